import type { SheetStep } from './solarSheets'
import type { Role } from './solarScenario'

interface Given {
  /** The calendar day of a day of the project. */
  readonly dayIn: (day: number) => string
  /** The key by which the plan's log names somebody. */
  readonly personOf: (role: Role) => Promise<string>
}

type Stage = readonly [stage: string, owner: Role | null, others: readonly Role[], span: readonly [from: number, to: number] | null]

/** Who was to do which stage of Growth with whom, and when; data took longer than the prototype could wait. */
const STAGES: readonly Stage[] = [
  ['framing', 'owner', ['scientist'], [128, 140]],
  ['data', 'scientist', [], [141, 176]],
  ['prototype', 'owner', [], [172, 214]],
  ['deploy', 'scientist', ['owner'], [221, 245]],
]

/** What share of their own electricity households used, by the day it was read. */
const READINGS: readonly (readonly [day: number, value: number])[] = [
  [20, 31],
  [60, 31.4],
  [100, 32.2],
  [140, 34.1],
  [175, 35.6],
  [200, 36.2],
]

/** Planned and burnt by month of the project, in thousands of EUR; people planned and there. */
const MONTHS: readonly (readonly [planned: number, burnt: number | null, heads: number, there: number | null])[] = [
  [38, 31, 4, 3.5],
  [42, 40, 4, 4],
  [42, 44, 4, 4],
  [42, 47, 5, 4.5],
  [50, 46, 5, 4.5],
  [50, 43, 5, 4.5],
  [50, 41, 5, 4],
  [50, null, 5, null],
  [40, null, 4, null],
]
const MONTH = 30

/** The product's North Star, its money and people, and who does what when. */
export async function solarStrategySteps(day: number, { dayIn, personOf }: Given): Promise<readonly SheetStep[]> {
  const step = (role: Role, command: SheetStep['command']): SheetStep => ({ day, role, command })
  const steps: SheetStep[] = []
  if (day === 4) {
    const star = { name: 'Own electricity that households use', unit: '%', start: 31, target: 40, due: dayIn(330) }
    steps.push(step('owner', { type: 'StateNorthStar', northStar: 'n-own', star }))
    steps.push(...MONTHS.map(([planned], index) => figure(step, dayIn, index, 'budgetPlanned', planned * 1000)))
    steps.push(...MONTHS.map(([, , heads], index) => figure(step, dayIn, index, 'headsPlanned', heads)))
  }
  for (const [read, value] of READINGS) if (read === day) steps.push(step('scientist', { type: 'ReadNorthStar', northStar: 'n-own', day: dayIn(day), value }))
  MONTHS.forEach(([, burnt, , there], index) => {
    if (day !== (index + 1) * MONTH - 2) return
    if (burnt !== null) steps.push(figure(step, dayIn, index, 'budgetBurnt', burnt * 1000))
    if (there !== null) steps.push(figure(step, dayIn, index, 'heads', there))
  })
  if (day === 129)
    for (const [stage, owner, others, span] of STAGES) {
      if (owner !== null) steps.push(step('owner', { type: 'OwnStage', stage, owner: { by: await personOf(owner) } }))
      for (const other of others) steps.push(step('owner', { type: 'JoinStage', stage, person: { by: await personOf(other) } }))
      if (span !== null) steps.push(step('owner', { type: 'DateStage', stage, span: { from: dayIn(span[0]), to: dayIn(span[1]) } }))
    }
  return steps
}

type Step = (role: Role, command: SheetStep['command']) => SheetStep

const figure = (step: Step, dayIn: Given['dayIn'], index: number, name: string, value: number): SheetStep =>
  step('owner', { type: 'SetPeriodFigure', month: monthAt(dayIn(0), index), figure: name, value })

/** The month so many after that of the first day. */
function monthAt(first: string, index: number): string {
  const month = Number(first.slice(5, 7)) - 1 + index
  return `${Number(first.slice(0, 4)) + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
}
