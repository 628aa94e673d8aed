// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import type { PlanCommand } from '../../src/plan/planState'
import { renderPanel } from '../support/renderPanel'
import { createStartedClient, EVIDENCE, STATED, STORY } from '../support/startedPlan'

afterEach(cleanup)

const FRAMED: readonly PlanCommand[] = [
  { type: 'GiveAnswer', sheet: 'framing', field: 'ml-needed', answer: { kind: 'judged', judgement: 'yes', note: '' } },
  { type: 'GiveAnswer', sheet: 'framing', field: 'why-not-traditional', answer: { kind: 'text', text: 'no rule holds' } },
]
const advance = (from: string): PlanCommand => ({ type: 'AdvanceStage', story: STORY, from, note: 'on', confirmed: true })
const AT_PROTOTYPE = [...FRAMED, advance('framing'), advance('data')]
const stageOf = (fake: ReturnType<typeof createStartedClient>) => fake.state().plan.lifecycle.byStory[STORY]!.stage

describe('the prototype in the panel (H5, B1)', () => {
  it('H5: on leaving it the question is asked; with no it stays, and says so', async () => {
    const fake = createStartedClient({}, ...AT_PROTOTYPE)
    const hands = userEvent.setup()
    await renderPanel(fake)
    await hands.click(await screen.findByRole('button', { name: 'Advance to Deploy' }))
    await hands.selectOptions(await screen.findByLabelText('Is it workable, and worth deploying?'), 'Workable, but not worth deploying')
    await hands.click(screen.getByRole('button', { name: 'Decide' }))
    expect(await screen.findByText('Say what the decision rests on.')).toBeDefined()
    await hands.type(screen.getByLabelText('What that rests on'), 'Nobody would pay')
    await hands.click(screen.getByRole('button', { name: 'Decide' }))
    expect(await screen.findByText('It is workable, but not worth deploying')).toBeDefined()
    expect(stageOf(fake)).toBe('prototype')
  })

  it('H5: with yes it goes on to what is still open', async () => {
    const fake = createStartedClient({}, ...AT_PROTOTYPE)
    const hands = userEvent.setup()
    await renderPanel(fake)
    await hands.click(await screen.findByRole('button', { name: 'Advance to Deploy' }))
    await hands.selectOptions(await screen.findByLabelText('Is it workable, and worth deploying?'), 'Workable and worth deploying')
    await hands.type(screen.getByLabelText('What that rests on'), 'It beats the rule')
    await hands.click(screen.getByRole('button', { name: 'Decide' }))
    expect(await screen.findByText(/^4 required items are open/)).toBeDefined()
    expect(fake.state().stories[STORY]!.areas.prototypes!.judged).toMatchObject({ worthDeploying: true })
  })

  it('H5: its time box and notes save by themselves, and tick their items', async () => {
    const fake = createStartedClient({}, ...AT_PROTOTYPE)
    const hands = userEvent.setup()
    await renderPanel(fake)
    const box = await screen.findByLabelText('Time box of the prototype, working days')
    await hands.type(box, 'ten{Enter}')
    expect(await screen.findByText('Write how many working days, such as 10.')).toBeDefined()
    await hands.clear(box)
    await hands.type(box, '5{Enter}')
    await waitFor(() => expect(fake.state().plan.prototypes.timeBoxes[STORY]).toBe(5))
    expect(await screen.findByText(/^Day \d+ of 5/)).toBeDefined()
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'The time box is set' }).checked).toBe(true))
    await hands.type(screen.getByLabelText('Notes'), 'Gaps matter more')
    await hands.tab()
    await waitFor(() => expect(fake.state().stories[STORY]!.areas.prototypes!.notes).toBe('Gaps matter more'))
  })

  it('B1, H5: the simplest model is suggested by the kind of task; the metric proposes it', async () => {
    const fake = createStartedClient({}, STATED, ...AT_PROTOTYPE)
    const hands = userEvent.setup()
    await renderPanel(fake)
    expect(await screen.findByText('Linear regression')).toBeDefined()
    await hands.selectOptions(screen.getByLabelText('Kind of task'), 'Vision')
    expect(await screen.findByText('Pre-trained CNN')).toBeDefined()
    await waitFor(() => expect(fake.state().stories[STORY]!.areas.prototypes!.task).toBe('vision'))
    await hands.click(screen.getByRole('button', { name: 'Record what it reached' }))
    expect((await screen.findByLabelText<HTMLTextAreaElement>('What it taught about data, time or hardware')).value).toBe('Pre-trained CNN: ')
  })
})

describe('a proposed verdict in the panel (H2)', () => {
  it('HYP-14: the latest value proposes one; confirming it brings its reason along', async () => {
    const fake = createStartedClient({}, STATED, { ...EVIDENCE, value: 0.4 })
    const hands = userEvent.setup()
    await renderPanel(fake)
    expect(await screen.findByText('validated', { selector: 'strong' })).toBeDefined()
    await hands.click(screen.getByRole('button', { name: 'Confirm it' }))
    expect((await screen.findByLabelText<HTMLTextAreaElement>('Reason')).value).toBe('The latest value, 0.4 kWh, meets the target.')
    await hands.click(screen.getByRole('button', { name: 'Validated' }))
    await waitFor(() => expect(Object.values(fake.state().plan.hypotheses.rows)[0]!.status).toBe('validated'))
  })
})
