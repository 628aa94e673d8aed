import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import { aiming } from './aiming'
import { changeOf } from './decideAgreement'
import { aimOf, knownOf, serviceOf } from './decideWorth'
import type { CriteriaEvent } from './events'
import { latestOf, readingsAfter, readingsWithout } from './readings'
import type { Criterion } from './state'

const AGAIN = rejected('notUndoable', 'This criterion was changed again since.', 'criterion')
const IN_USE = rejected('notUndoable', 'Something rests on this criterion by now.', 'criterion')

export function inverse(event: CriteriaEvent, state: PlanState): Decision<CriteriaEvent> {
  const { criterion } = event
  const found = state.plan.criteria.byId[criterion]
  if (!found) return AGAIN
  if (event.type === 'CriterionRetired') return found.retired ? decided({ type: 'CriterionRestored', criterion, why: '' }) : AGAIN
  if (found.retired) return { ...AGAIN, by: found.retired.by }
  const back = opposite(event, found, state)
  return back.kind === 'rejected' && back.code === 'notUndoable' ? { ...back, by: found.by } : back
}

function opposite(event: Exclude<CriteriaEvent, { type: 'CriterionRetired' }>, found: Criterion, state: PlanState): Decision<CriteriaEvent> {
  const { criterion } = event
  const retiring: CriteriaEvent = { type: 'CriterionRetired', criterion, why: '' }
  switch (event.type) {
    case 'CriterionAdded':
      if (!isBare(found, event)) return AGAIN
      return isUsed(state, criterion) ? IN_USE : decided(retiring)
    case 'CriterionRestored':
      return isUsed(state, criterion) ? IN_USE : decided(retiring)
    case 'CriterionChanged': {
      if (!Object.entries(event.change).every(([field, value]) => isSame(found[field as keyof Criterion], value))) return AGAIN
      // Those who had agreed to what it was before still do.
      const restored = event.lapsed.flatMap((side): CriteriaEvent[] => {
        const was = found.agreements[side]
        return was?.isLapsed ? [{ type: 'AgreementRestored', criterion, side, agreement: { ...was, isLapsed: false }, was }] : []
      })
      return decided(changeOf(criterion, event.was, found, state), ...restored)
    }
    case 'CriterionAgreed': {
      const now = found.agreements[event.side]
      return now && !now.isLapsed && isSame(now.who, event.who) ? decided({ type: 'AgreementRestored', criterion, side: event.side, agreement: event.was, was: now }) : AGAIN
    }
    case 'AgreementWithdrawn':
      return found.agreements[event.side] ? AGAIN : decided({ type: 'AgreementRestored', criterion, side: event.side, agreement: event.was, was: null })
    case 'AgreementRestored': {
      const { side, agreement, was } = event
      return isSame(found.agreements[side] ?? null, agreement) ? decided({ type: 'AgreementRestored', criterion, side, agreement: was, was: agreement }) : AGAIN
    }
    case 'CriterionReadingNoted': {
      const { day, value, was, pushedOut } = event
      if (valueOn(found, day) !== value) return AGAIN
      if (was !== null) return decided(reading(criterion, { day, value: was }, found, state))
      const latest = latestOf(readingsWithout(found.readings, day, pushedOut))
      return decided({ type: 'CriterionReadingRemoved', criterion, day, was: value, back: pushedOut, latest, stories: aiming(state, criterion) })
    }
    case 'CriterionReadingRemoved': {
      const { day, was, back } = event
      if (valueOn(found, day) !== undefined) return AGAIN
      const event_ = reading(criterion, { day, value: was }, found, state)
      return decided(back === null ? event_ : { ...event_, pushedOut: back })
    }
    case 'BusinessServed': {
      if (!isSame(found.serves, event.serves)) return AGAIN
      const business = event.was === null ? null : state.plan.criteria.byId[event.was.business]
      return business?.retired ? { ...AGAIN, by: business.retired.by } : decided(serviceOf(criterion, event.was, found, state))
    }
    case 'StoryAimed': {
      const { story, gain, against, was } = event
      const now = aimOf(state, criterion, story)
      if (!isSame(now, { gain, against })) return AGAIN
      return decided(
        was === null
          ? { type: 'StoryAimDropped', criterion, story, number: found.number, was: { gain, against } }
          : { type: 'StoryAimed', criterion, story, ...was, was: { gain, against }, known: knownOf(found, state) },
      )
    }
    case 'StoryAimDropped': {
      const { story, was } = event
      return aimOf(state, criterion, story) ? AGAIN : decided({ type: 'StoryAimed', criterion, story, ...was, was: null, known: knownOf(found, state) })
    }
  }
}

function reading(criterion: string, { day, value }: { readonly day: string; readonly value: number }, found: Criterion, state: PlanState) {
  const after = readingsAfter(found.readings, { day, value })
  return { type: 'CriterionReadingNoted', criterion, day, value, note: '', was: valueOn(found, day) ?? null, pushedOut: null, latest: latestOf(after), stories: aiming(state, criterion) } as const
}

const valueOn = ({ readings }: Criterion, day: string): number | undefined => readings.find((one) => one.day === day)?.value

/** Nothing was said of it beyond what it began with. */
function isBare(found: Criterion, { name, metric, unit, comparison, target, commitment }: Extract<CriteriaEvent, { type: 'CriterionAdded' }>): boolean {
  const began = { name, metric, unit, comparison, target, commitment }
  const is = { name: found.name, metric: found.metric, unit: found.unit, comparison: found.comparison, target: found.target, commitment: found.commitment }
  return isSame(is, began) && Object.keys(found.agreements).length === 0 && found.readings.length === 0 && found.serves === null
}

const isUsed = (state: PlanState, criterion: string): boolean =>
  aiming(state, criterion).length > 0 || Object.values(state.plan.criteria.byId).some((one) => !one.retired && one.serves?.business === criterion)
