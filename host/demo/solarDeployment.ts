import type { Role } from './solarScenario'

type Command = { readonly type: string; readonly [field: string]: unknown }
type Slice = 'MVP' | 'Growth'
type Script = readonly [day: number, role: Role, slice: Slice, command: Command]

const figures = (values: Readonly<Record<string, number>>) => Object.entries(values).map(([figure, value]) => ({ figure, value }))
const step = (day: number, slice: Slice, from: number, note = ''): Script => [day, 'scientist', slice, { type: 'AdvanceRamp', from, note }]

/** How the MVP got to all households, once back on the way, and how the hints of Growth are tried out on half of them. */
const SOLAR_DEPLOYMENT: readonly Script[] = [
  [117, 'owner', 'MVP', {
    type: 'OutlineDeployment',
    business: figures({ requestsPerDay: 480_000, peakFactor: 8, users: 12_000, acceptableLatency: 300 }),
    texts: [{ field: 'minimumPerformance', value: 'MAE ≤ 0.42 kWh an hour on readings of the last week' }],
    kind: 'newProduct',
    rollOut: { pattern: 'canary', steps: [1, 5, 25, 50, 100] },
  }],
  [121, 'scientist', 'MVP', { type: 'OutlineDeployment', business: figures({ throughput: 25, utilisation: 60 }), texts: [], kind: null, rollOut: null }],
  [122, 'owner', 'MVP', { type: 'DescribeDeployment', field: 'fallback', value: 'The home screen shows the same hour of the day before, marked as such.' }],
  [127, 'scientist', 'MVP', { type: 'StartRamp', release: 'Model 1.0' }],
  step(128, 'MVP', 0, 'The households of the team.'),
  step(134, 'MVP', 1),
  step(139, 'MVP', 5, 'p95 at 180 ms for five days.'),
  [141, 'scientist', 'MVP', { type: 'SwitchBack', from: 25, to: 5, reason: 'Gateways of one maker ask twice a second: late answers for everybody.' }],
  [143, 'scientist', 'MVP', { type: 'OverrideFigure', figure: 'peakRate', value: 60, reason: 'At a storm warning everybody looks within ten minutes.' }],
  step(148, 'MVP', 5, 'Calls are limited to sixty an hour for each household.'),
  step(158, 'MVP', 25),
  step(170, 'MVP', 50),
  [181, 'owner', 'Growth', {
    type: 'OutlineDeployment',
    business: figures({ requestsPerDay: 2_400_000, peakFactor: 6, users: 60_000, acceptableLatency: 1500, throughput: 25, utilisation: 60 }),
    texts: [
      { field: 'minimumPerformance', value: 'At least 30 % of the hints are followed within a day' },
      { field: 'fallback', value: 'The hint of the MVP, without its reason.' },
    ],
    kind: 'replacement',
    rollOut: { pattern: 'ab', steps: [10, 50, 100] },
  }],
  [182, 'scientist', 'Growth', { type: 'OverrideFigure', figure: 'servers', value: 8, reason: 'A third of the gateways answer by themselves since the model was pruned.' }],
  [186, 'scientist', 'Growth', { type: 'StartRamp', release: 'Hints that say why' }],
  step(187, 'Growth', 0),
  step(204, 'Growth', 10, 'Nothing slower, no complaints.'),
  [211, 'owner', 'Growth', { type: 'RecordAbResult', result: { metric: 'followed within a day, %', a: 24, b: 29, better: 'higher', note: '570 households each, three weeks.' } }],
]

/** What the team said on one day; `sliceId` names a slice as the app has it. */
export async function solarDeploymentSteps(day: number, sliceId: (name: Slice) => string | undefined, send: (role: Role, command: Command) => Promise<void>): Promise<void> {
  for (const [when, role, name, command] of SOLAR_DEPLOYMENT) {
    const slice = sliceId(name)
    if (when === day && slice !== undefined) await send(role, { ...command, slice })
  }
}
