import { textOr } from '../../kernel/text'
import { iterationsAhead } from '../iterationsAhead'
import { lateDependencies } from '../lateDependencies'
import type { AttentionItem, AttentionSource } from './attentionItem'
import { counted } from './attentionItem'

const DAY = 86_400_000
/** So long before it begins the next iteration should hold something. */
const SOON = 3 * DAY

/** I1, S5, S6: a blocker without an owner, what is planned before its needs, the next iteration that is empty. */
export const iterationAttention: AttentionSource = ({ plan }, now) => {
  const ahead = iterationsAhead(plan, now)
  const items: AttentionItem[] = []
  for (const { id, iteration, time } of ahead) {
    const open = Object.values(plan.iterationPlans.byIteration[id]?.blockers ?? {}).filter(({ resolved, owner }) => !resolved && owner === null).length
    if (time === 'current' && open > 0)
      items.push({ id: `blockers-${id}`, urgency: 'pressing', text: `${counted(open, 'blocker', 'blockers')} in ${textOr(iteration.name, 'the iteration')} ${open === 1 ? 'has' : 'have'} no owner.`, action: { label: 'Name who sees to it', view: 'iterations' } })
  }
  const late = lateDependencies(plan, now).late.filter(({ where }) => where === 'iteration').length
  if (late > 0) items.push({ id: 'planned-late', urgency: 'waiting', text: `${counted(late, 'story is', 'stories are')} planned before what ${late === 1 ? 'it needs' : 'they need'}.`, action: { label: 'Look at the plan', view: 'iterations' } })
  const next = ahead.find(({ time }) => time === 'future')
  const isSoon = next !== undefined && next.iteration.startsAt !== null && next.iteration.startsAt - now < SOON
  if (isSoon && !Object.values(plan.iterations.byStory).includes(next.id))
    items.push({ id: `empty-${next.id}`, urgency: 'due', text: `${textOr(next.iteration.name, 'The next iteration')} begins soon and holds no story.`, action: { label: 'Plan it', view: 'iterations', params: { plan: 'fill' } } })
  return items
}
