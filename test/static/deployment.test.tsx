// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { PlanCommand } from '../../src/plan/planState'
import RampLine from '../../static/ui/areas/deployment/RampLine'
import { typedNumber } from '../../static/ui/kit/typedNumber'
import { PlanProvider, usePlan } from '../../static/ui/plan/PlanProvider'
import { createPlanStore } from '../../static/ui/plan/planStore'
import { renderPage } from '../support/renderPage'
import { createStartedClient, EVIDENCE, HYPOTHESIS, STATED, STORY } from '../support/startedPlan'

afterEach(cleanup)

const DRAWN: PlanCommand = { type: 'DrawMap', verticals: [{ vertical: 'v', name: 'Front' }], activities: [], slices: [{ slice: 'mvp', name: 'MVP', investment: 'MVP' }, { slice: 'growth', name: 'Growth', investment: 'Growth' }] }
const slice = 'mvp'
const OUTLINED: PlanCommand = {
  type: 'OutlineDeployment', slice, kind: 'newProduct', rollOut: { pattern: 'canary', steps: [5, 25, 100] }, texts: [],
  business: [{ figure: 'requestsPerDay', value: 480_000 }, { figure: 'peakFactor', value: 8 }, { figure: 'throughput', value: 25 }, { figure: 'utilisation', value: 60 }],
}
const RAMP: readonly PlanCommand[] = [OUTLINED, { type: 'StartRamp', slice, release: 'Model 1' }, { type: 'AdvanceRamp', slice, from: 0, note: '' }]
const client = (...did: readonly PlanCommand[]) => createStartedClient({ storyId: null }, DRAWN, ...did)
const deploymentOf = (fake: ReturnType<typeof client>, of = slice) => fake.state().plan.deployment.bySlice[of]
const figure = (label: string) => within(screen.getByText(label).closest('li')!)

