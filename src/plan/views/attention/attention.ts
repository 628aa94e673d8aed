import type { Moment } from '../../kernel/ids'
import type { PlanState } from '../../planState'
import type { LatestReadings } from '../monitoringBoard'
import type { AttentionItem, AttentionSource } from './attentionItem'
import { architectureAttention } from './architectureAttention'
import { auditAttention } from './auditAttention'
import { criteriaAttention } from './criteriaAttention'
import { feedbackAttention } from './feedbackAttention'
import { dataAttention } from './dataAttention'
import { deploymentAttention } from './deploymentAttention'
import { discoveryAttention } from './discoveryAttention'
import { framingAttention } from './framingAttention'
import { gatesAttention } from './gatesAttention'
import { hypothesisAttention } from './hypothesisAttention'
import { iterationAttention } from './iterationAttention'
import { loopAttention } from './loopAttention'
import { monitoringAttention } from './monitoringAttention'
import { opportunityAttention } from './opportunityAttention'
import { placingAttention } from './placingAttention'
import { prototypeAttention } from './prototypeAttention'
import { readinessAttention } from './readinessAttention'
import { strategyAttention } from './strategyAttention'
import { roundsAttention } from './roundsAttention'
import { retrospectiveAttention } from './retrospectiveAttention'
import { skillsAttention } from './skillsAttention'

/** Every area that may ask for attention, one line each. */
const SOURCES: readonly AttentionSource[] = [monitoringAttention, framingAttention, hypothesisAttention, feedbackAttention, criteriaAttention, dataAttention, deploymentAttention, auditAttention, gatesAttention, readinessAttention, skillsAttention, roundsAttention, discoveryAttention, opportunityAttention, strategyAttention, retrospectiveAttention, loopAttention, placingAttention, architectureAttention, prototypeAttention, iterationAttention]

/** People look at few things: the rest waits its turn. */
const MOST = 7

const ORDER: Readonly<Record<AttentionItem['urgency'], number>> = { pressing: 0, waiting: 1, due: 2 }

export interface Attention {
  /** At most seven, what presses first. */
  readonly items: readonly AttentionItem[]
  /** What waits its turn behind them. */
  readonly more: readonly AttentionItem[]
}

/** `latest`: readings stand outside of the plan; null while they are not known. */
export function attention(state: PlanState, now: Moment, latest: LatestReadings = null): Attention {
  const all = SOURCES.flatMap((source) => source(state, now, latest)).toSorted((a, b) => ORDER[a.urgency] - ORDER[b.urgency])
  return { items: all.slice(0, MOST), more: all.slice(MOST) }
}
