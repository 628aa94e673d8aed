import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import { rejectUnknown } from '../../knownStories'
import type { PlanState } from '../../planState'
import { aiming } from './aiming'
import type { CriteriaCommand } from './commands'
import { rejectService } from './decideAdded'
import type { CriteriaEvent } from './events'
import { latestOf } from './readings'
import type { Criterion, KnownCriterion, Service } from './state'

type Of<Type extends CriteriaCommand['type']> = Extract<CriteriaCommand, { type: Type }>

export function serveBusiness({ criterion, serves }: Of<'ServeBusiness'>, found: Criterion, state: PlanState): Decision<CriteriaEvent> {
  if (isSame(serves, found.serves)) return NOTHING_TO_DO
  const wrong = serves === null ? null : rejectService(found.kind, state.plan.criteria.byId[serves.business])
  return wrong ?? decided(serviceOf(criterion, serves, found, state))
}

export function serviceOf(criterion: string, serves: Service | null, found: Criterion, state: PlanState): CriteriaEvent {
  return { type: 'BusinessServed', criterion, serves, was: found.serves, known: knownService(serves, state), stories: aiming(state, criterion) }
}

export function aimStory({ criterion, story, gain, against }: Of<'AimStory'>, found: Criterion, state: PlanState): Decision<CriteriaEvent> {
  const unknown = rejectUnknown(state, [story], 'story')
  if (unknown) return unknown
  if (found.kind !== 'ml') return rejected('invalid', `A story aims at an ML criterion; C-${found.number} is none.`, 'criterion')
  const was = aimOf(state, criterion, story)
  if (was && isSame(was, { gain, against })) return NOTHING_TO_DO
  return decided({ type: 'StoryAimed', criterion, story, gain, against, was, known: knownOf(found, state) })
}

/** Also of a story that has gone. */
export function dropAim({ criterion, story }: Of<'DropAim'>, { number }: Criterion, state: PlanState): Decision<CriteriaEvent> {
  const was = aimOf(state, criterion, story)
  return was ? decided({ type: 'StoryAimDropped', criterion, story, number, was }) : NOTHING_TO_DO
}

/** Where others rest on it, it asks first; then the stories aim at it no longer, and nothing serves it, in the same commit. */
export function retire({ criterion, why, confirmed }: Of<'RetireCriterion'>, { number }: Criterion, state: PlanState): Decision<CriteriaEvent> {
  const { byId } = state.plan.criteria
  const stories = aiming(state, criterion)
  const serving = Object.entries(byId).filter(([, one]) => one.serves?.business === criterion)
  if (stories.length + serving.length > 0 && confirmed !== true) {
    const uses = [
      stories.length > 0 ? `${stories.length} ${stories.length === 1 ? 'story aims' : 'stories aim'} at it` : '',
      serving.length > 0 ? `${serving.length} ML ${serving.length === 1 ? 'criterion serves' : 'criteria serve'} it` : '',
    ]
    return rejected('confirm', `C-${number} is in use: ${uses.filter((use) => use !== '').join(', ')}. Retired, none does any more; it stays in the history.`, 'criterion')
  }
  const dropped = stories.map(({ story }): CriteriaEvent => ({ type: 'StoryAimDropped', criterion, story, number, was: aimOf(state, criterion, story)! }))
  const released = serving.map(([id, one]) => serviceOf(id, null, one, state))
  return decided(...dropped, ...released, { type: 'CriterionRetired', criterion, why })
}

export function aimOf({ plan }: PlanState, criterion: string, story: string) {
  const aim = plan.criteria.aims[story]?.find((one) => one.criterion === criterion)
  return aim ? { gain: aim.gain, against: aim.against } : null
}

export function knownOf({ number, metric, unit, comparison, target, readings, serves }: Criterion, state: PlanState): KnownCriterion {
  return { number, metric, unit, comparison, target, latest: latestOf(readings), serves: knownService(serves, state) }
}

function knownService(serves: Service | null, { plan }: PlanState): KnownCriterion['serves'] {
  return serves === null ? null : { number: plan.criteria.byId[serves.business]!.number, worth: serves.worth }
}
