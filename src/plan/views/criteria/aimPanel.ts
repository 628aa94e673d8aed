import type { AgainstReason } from '../../../playbook/criterionWords'
import type { Aim, StoryAim, Worth } from '../../areas/criteria/state'
import type { StoryId } from '../../kernel/ids'
import type { PlanState } from '../../planState'
import { dataPanel } from '../dataPanel'
import { meets } from '../hypothesisBoard'

export interface PanelAim extends StoryAim {
  /** What the gain is worth: `amount` in `unit`, `per`; null where nobody said what a step is worth. */
  readonly worth: Pick<Worth, 'amount' | 'unit' | 'per'> | null
  /** The gain in steps of the exchange rate; null without one. */
  readonly points: number | null
  /** What speaks against it: chosen by a person, or following from what is known. */
  readonly against: AgainstReason | null
  readonly reasons: readonly { readonly reason: AgainstReason; readonly follows: boolean }[]
}

export interface AimPanel {
  /** By number of the criterion. */
  readonly aims: readonly PanelAim[]
  /** Working days, as totals count them; null without a size. */
  readonly days: { readonly min: number; readonly max: number } | null
}

/** What a better metric is worth against the days of one story (P7), from its own part alone. */
export function aimPanel(state: PlanState, story: StoryId): AimPanel {
  const aims = (state.stories[story]?.areas.criteria?.aims ?? []).map(panelAim).toSorted((a, b) => a.known.number - b.known.number)
  return { aims, days: dataPanel(state, story).days }
}

function panelAim(aim: StoryAim): PanelAim {
  const { known, gain } = aim
  const rate = known.serves?.worth ?? null
  const points = rate === null ? null : gain / rate.step
  return {
    ...aim,
    points,
    worth: rate === null || points === null ? null : { amount: points * rate.amount, unit: rate.unit, per: rate.per },
    reasons: reasonsAgainst(aim, known),
  }
}

/** The one that a person chose, and those that follow: it serves nothing, or its target is met already. */
function reasonsAgainst({ against }: Pick<Aim, 'against'>, known: StoryAim['known']): PanelAim['reasons'] {
  const follows: readonly AgainstReason[] = [
    ...(known.serves === null ? (['notLinked'] as const) : []),
    ...(known.latest !== null && meets(known.latest, known) ? (['notRequiredYet'] as const) : []),
  ]
  return [
    ...(against === null || follows.includes(against) ? [] : [{ reason: against, follows: false }]),
    ...follows.map((reason) => ({ reason, follows: true })),
  ]
}
