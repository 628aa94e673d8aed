import type { PlanEvent, PlanParts } from '../planState'
import type { StoryId } from '../kernel/ids'
import type { AreaName } from './eventArea'
import { areaOf } from './eventArea'
import { architectureSentence } from './sentences/architectureSentence'
import { auditSentence } from './sentences/auditSentence'
import { baselinesSentence } from './sentences/baselinesSentence'
import { capacitySentence } from './sentences/capacitySentence'
import { criteriaSentence } from './sentences/criteriaSentence'
import { feedbackSentence } from './sentences/feedbackSentence'
import { dataSetsSentence } from './sentences/dataSetsSentence'
import { deploymentSentence } from './sentences/deploymentSentence'
import { estimatesSentence } from './sentences/estimatesSentence'
import { forecastsSentence } from './sentences/forecastsSentence'
import { gatesSentence } from './sentences/gatesSentence'
import { hypothesesSentence } from './sentences/hypothesesSentence'
import { iterationPlansSentence } from './sentences/iterationPlansSentence'
import { iterationsSentence } from './sentences/iterationsSentence'
import { jiraFactsSentence } from './sentences/jiraFactsSentence'
import { learningSentence } from './sentences/learningSentence'
import { lifecycleSentence } from './sentences/lifecycleSentence'
import { mapSentence } from './sentences/mapSentence'
import { milestonesSentence } from './sentences/milestonesSentence'
import { opportunitiesSentence } from './sentences/opportunitiesSentence'
import { strategySentence } from './sentences/strategySentence'
import { monitoringSentence } from './sentences/monitoringSentence'
import { prototypesSentence } from './sentences/prototypesSentence'
import { roundsSentence } from './sentences/roundsSentence'
import { retrospectivesSentence } from './sentences/retrospectivesSentence'
import { partText } from './sentences/partText'
import type { EventSentence, SentencePart } from './sentences/sentence'
import { says } from './sentences/sentence'
import { settingsSentence } from './sentences/settingsSentence'
import { sheetsSentence } from './sentences/sheetsSentence'
import { workKindsSentence } from './sentences/workKindsSentence'

export type { EventSentence, SentencePart } from './sentences/sentence'

export type { AreaName } from './eventArea'

/** Each area tells its own facts. */
const sentences: { readonly [Area in AreaName]: (event: never, plan: PlanParts) => EventSentence } = {
  settings: settingsSentence,
  jiraFacts: jiraFactsSentence,
  map: mapSentence,
  estimates: estimatesSentence,
  hypotheses: hypothesesSentence,
  baselines: baselinesSentence,
  lifecycle: lifecycleSentence,
  prototypes: prototypesSentence,
  learning: learningSentence,
  iterations: iterationsSentence,
  forecasts: forecastsSentence,
  milestones: milestonesSentence,
  capacity: capacitySentence,
  workKinds: workKindsSentence,
  iterationPlans: iterationPlansSentence,
  dataSets: dataSetsSentence,
  audit: auditSentence,
  gates: gatesSentence,
  deployment: deploymentSentence,
  rounds: roundsSentence,
  sheets: sheetsSentence,
  feedback: feedbackSentence,
  monitoring: monitoringSentence,
  retrospectives: retrospectivesSentence,
  criteria: criteriaSentence,
  opportunities: opportunitiesSentence,
  strategy: strategySentence,
  architecture: architectureSentence,
}

/** One fact in plain words, with the reason given for it. Names of things are those of `plan`, the state it is told in. */
export function eventSentence(event: PlanEvent, plan: PlanParts): EventSentence {
  const area = areaOf(event)
  return area === null ? says('recorded something that this version of Foldline cannot read') : sentences[area](event as never, plan)
}

/** The sentence as one plain string, for searching and for those who listen. `keyOf` names a story. */
export function sentenceText(parts: readonly SentencePart[], keyOf: (story: StoryId) => string): string {
  return parts.map((part) => partText(part, keyOf)).join('')
}
