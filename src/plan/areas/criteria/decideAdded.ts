import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import type { PlanState } from '../../planState'
import type { CriteriaCommand } from './commands'
import type { CriteriaEvent } from './events'
import type { Criterion } from './state'

type Entries = Extract<CriteriaCommand, { type: 'AddCriteria' }>['criteria']

/** Whole or not at all. What an entry serves is there or stands before it in the list. */
export function addCriteria(entries: Entries, { plan }: PlanState): Decision<CriteriaEvent> {
  const { byId, nextNumber } = plan.criteria
  const events: CriteriaEvent[] = []
  const listed = new Map<string, Pick<Criterion, 'kind' | 'number'>>()
  for (const [index, { criterion, serves, ...said }] of entries.entries()) {
    if (byId[criterion] || listed.has(criterion)) return rejected('alreadyExists', 'This criterion is already there.', 'criterion')
    const number = nextNumber + index
    events.push({ type: 'CriterionAdded', criterion, number, ...said })
    listed.set(criterion, { kind: said.kind, number })
    if (serves === null) continue
    const business = byId[serves.business] ?? listed.get(serves.business)
    const wrong = rejectService(said.kind, business)
    if (wrong) return wrong
    events.push({ type: 'BusinessServed', criterion, serves, was: null, known: { number: business!.number, worth: serves.worth }, stories: [] })
  }
  return decided(...events)
}

/** Null where a criterion of this kind can serve that one. */
export function rejectService(kind: Criterion['kind'], business: Pick<Criterion, 'kind' | 'number' | 'retired'> | undefined) {
  if (kind !== 'ml') return rejected('invalid', 'Only an ML criterion names what it serves.', 'serves')
  if (!business) return rejected('notFound', 'This business criterion is not there.', 'business')
  if (business.kind !== 'business') return rejected('invalid', `C-${business.number} is no business criterion.`, 'business')
  return business.retired ? rejected('conflict', `C-${business.number} is retired: restore it before it is served.`, 'business') : null
}
