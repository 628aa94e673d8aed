// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import type { SitePlaybook } from '../../../src/contract/siteDefaults'
import { WHOLE_PLAYBOOK } from '../../../src/contract/siteDefaults'
import { defaultsToFile, fileToDefaults } from '../../../static/admin-page/defaultsFile'
import { PlaybookDefaults } from '../../../static/admin-page/PlaybookDefaults'

afterEach(cleanup)

let last: SitePlaybook = WHOLE_PLAYBOOK
function Playbook() {
  const [playbook, setPlaybook] = useState(WHOLE_PLAYBOOK)
  const change = (changed: SitePlaybook): void => {
    last = changed
    setPlaybook(changed)
  }
  return <PlaybookDefaults playbook={playbook} onChange={change} />
}

describe('the playbook on the administration page', () => {
  it('SET-11, SHEET-11: entries stand by practice, are switched off and on again', async () => {
    const hands = userEvent.setup()
    render(<Playbook />)
    await hands.click(screen.getByText(/^D5 Training pipeline: \d+ of \d+ asked$/))
    const item = screen.getByRole<HTMLInputElement>('checkbox', { name: /^Somebody else has read the code/ })
    await hands.click(item)
    expect(last.off).toEqual(['item/prototype/code-read'])
    expect(item.checked).toBe(false)
    await hands.click(item)
    expect(last.off).toEqual([])
  })

  it('SET-11, SHEET-11: own items and questions are added by keyboard and removed; a file takes them to another site', async () => {
    const hands = userEvent.setup()
    render(<Playbook />)
    await hands.selectOptions(screen.getByLabelText('Where it is asked'), 'Checklist of Data')
    await hands.type(screen.getByLabelText('An own item or question'), 'The works council agrees{Enter}')
    expect(last.items).toMatchObject([{ stage: 'data', label: 'The works council agrees', required: true }])
    await hands.selectOptions(screen.getByLabelText('Where it is asked'), screen.getAllByRole<HTMLOptionElement>('option').find(({ text }) => text.startsWith('Framing: '))!)
    await hands.type(screen.getByLabelText('An own item or question'), '<b>Who pays?</b>{Enter}')
    expect(last.questions).toMatchObject([{ sheet: 'framing', question: '<b>Who pays?</b>', kind: 'text' }])
    const defaults = { format: 'foldline-defaults-1' as const, playbook: last }
    expect(fileToDefaults(defaultsToFile(defaults))).toEqual({ ok: true, defaults })
    await hands.click(within(screen.getByRole('list', { name: 'The site’s own' })).getAllByRole('button', { name: /^Remove/ })[0]!)
    expect(last.items).toEqual([])
    await hands.click(screen.getByRole('button', { name: 'Add it' }))
    expect(screen.getByText('Write what is asked.')).toBeDefined()
  })
})
