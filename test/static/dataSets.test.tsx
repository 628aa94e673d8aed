// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { PlanCommand } from '../../src/plan/planState'
import { renderPage } from '../support/renderPage'
import { createStartedClient } from '../support/startedPlan'

afterEach(cleanup)

const client = (...did: readonly PlanCommand[]) => createStartedClient({ storyId: null }, ...did)
const REGISTERED: PlanCommand = { type: 'RegisterDataSets', dataSets: [{ dataSet: 'a', name: 'Meter readings', labelling: null, acquisition: null, fields: [], from: [] }] }
const registerOf = (fake: ReturnType<typeof client>) => fake.state().plan.dataSets

describe('the register on the page (D1, D2, D4, F7)', () => {
  it('D1: an empty register explains itself, and starts from the example in one commit', async () => {
    const fake = client()
    const { hands } = await renderPage(fake, 'data-sets')
    expect(await screen.findByText('No data set is registered yet, so the forecast takes all data for good.')).toBeDefined()
    expect(within(screen.getByRole('group', { name: 'Example' })).getByText('Hourly training table')).toBeDefined()
    const before = fake.log().length
    await hands.click(screen.getByRole('button', { name: 'Start from this example' }))
    expect(await screen.findByText(/^3 data sets in the register, none assessed/)).toBeDefined()
    await waitFor(() => expect(fake.log().length).toBe(before + 1))
    expect(Object.values(registerOf(fake).byId).map(({ from }) => from.length)).toEqual([0, 0, 2])
  })

  it('D4: a field saves when it is left; Escape goes back; one of 100 KB is refused beside the field, and stays there', async () => {
    const fake = client(REGISTERED)
    const { hands } = await renderPage(fake, 'data-sets', { set: 'a' })
    const protection = await screen.findByLabelText('Data protection')
    await hands.type(protection, 'Pseudonymous')
    await hands.tab()
    await waitFor(() => expect(registerOf(fake).byId['a']!.fields.protection).toBe('Pseudonymous'))
    const owner = screen.getByLabelText<HTMLInputElement>('Owner')
    await hands.type(owner, 'Nobody{Escape}')
    expect(owner.value).toBe('')
    const access = screen.getByLabelText<HTMLTextAreaElement>('Access')
    const long = 'x'.repeat(100_000)
    fireEvent.change(access, { target: { value: long } })
    fireEvent.blur(access)
    expect(await screen.findByText('This is longer than 10000 characters.')).toBeDefined()
    expect(screen.getByLabelText<HTMLTextAreaElement>('Access').value).toBe(long)
    expect(registerOf(fake).byId['a']!.fields.access).toBeUndefined()
  })

  it('D1: what somebody else said meanwhile is pointed out, and both stay in the history', async () => {
    const fake = client(REGISTERED)
    const { hands } = await renderPage(fake, 'data-sets', { set: 'a' })
    const owner = await screen.findByLabelText<HTMLInputElement>('Owner')
    await hands.type(owner, 'Mine')
    fake.did({ type: 'DescribeDataSet', dataSet: 'a', field: 'owner', value: 'Theirs' })
    fake.publish()
    expect(await screen.findByText(/Somebody changed it meanwhile/)).toBeDefined()
    await hands.tab()
    await waitFor(() => expect(registerOf(fake).byId['a']!.fields.owner).toBe('Mine'))
    expect(fake.log().at(-1)!.events[0]).toMatchObject({ value: 'Mine', was: 'Theirs' })
  })

  it('F7: arrow keys move between scores without choosing; Space chooses, and the answer says what follows', async () => {
    const fake = client(REGISTERED)
    const { hands } = await renderPage(fake, 'data-sets', { set: 'a' })
    const volume = within(await screen.findByRole('radiogroup', { name: /^Volume/ }))
    volume.getAllByRole('radio')[0]!.focus()
    await hands.keyboard('{ArrowRight}')
    expect(registerOf(fake).byId['a']!.assessed).toEqual({})
    await hands.keyboard(' ')
    await waitFor(() => expect(registerOf(fake).byId['a']!.assessed.volume).toMatchObject({ score: 2 }))
    expect(await screen.findByText(/Volume is 2 of 5 \(poor\): the size of the 0 open stories that need it counts 1.3 times as wide/)).toBeDefined()
  })

  it('D1: who may only look has no field to write into', async () => {
    const fake = createStartedClient({ storyId: null, may: ['see'] }, REGISTERED)
    await renderPage(fake, 'data-sets', { set: 'a' })
    expect((await screen.findByLabelText<HTMLInputElement>('Owner')).disabled).toBe(true)
    expect(screen.queryByRole('button', { name: /Retire|Add/ })).toBeNull()
  })
})