describe('the deployment on the page (P2, P3)', () => {
  it('P2: an empty deployment explains itself and starts from the example in one commit; each slice has its own', async () => {
    const fake = client()
    const { hands } = await renderPage(fake, 'deployment')
    expect(await screen.findByText('Nothing is said about the deployment of MVP yet.')).toBeDefined()
    const before = fake.log().length
    await hands.click(screen.getByRole('button', { name: 'Start from this example' }))
    expect(await screen.findByText('MVP: not rolled out yet. It takes 4 servers for 44.4 requests a second at the peak.')).toBeDefined()
    await waitFor(() => expect(fake.log().length).toBe(before + 1))
    expect(figure('Rate at the peak').getByText('5.56 a second × 8 at the peak = 44.4')).toBeDefined()
    await hands.click(screen.getByRole('radio', { name: 'Growth' }))
    expect(await screen.findByText('Nothing is said about the deployment of Growth yet.')).toBeDefined()
  })

  it('P2: a figure saves when it is left; what is no number stays, with the reason; what makes no sense is refused in words', async () => {
    const fake = client(OUTLINED)
    const { hands } = await renderPage(fake, 'deployment')
    const users = await screen.findByLabelText<HTMLInputElement>('Users')
    await hands.type(users, '12,000')
    await hands.tab()
    await waitFor(() => expect(deploymentOf(fake)!.business.users).toBe(12_000))
    const peak = screen.getByLabelText<HTMLInputElement>('Peak factor')
    await hands.clear(peak)
    await hands.type(peak, 'eight')
    await hands.tab()
    expect(await screen.findByText('Give a number, such as 1,200 or 0.5.')).toBeDefined()
    expect(peak.value).toBe('eight')
    await hands.clear(peak)
    await hands.type(peak, '0.5{Enter}')
    expect(await screen.findByText('The peak factor is between 1 and 1,000: the peak is never below the average.')).toBeDefined()
    expect(deploymentOf(fake)!.business.peakFactor).toBe(8)
    await hands.type(peak, '{Escape}')
    expect(peak.value).toBe('8')
  })

  it('P2: a figure is overridden with a reason, which stands beside the computed one, and is computed again at a click', async () => {
    const fake = client(OUTLINED)
    const { hands } = await renderPage(fake, 'deployment')
    await hands.click(await screen.findByRole('button', { name: 'Override rate at the peak' }))
    const form = within(screen.getByRole('form', { name: 'Override rate at the peak' }))
    await hands.clear(form.getByLabelText('Rate at the peak'))
    await hands.type(form.getByLabelText('Rate at the peak'), '60')
    await hands.click(form.getByRole('button', { name: 'Override' }))
    expect(await screen.findByText('Say why this figure holds and not the computed one.')).toBeDefined()
    await hands.type(screen.getByLabelText('Why this holds and not the computed figure'), '<b>Storm</b>')
    await hands.click(screen.getByRole('button', { name: 'Override' }))
    expect(await screen.findByText(/<b>Storm<\/b>/)).toBeDefined()
    expect(figure('Servers').getByText('60 ÷ (25 × 60 %) = 4, so 4, and 1 spare')).toBeDefined()
    await hands.click(screen.getByRole('button', { name: 'Compute rate at the peak again' }))
    await waitFor(() => expect(deploymentOf(fake)!.overrides).toEqual({}))
  })

  it('P3: the next step is one click; the way back asks for a reason; both are drawn and listed', async () => {
    const fake = client(...RAMP)
    const { hands } = await renderPage(fake, 'deployment')
    await hands.click(await screen.findByRole('button', { name: 'Go on to 25 %' }))
    expect(await screen.findByRole('button', { name: 'Go on to 100 %' })).toBeDefined()
    await hands.click(screen.getByRole('button', { name: 'Switch back' }))
    const form = within(screen.getByRole('form', { name: 'Switch back' }))
    await hands.click(form.getByRole('button', { name: 'Switch back' }))
    expect(await screen.findByText('Say what went wrong: the next release learns from it.')).toBeDefined()
    await hands.type(screen.getByLabelText('What went wrong'), 'Late answers')
    await hands.click(within(screen.getByRole('form', { name: 'Switch back' })).getByRole('button', { name: 'Switch back' }))
    await waitFor(() => expect(deploymentOf(fake)!.ramps[0]!.steps.map(({ share }) => share)).toEqual([5, 25, 5]))
    expect(screen.getByRole('slider', { name: 'Step of the ramp' }).getAttribute('aria-valuetext')).toMatch(/switched back from 25 % to 5 % of the traffic: “Late answers”$/)
    expect(within(screen.getByRole('table')).getByText('back to 5 %')).toBeDefined()
  })

  it('P3: an A/B result is recorded and becomes evidence for a hypothesis, once', async () => {
    const fake = client(STATED, EVIDENCE, ...RAMP)
    const { hands } = await renderPage(fake, 'deployment')
    await hands.click(await screen.findByRole('button', { name: 'Record a result' }))
    await hands.type(screen.getByLabelText('Metric'), 'MAE')
    await hands.type(screen.getByLabelText('Old one (A)'), '0.47')
    await hands.type(screen.getByLabelText('New one (B)'), '0.41')
    await hands.selectOptions(screen.getByLabelText('Better is'), 'lower')
    await hands.click(screen.getByRole('button', { name: 'Record' }))
    expect(await screen.findByText(/Better by 0.06 \(12.8 %\)\./)).toBeDefined()
    await hands.selectOptions(screen.getByLabelText('Log it as evidence for'), HYPOTHESIS)
    await hands.click(screen.getByRole('button', { name: 'Log evidence' }))
    expect(await screen.findByText(/It is evidence for/)).toBeDefined()
    expect(fake.state().stories[STORY]!.areas.hypotheses!.byId[HYPOTHESIS]!.evidence.at(-1)).toMatchObject({ value: 0.41, note: 'A/B test in production: 0.47 with the old one, 0.41 with the new one.' })
    expect(screen.queryByLabelText('Log it as evidence for')).toBeNull()
  })

  it('P3: who may only look finds nothing to change', async () => {
    await renderPage(createStartedClient({ storyId: null, may: ['see'] }, DRAWN, ...RAMP), 'deployment')
    expect((await screen.findByLabelText<HTMLInputElement>('Users')).disabled).toBe(true)
    expect(screen.queryByRole('button', { name: /Override|Go on|Switch back|Record|Start/ })).toBeNull()
  })
})

