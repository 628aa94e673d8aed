import type { Draft } from '../../kernel/area'
import type { Commit } from '../../kernel/commit'
import type { StoryId } from '../../kernel/ids'
import type { CriteriaEvent, CriterionChange } from './events'
import { readingsAfter, readingsWithout } from './readings'
import type { CriteriaState, Criterion, Side, StoryAim, StoryCriteria } from './state'

export function evolve(plan: Draft<CriteriaState>, event: CriteriaEvent, { at, by }: Commit): void {
  const { criterion } = event
  if (event.type === 'CriterionAdded') {
    const { number, name, kind, metric, unit, comparison, target, commitment } = event
    plan.byId[criterion] = { number, name, kind, metric, unit, comparison, target, commitment, agreements: {}, readings: [], serves: null, at, by }
    plan.nextNumber = Math.max(plan.nextNumber, number + 1)
  } else if (event.type === 'StoryAimed') {
    const { story, gain, against } = event
    const others = (plan.aims[story] ?? []).filter((aim) => aim.criterion !== criterion)
    // In one order, so that what is taken back leaves no trace.
    plan.aims[story] = [...others, { criterion, gain, against }].toSorted((a, b) => (a.criterion < b.criterion ? -1 : 1))
  } else if (event.type === 'StoryAimDropped') {
    const left = (plan.aims[event.story] ?? []).filter((aim) => aim.criterion !== criterion)
    if (left.length > 0) plan.aims[event.story] = left
    else delete plan.aims[event.story]
  } else {
    const was = plan.byId[criterion]
    if (was) plan.byId[criterion] = { ...changed(was, event, at, by), at, by }
  }
}

type Change = Exclude<CriteriaEvent, { type: 'CriterionAdded' | 'StoryAimed' | 'StoryAimDropped' }>

function changed(was: Criterion, event: Change, at: number, by: string): Criterion {
  switch (event.type) {
    case 'CriterionChanged': {
      const agreements = Object.fromEntries(
        Object.entries(was.agreements).map(([side, agreement]) => [side, event.lapsed.includes(side as Side) ? { ...agreement, isLapsed: true } : agreement]),
      )
      return { ...withChange(was, event.change), agreements }
    }
    case 'CriterionAgreed':
      return { ...was, agreements: { ...was.agreements, [event.side]: { at, by, who: event.who, isLapsed: false } } }
    case 'AgreementWithdrawn':
      return withoutAgreement(was, event.side)
    case 'AgreementRestored':
      return event.agreement === null ? withoutAgreement(was, event.side) : { ...was, agreements: { ...was.agreements, [event.side]: event.agreement } }
    case 'CriterionReadingNoted':
      return { ...was, readings: readingsAfter(was.readings, event) }
    case 'CriterionReadingRemoved':
      return { ...was, readings: readingsWithout(was.readings, event.day, event.back) }
    case 'BusinessServed':
      return { ...was, serves: event.serves }
    case 'CriterionRetired':
      return { ...was, retired: { at, by, why: event.why } }
    case 'CriterionRestored': {
      const { retired: _, ...restored } = was
      return restored
    }
  }
}

function withoutAgreement(was: Criterion, side: Side): Criterion {
  const { [side]: _, ...agreements } = was.agreements
  return { ...was, agreements }
}

/** A field that the change does not name stays as it was. */
const withChange = <T extends object>(was: T, change: CriterionChange): T => ({ ...was, ...change })

export function evolveStory(part: Draft<StoryCriteria>, event: CriteriaEvent, _id: StoryId): void {
  const { criterion } = event
  switch (event.type) {
    case 'StoryAimed': {
      const { gain, against, known } = event
      const aim: StoryAim = { criterion, gain, against, known }
      part.aims = part.aims.some((one) => one.criterion === criterion) ? part.aims.map((one) => (one.criterion === criterion ? aim : one)) : [...part.aims, aim]
      return
    }
    case 'StoryAimDropped':
      part.aims = part.aims.filter((aim) => aim.criterion !== criterion)
      return
    case 'CriterionChanged': {
      const { name: _, commitment: __, ...change } = event.change
      part.aims = knowing(part.aims, criterion, (known) => withChange(known, change))
      return
    }
    case 'CriterionReadingNoted':
    case 'CriterionReadingRemoved':
      part.aims = knowing(part.aims, criterion, (known) => ({ ...known, latest: event.latest }))
      return
    case 'BusinessServed':
      part.aims = knowing(part.aims, criterion, (known) => ({ ...known, serves: event.known }))
      return
    case 'CriterionAdded':
    case 'CriterionAgreed':
    case 'AgreementWithdrawn':
    case 'AgreementRestored':
    case 'CriterionRetired':
    case 'CriterionRestored':
      return
  }
}

const knowing = (aims: readonly StoryAim[], criterion: string, change: (known: StoryAim['known']) => StoryAim['known']): StoryAim[] =>
  aims.map((aim) => (aim.criterion === criterion ? { ...aim, known: change(aim.known) } : aim))
