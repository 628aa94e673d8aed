import type { LocalId } from '../../plan/kernel/ids'
import type { ForecastModel } from '../forecastModel'
import type { Part } from '../parts'
import type { Steps } from '../reckoning/steps'
import { finished } from '../reckoning/steps'
import { BEYOND } from '../simulation/pathTable'
import type { PathTables } from '../simulation/simulate'
import { simulate } from '../simulation/simulate'
import type { Simulation } from '../simulation/simulation'
import { meanOf, sizeTable } from '../simulation/sizeTable'
import { dayQuantile } from './outcome'

/** Something that makes the date of a row less sure, and by how many days its range would shrink without it. */
export type Cause = ({ readonly kind: 'part'; readonly part: Part } | { readonly kind: 'hypothesis'; readonly hypothesis: LocalId; readonly number: number }) & {
  readonly days: number
}

export interface Causes {
  /** Days between the 15 % and the 85 % date: what the causes are measured against. */
  readonly width: number
  /** The five that widen it most, the largest first; less where less does. They overlap, so they don't add up. */
  readonly causes: readonly Cause[]
}

const MOST_CAUSES = 5
/** Of many hypotheses only those with most at stake are tried. */
const MOST_HYPOTHESES = 8
/** Tried one by one, so that each has its own name: the hypotheses are not switched off together. */
const TRIED: readonly Part[] = ['pace', 'sizes', 'unestimated', 'scope', 'correlation', 'inconclusive', 'pivots', 'waiting', 'gates']

/**
 * Plays the same trials once more without each part, and with each hypothesis sure to hold, on the same random
 * numbers: what the range of dates loses is that part's doing.
 */
export function causesOf(model: ForecastModel, row: number, options: CauseOptions): Causes {
  return finished(causeSteps(model, row, options))
}

interface CauseOptions {
  readonly trials: number
  readonly seed: number
}

/** The same, with a rest between two simulations. */
export function* causeSteps(model: ForecastModel, row: number, { trials, seed }: CauseOptions): Steps<Causes> {
  if (model.rows[row] === undefined || model.stories.length === 0) return { width: 0, causes: [] }
  const paths: PathTables = new Map()
  const options = { trials, seed, paths }
  const all = simulate(model, options)
  // With growth, so that growth can be a cause; but not where a year is too short to see a width.
  const scope = dayQuantile(all.growing[row]!, 0.85) < BEYOND ? 'growing' : 'asIs'
  const widthOf = (simulation: Simulation): number => dayQuantile(simulation[scope][row]!, 0.85) - dayQuantile(simulation[scope][row]!, 0.15)
  const width = widthOf(all)
  const tried: Cause[] = []
  for (const part of TRIED.filter((part) => matters(model, part))) {
    yield
    const without = simulate(model, { ...options, off: new Set([part]) })
    tried.push({ kind: 'part', part, days: width - widthOf(without) })
  }
  for (const { id, number } of mostAtStake(model)) {
    yield
    const held = { ...model, hypotheses: model.hypotheses.filter((one) => one.id !== id) }
    tried.push({ kind: 'hypothesis', hypothesis: id, number, days: width - widthOf(simulate(held, options)) })
  }
  const causes = tried.filter(({ days }) => days > 0).sort((a, b) => b.days - a.days)
  return { width, causes: causes.slice(0, MOST_CAUSES) }
}

function matters(model: ForecastModel, part: Part): boolean {
  switch (part) {
    case 'unestimated':
      return model.stories.some(({ hasSize }) => !hasSize)
    case 'scope':
      return model.rows.some(({ growth }) => growth !== null && growth.added > 0)
    case 'gates':
      return model.rows.some(({ notBefore }) => notBefore > 0)
    case 'correlation':
    case 'inconclusive':
    case 'pivots':
    case 'waiting':
      return model.hypotheses.length > 0
    case 'pace':
    case 'sizes':
    case 'calibration':
    case 'widening':
    case 'hypotheses':
    case 'record':
    case 'dependencies':
    case 'capacity':
      return true
  }
}

/** By the work that hangs in the balance: p (1 − p) × the dependants' story equivalents. */
function mostAtStake(model: ForecastModel): ForecastModel['hypotheses'] {
  const work = new Map(model.stories.map(({ id, size }) => [id, size]))
  const stake = ({ dependants, probability }: ForecastModel['hypotheses'][number]): number =>
    probability * (1 - probability) * dependants.reduce((sum, id) => sum + (work.has(id) ? meanOf(sizeTable(work.get(id)!)) : 0), 0)
  return model.hypotheses
    .map((hypothesis) => ({ hypothesis, stake: stake(hypothesis) }))
    .filter(({ stake }) => stake > 0)
    .sort((a, b) => b.stake - a.stake)
    .slice(0, MOST_HYPOTHESES)
    .map(({ hypothesis }) => hypothesis)
}
