// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { PlanCommand } from '../../src/plan/planState'
import type { FakeClient } from '../support/fakeClient'
import { renderPanel } from '../support/renderPanel'
import { createStartedClient, ESTIMATED, EVIDENCE, HYPOTHESIS, INVALIDATED, OTHER, STATED, STORY, THIRD } from '../support/startedPlan'

afterEach(cleanup)

type Panel = Awaited<ReturnType<typeof renderPanel>>

interface Case {
  readonly did: readonly PlanCommand[]
  readonly act: (panel: Panel) => Promise<void>
  /** What the plan says afterwards. */
  readonly then: (client: FakeClient) => void
}

const BASELINE: PlanCommand = {
  type: 'RecordBaseline',
  story: STORY,
  id: 'b-1',
  baseline: { metric: 'MAE', kind: 'olderSystem', value: 0.61, unit: 'kWh', better: 'lower', dataSet: '', learnt: '' },
}
const framingDone: readonly PlanCommand[] = ['end-user', 'ml-needed', 'criterion'].map((item) => ({
  type: 'TickItem',
  story: STORY,
  stage: 'framing',
  item,
}))
const FRAMED: readonly PlanCommand[] = [
  { type: 'GiveAnswer', sheet: 'framing', field: 'ml-needed', answer: { kind: 'judged', judgement: 'yes', note: '' } },
  { type: 'GiveAnswer', sheet: 'framing', field: 'why-not-traditional', answer: { kind: 'text', text: 'Too coarse' } },
]
const IN_DATA: readonly PlanCommand[] = [...FRAMED, ...framingDone, { type: 'AdvanceStage', story: STORY, from: 'framing', note: '' }]
const row = (client: FakeClient) => client.state().plan.hypotheses.rows[HYPOTHESIS]
const part = (client: FakeClient) => client.state().stories[STORY]?.areas
const stage = (client: FakeClient) => client.state().plan.lifecycle.byStory[STORY]?.stage

