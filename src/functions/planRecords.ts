import * as z from 'zod/mini'
import type { KeyValue } from '../log/keyValue'
import { getAllSurely } from '../log/getAll'
import { planSummary } from '../contract/planSummary'
import type { SiteDefaults } from '../contract/siteDefaults'
import { NO_DEFAULTS, siteDefaults } from '../contract/siteDefaults'

/**
 * The small records beside the logs: which plans there are, and how the reading of Jira stands. None of them is
 * the truth about a plan; each is replaced whole, by one kind of writer. All but the list of plans begin with
 * the plan's own prefix, so that a purge takes them along.
 */
const listed = z.object({ startedAt: z.number() })
const marked = z.object({ at: z.number() })
const reading = z.object({
  /** When Jira was last read to the end, ms; changes up to then are in the log. */
  readAt: z.nullable(z.number()),
  problem: z.nullable(z.string()),
})
const backfill = z.object({
  state: z.enum(['reading', 'failed']),
  done: z.number(),
  total: z.nullable(z.number()),
  message: z.string(),
  /** Where to go on: Jira's page token, and the number of the next command. */
  token: z.nullable(z.string()),
  page: z.number(),
  startedAt: z.number(),
  layout: z.enum(['epics', 'single', 'none']),
})
const security = z.object({ has: z.boolean(), at: z.number() })

/** As it is stored, an owner is the actor's key; which account that is, only the directory says. */
const summary = z.extend(planSummary, { seq: z.number() })

export type StoredSummary = z.infer<typeof summary>
export type JiraReading = z.infer<typeof reading>
export type Backfill = z.infer<typeof backfill>

/** dirty: Jira has news; upkeep and rebuild: the log lacks packs or a snapshot; forecast: one is due. */
export type Work = 'dirty' | 'upkeep' | 'rebuild' | 'forecast'

export interface PlanRecords {
  /** When the plan was started, ms; null for a project that has none. */
  readonly listed: (plan: string) => Promise<number | null>
  readonly list: (plan: string, startedAt: number) => Promise<void>
  /** Takes the plan off the list and removes its small records. */
  readonly unlist: (plan: string) => Promise<void>
  readonly allPlans: () => Promise<readonly string[]>
  /**
   * True for the first who asks for this work: they send the event, the others know that it will come. A mark
   * that has stood for ten minutes has lost its event: then somebody is the first again.
   */
  readonly claim: (plan: string, work: Work, now: number) => Promise<boolean>
  readonly release: (plan: string, work: Work) => Promise<void>
  readonly dirtySince: (plan: string) => Promise<number | null>
  readonly reading: (plan: string) => Promise<JiraReading>
  readonly setReading: (plan: string, value: JiraReading) => Promise<void>
  readonly backfill: (plan: string) => Promise<Backfill | null>
  readonly setBackfill: (plan: string, value: Backfill) => Promise<void>
  readonly endBackfill: (plan: string) => Promise<void>
  readonly security: (plan: string) => Promise<{ readonly has: boolean; readonly at: number } | null>
  readonly setSecurity: (plan: string, has: boolean, at: number) => Promise<void>
  /** Remembers which board's sprints the plan follows, so that a sprint's event finds it. */
  readonly setBoard: (plan: string, board: string | null) => Promise<void>
  readonly plansOfBoard: (board: string) => Promise<readonly string[]>
  /** The occasion for which a forecast was issued last, so that nobody has to look into the plan for it. */
  readonly issuedFor: (plan: string) => Promise<string | null>
  readonly setIssuedFor: (plan: string, occasion: string) => Promise<void>
  /** What these plans say of themselves to the site; one that says nothing is missing. */
  readonly summaries: (plans: readonly string[]) => Promise<ReadonlyMap<string, StoredSummary>>
  /** Answers what stood there before. */
  readonly setSummary: (plan: string, value: StoredSummary) => Promise<StoredSummary | null>
  readonly removeSummary: (plan: string) => Promise<void>
  /** True for the first who begins the night's work within twelve hours: schedules may fire twice. */
  readonly beginNight: (at: number) => Promise<boolean>
  readonly defaults: () => Promise<SiteDefaults>
  readonly setDefaults: (value: SiteDefaults) => Promise<void>
}

const LISTED = 'plans:'
const RECORDS = ['dirty', 'upkeep', 'rebuild', 'forecast', 'reading', 'backfill', 'security', 'board', 'issued', 'summary'] as const
const LOST = 10 * 60 * 1000
const DEFAULTS = 'site:defaults'
const NIGHT = 'site:night'
const NIGHTS_APART = 12 * 60 * 60 * 1000
const boardPrefix = (board: string): string => `boards:${board}:`
const issuedLast = z.object({ occasion: z.string() })
const chosenBoard = z.object({ board: z.nullable(z.string()) })
const recordKey = (plan: string, record: (typeof RECORDS)[number]): string => `p:${plan}:j:${record}`

