import type { Reply } from '../../contract/functions'
import { enterSite } from '../access'
import { answered } from '../answers'
import type { Services } from '../services'
import type { Handler } from './serve'

/** So many plans are looked into; beyond them an administrator sees that there are more. */
const PLANS_SHOWN = 200
const AT_ONCE = 10

/** What new plans begin with, and how each plan of the site is. */
export const adminRead: Handler<'admin.read'> = async (services) => {
  const access = await enterSite(services)
  if (!access.ok) return access
  const [defaults, all] = await Promise.all([services.records.defaults(), services.records.allPlans()])
  const shown = all.toSorted((a, b) => Number(a) - Number(b)).slice(0, PLANS_SHOWN)
  const plans: Health[] = []
  for (let i = 0; i < shown.length; i += AT_ONCE)
    plans.push(...(await Promise.all(shown.slice(i, i + AT_ONCE).map((plan) => readHealth(services, plan)))))
  return answered({ defaults, plans })
}

type Health = Reply<'admin.read'>['plans'][number]

async function readHealth(services: Services, plan: string): Promise<Health> {
  const { records, log } = services
  const [startedAt, { readAt, problem }, dirty, backfill, read] = await Promise.all([
    records.listed(plan),
    records.reading(plan),
    records.dirtySince(plan),
    records.backfill(plan),
    log.read(plan, []),
  ])
  const broken = read.kind === 'read' && read.breaks.length > 0 ? `The log does not chain at ${read.breaks.join(', ')}.` : null
  const rebuilding = read.kind === 'rebuilding' ? 'The plan is being put together again from its log.' : null
  return {
    projectId: plan,
    seq: read.kind === 'read' ? read.state.seq : 0,
    startedAt,
    reconciledAt: readAt,
    dirty: dirty !== null,
    problem: broken ?? rebuilding ?? (backfill?.state === 'failed' ? backfill.message : problem),
  }
}