const CASES: Readonly<Record<string, Case>> = {
  'E1 a first size': {
    did: [],
    act: (panel) => panel.press(/^M,/, 'radio'),
    then: (client) => expect(client.state().plan.estimates.byStory[STORY]).toEqual({ size: 'M', people: 1 }),
  },
  'E1 another size': {
    did: [ESTIMATED],
    act: (panel) => panel.press(/^L,/, 'radio'),
    then: (client) => expect(client.state().plan.estimates.byStory[STORY]?.size).toBe('L'),
  },
  'E1 the reason for a size': {
    did: [ESTIMATED],
    async act(panel) {
      await panel.press('Say why')
      await panel.type({ 'Why M': 'scope cut' })
      await panel.press('Save')
    },
    then: (client) => expect(part(client)?.estimates?.history.at(-1)?.note).toBe('scope cut'),
  },
  'S4 the number of people': {
    did: [ESTIMATED],
    async act(panel) {
      await panel.type({ person: '2' })
      await panel.hands.keyboard('{Enter}')
    },
    then: (client) => expect(client.state().plan.estimates.byStory[STORY]?.people).toBe(2),
  },
  'G2 a checklist item': {
    did: [ESTIMATED],
    act: (panel) => panel.press(/End user and objective/, 'checkbox'),
    then: (client) => expect(part(client)?.lifecycle?.ticks).toHaveProperty('framing/end-user'),
  },
  'G2 advance with everything done': {
    did: [...FRAMED, ...framingDone],
    act: (panel) => panel.press('Advance to Data'),
    then: (client) => expect(stage(client)).toBe('data'),
  },
  'G2 advance with open items, with a reason': {
    did: [...FRAMED, ESTIMATED],
    async act(panel) {
      await panel.press('Advance to Data')
      await panel.type({ Reason: 'the customer knows' })
      await panel.save('Advance to Data')
    },
    then: (client) => expect(stage(client)).toBe('data'),
  },
  'G2 return with a reason': {
    did: IN_DATA,
    async act(panel) {
      await panel.press('Return to Framing')
      await panel.type({ 'Why it returns to Framing': 'wrong users' })
      await panel.hands.keyboard('{Enter}')
    },
    then: (client) => expect(stage(client)).toBe('framing'),
  },
  'H1 state a hypothesis': {
    did: [ESTIMATED],
    async act(panel) {
      await panel.press('State a hypothesis')
      await panel.type({ 'We believe that': 'weather helps', 'We will know it when': 'MAE', Target: '0,42' })
      await panel.press('State it')
    },
    then: (client) => expect(Object.values(client.state().plan.hypotheses.rows)).toMatchObject([{ number: 1, story: STORY }]),
  },
  'H1 restate it': {
    did: [STATED],
    async act(panel) {
      await panel.press('Restate')
      await panel.type({ Target: '0.4' })
      await panel.press('Save')
    },
    then: (client) => expect(part(client)?.hypotheses?.byId[HYPOTHESIS]?.statement.target).toBe(0.4),
  },
  'H1 link a story that depends on it': {
    did: [STATED],
    async act(panel) {
      await panel.press('Link stories')
      await panel.type({ 'Add a story that depends on H-1': 'advise' })
      await panel.press(/SOL-2/, 'option')
    },
    then: (client) => expect(row(client)?.dependants).toEqual([OTHER]),
  },
  'H2 evidence': {
    did: [STATED],
    async act(panel) {
      await panel.press('Log evidence')
      await panel.type({ MAE: '0.47', Note: 'first run' })
      await panel.save('Log evidence')
    },
    then: (client) => expect(part(client)?.hypotheses?.byId[HYPOTHESIS]?.evidence).toMatchObject([{ value: 0.47, note: 'first run' }]),
  },
  'H2 a verdict': {
    did: [STATED, EVIDENCE],
    async act(panel) {
      await panel.press('Give verdict')
      await panel.type({ Reason: 'too far off' })
      await panel.press('Invalidated')
    },
    then: (client) => expect(row(client)?.status).toBe('invalidated'),
  },
  'L2 persevere': {
    did: [STATED, EVIDENCE, INVALIDATED],
    async act(panel) {
      await panel.press('Persevere')
      await panel.type({ Why: 'one more idea' })
      await panel.save('Persevere')
    },
    then: (client) => expect(client.state().plan.learning.decisions[HYPOTHESIS]?.kind).toBe('persevere'),
  },
  'L2 pivot, dropping what depended on it': {
    did: [STATED, { type: 'LinkDependants', hypothesis: HYPOTHESIS, story: STORY, stories: [OTHER, THIRD] }, EVIDENCE, INVALIDATED],
    async act(panel) {
      await panel.press('Pivot')
      await panel.type({ To: 'tariff data', Why: 'weather is not enough' })
      await panel.save('Pivot')
    },
    then: (client) => expect(client.state().plan.learning.decisions[HYPOTHESIS]).toMatchObject({ kind: 'pivot', dropped: [OTHER, THIRD] }),
  },
  'L2 stop': {
    did: [STATED, EVIDENCE, INVALIDATED],
    async act(panel) {
      await panel.press('Stop')
      await panel.type({ Why: 'no value in it' })
      await panel.press('Stop the work')
    },
    then: (client) => expect(client.state().plan.learning.decisions[HYPOTHESIS]?.kind).toBe('stop'),
  },
  'B1 a baseline': {
    did: [STATED],
    async act(panel) {
      await panel.press('Add a baseline')
      await panel.type({ Value: '0.61' })
      await panel.press('Add')
    },
    then: (client) => expect(Object.values(part(client)?.baselines?.byId ?? {})).toMatchObject([{ metric: 'MAE', value: 0.61, better: 'lower' }]),
  },
  'undo of the last own change': {
    did: [ESTIMATED, BASELINE],
    async act(panel) {
      await panel.press(/^L,/, 'radio')
      await panel.press(/^Undo/)
    },
    then: (client) => expect(client.state().plan.estimates.byStory[STORY]?.size).toBe('M'),
  },
}

describe('C1 the issue panel: every action takes at most three interactions and shows at once', () => {
  for (const [name, { did, act, then }] of Object.entries(CASES))
    it(name, async () => {
      const client = createStartedClient({}, ...did)
      const panel = await renderPanel(client)
      await screen.findByRole('radiogroup', { name: 'Size' })
      await act(panel)
      await waitFor(() => then(client))
      expect(panel.interactions()).toBeLessThanOrEqual(3)
    })
})

describe('H2 a verdict against its evidence', () => {
  it('is asked again, keeps the reason, and is marked', async () => {
    const client = createStartedClient({}, STATED, EVIDENCE)
    const panel = await renderPanel(client)
    await panel.press('Give verdict')
    await panel.type({ Reason: 'the customer likes it' })
    await panel.press('Validated')
    expect(await screen.findByText(/misses the target/)).toBeTruthy()
    expect(row(client)?.status).toBe('testing')
    expect(screen.getByLabelText<HTMLTextAreaElement>('Reason').value).toBe('the customer likes it')
    await panel.press('Give “validated” all the same')
    await waitFor(() => expect(row(client)?.status).toBe('validated'))
    expect(await screen.findByText(/validated against its evidence/)).toBeTruthy()
  })
})

describe('what shows at once', () => {
  it('stands before the function answered, and its message names the change', async () => {
    const client = createStartedClient({}, ESTIMATED)
    const panel = await renderPanel(client)
    const release = client.holdSends()
    await panel.press(/^L,/, 'radio')
    expect(screen.getByRole('radio', { name: /^L,/ }).getAttribute('aria-checked')).toBe('true')
    expect(client.state().plan.estimates.byStory[STORY]?.size).toBe('M')
    release()
    expect(await within(screen.getByRole('status')).findByText('Size set to L')).toBeTruthy()
  })
})