export function createPlanRecords(keyValue: KeyValue): PlanRecords {
  const read = async <T>(key: string, shape: z.ZodMiniType<T>): Promise<T | null> => {
    const parsed = shape.safeParse(await keyValue.get(key))
    return parsed.success ? parsed.data : null
  }
  const write = async (key: string, value: object): Promise<void> => {
    await keyValue.replace(key, JSON.parse(JSON.stringify(value)) as { readonly [key: string]: never })
  }
  const listAfter = async (prefix: string): Promise<readonly string[]> => {
    const rest: string[] = []
    let cursor: string | undefined
    do {
      const page = await keyValue.list(prefix, cursor)
      rest.push(...page.keys.map((key) => key.slice(prefix.length)))
      cursor = page.cursor
    } while (cursor !== undefined)
    return rest
  }
  const setBoard = async (plan: string, board: string | null): Promise<void> => {
    const before = (await read(recordKey(plan, 'board'), chosenBoard))?.board ?? null
    if (before === board) return
    if (board !== null) await write(boardPrefix(board) + plan, { plan })
    await write(recordKey(plan, 'board'), { board })
    if (before !== null) await keyValue.remove(boardPrefix(before) + plan)
  }
  return {
    listed: async (plan) => (await read(LISTED + plan, listed))?.startedAt ?? null,
    list: (plan, startedAt) => write(LISTED + plan, { startedAt }),
    async unlist(plan) {
      await keyValue.remove(LISTED + plan)
      const board = (await read(recordKey(plan, 'board'), chosenBoard))?.board ?? null
      if (board !== null) await keyValue.remove(boardPrefix(board) + plan)
      await keyValue.removeMany(RECORDS.map((record) => recordKey(plan, record)))
    },
    allPlans: () => listAfter(LISTED),
    async claim(plan, work, now) {
      const key = recordKey(plan, work)
      const first = await keyValue.create(key, { at: now }).catch(() => 'unclear' as const)
      if (first === 'created') return true
      const since = (await read(key, marked))?.at
      // After an unclear answer the mark may be our own: better asked for twice than never.
      if (first === 'unclear') return since === undefined || since === now
      if (since !== undefined && Math.abs(now - since) < LOST) return false
      const before = marked.safeParse(await keyValue.replace(key, { at: now }))
      return before.data?.at === since
    },
    release: (plan, work) => keyValue.remove(recordKey(plan, work)),
    dirtySince: async (plan) => (await read(recordKey(plan, 'dirty'), marked))?.at ?? null,
    reading: async (plan) => (await read(recordKey(plan, 'reading'), reading)) ?? { readAt: null, problem: null },
    setReading: (plan, value) => write(recordKey(plan, 'reading'), value),
    backfill: (plan) => read(recordKey(plan, 'backfill'), backfill),
    setBackfill: (plan, value) => write(recordKey(plan, 'backfill'), value),
    endBackfill: (plan) => keyValue.remove(recordKey(plan, 'backfill')),
    security: (plan) => read(recordKey(plan, 'security'), security),
    setSecurity: (plan, has, at) => write(recordKey(plan, 'security'), { has, at }),
    setBoard,
    plansOfBoard: (board) => listAfter(boardPrefix(board)),
    issuedFor: async (plan) => (await read(recordKey(plan, 'issued'), issuedLast))?.occasion ?? null,
    setIssuedFor: (plan, occasion) => write(recordKey(plan, 'issued'), { occasion }),
    async summaries(plans) {
      const found = await getAllSurely(keyValue, plans.map((plan) => recordKey(plan, 'summary')))
      return new Map(
        plans.flatMap((plan) => {
          const parsed = summary.safeParse(found.get(recordKey(plan, 'summary')))
          return parsed.success ? [[plan, parsed.data] as const] : []
        }),
      )
    },
    async setSummary(plan, value) {
      const before = summary.safeParse(await keyValue.replace(recordKey(plan, 'summary'), value))
      return before.success ? before.data : null
    },
    removeSummary: (plan) => keyValue.remove(recordKey(plan, 'summary')),
    async beginNight(at) {
      const before = await keyValue.replace(NIGHT, { at })
      const parsed = marked.safeParse(before)
      return !parsed.success || at - parsed.data.at >= NIGHTS_APART || at < parsed.data.at
    },
    defaults: async () => (await read(DEFAULTS, siteDefaults)) ?? NO_DEFAULTS,
    setDefaults: (value) => write(DEFAULTS, value),
  }
}