describe('the sheets of a deployment', () => {
  it('F1, P1: framing suggests, and nothing is stored until somebody takes it', async () => {
    const framed: PlanCommand = { type: 'GiveAnswer', sheet: 'framing', field: 'exposed', answer: { kind: 'choice', options: ['table'] } }
    const memory: PlanCommand = { type: 'GiveAnswer', sheet: 'software-requirements', field: 'memory', answer: { kind: 'text', text: '180 MB' } }
    const fake = client(framed, memory)
    const { hands } = await renderPage(fake, 'software-requirements')
    expect(await screen.findByText(/^Suggested by framing: Batch\./)).toBeDefined()
    expect(fake.state().plan.sheets.answers['software-requirements/mode']).toBeUndefined()
    await hands.click(screen.getByRole('button', { name: 'Take it' }))
    await waitFor(() => expect(fake.state().plan.sheets.answers['software-requirements/mode']?.value).toEqual({ kind: 'choice', options: ['batch'] }))
    expect(screen.queryByText(/Suggested by framing/)).toBeNull()
  })

  it('D6, P1: the serving pipeline and the requirements are parts of one place', async () => {
    const { hands, addresses } = await renderPage(client(), 'serving')
    await hands.click(within(await screen.findByRole('navigation', { name: 'Deployment' })).getByRole('button', { name: 'Software requirements' }))
    expect(addresses.get().view).toBe('software-requirements')
  })
})

it('P2: numbers are read as people type them', () => {
  expect(['480,000', '480 000', '1,234,567.5', '0.5', '0,5', '0,300', '-3', '12,34'].map(typedNumber)).toEqual([480_000, 480_000, 1_234_567.5, 0.5, 0.5, 0.3, -3, 12.34])
  expect(['', 'eight', '1e9', '0x10', '1.2.3', 'Infinity', '5 %'].map(typedNumber)).toEqual([null, null, null, null, null, null, null])
})

describe('the line in the panel of a story at stage Deploy', () => {
  const placed: PlanCommand = { type: 'PlaceStories', stories: [STORY], vertical: 'v', activity: null, slice, before: null }

  function Line() {
    const plan = usePlan()
    return plan.status === 'ready' ? <RampLine plan={plan} story={STORY} /> : null
  }
  function renderLine(...did: readonly PlanCommand[]): void {
    const fake = createStartedClient({}, DRAWN, ...did)
    render(
      <PlanProvider client={fake} store={createPlanStore(fake, { stories: [] })} frame={fake.frame}>
        <Line />
      </PlanProvider>,
    )
  }

  it('DEPLOY-18: it says where the ramp of its slice stands; the practices are read for it', async () => {
    renderLine(placed, ...RAMP)
    expect(await screen.findByText('Reading the deployment …')).toBeDefined()
    expect(await screen.findByText(/^MVP: canary, Model 1 at 5 % of the traffic since .*; next is 25 %\./)).toBeDefined()
    expect(screen.getByRole('button', { name: 'Open the deployment' })).toBeDefined()
  })

  it('DEPLOY-18: without a place, or without a ramp, it says what is missing', async () => {
    renderLine(...RAMP)
    expect(await screen.findByText('Place it on the map: a deployment belongs to a slice.')).toBeDefined()
    cleanup()
    renderLine(placed)
    expect(await screen.findByText(/^MVP: no ramp has been started\./)).toBeDefined()
  })
})
