import type { Failure } from '../../../src/contract/answer'
import type { Reply } from '../../../src/contract/functions'
import { unpack } from '../../../src/contract/unpack'
import type { RejectionCode } from '../../../src/plan/kernel/decision'
import type { StoryId } from '../../../src/plan/kernel/ids'
import type { PlanCommand, PlanCommit, PlanState } from '../../../src/plan/planState'
import type { Client } from '../client'
import { createMerger } from './merger'
import { newId } from './newId'
import type { Wish } from './optimism'
import { decideHere, withWishes } from './optimism'
import type { Me, People, PlanSnapshot, SendOutcome } from './planSnapshot'
import type { Rules, RulesLoader } from './rules'
import { createRulesLoader } from './rules'

export interface PlanStore {
  readonly getSnapshot: () => PlanSnapshot
  readonly subscribe: (listener: () => void) => () => void
  /** Shows the wish at once and sends it; what the rules refuse never leaves the page. */
  readonly send: (command: PlanCommand) => Promise<SendOutcome>
  /** Reads what others did since; the whole plan where nothing is known yet, shown before the rules are there. */
  readonly refresh: () => Promise<void>
  /** Reads the practices that a panel's first picture does without; at once where they are there. Answers what went wrong. */
  readonly loadPractices: () => Promise<Failure | null>
  /** Stops listening. */
  readonly close: () => void
}

interface PlanStoreOptions {
  readonly stories: 'all' | readonly StoryId[]
  /** Where the frame says whose plan it is, news are listened to before it is read: none falls in between. */
  readonly projectId?: string | null
  readonly loadRules?: RulesLoader
}

interface Confirmed {
  readonly state: PlanState
  readonly me: Me
  readonly people: People
  readonly projectId: string
  readonly storyId: StoryId | null
}

type SendAnswer = { readonly ok: true; readonly value: Reply<'plan.send'> } | { readonly ok: false; readonly failure: Failure }

/** How long to wait before the same command is sent again while the function is busy, in ms. */
const RETRY_AFTER = [400, 1500]
/** News of others lead to at most one reading in this time, in ms. */
const MERGE_WINDOW = 1000
/** How soon to ask again for a plan that is being rebuilt, in ms. */
const REBUILDING_WAIT = 2000

/**
 * The plan as this page sees it: what the functions confirmed, with the own wishes on their way folded on top
 * by the same `decide` and `fold`. A wish that fails takes its events away again; the confirmed commit replaces
 * them. Wishes are sent one after the other, so that they land in the order they were made.
 *
 * The rules are loaded beside the first reading. A wish made before they arrived waits for them; where they do
 * not arrive, the function alone decides and the plan is read whole after it. Those of the practices that no
 * story's panel needs come when something of them is sent or arrives.
 */
export function createPlanStore(client: Client, { stories, projectId = null, loadRules = createRulesLoader() }: PlanStoreOptions): PlanStore {
  let rules: Rules | null = null
  let confirmed: Confirmed | null = null
  let wishes: readonly Wish[] = []
  let snapshot: PlanSnapshot = { status: 'loading' }
  let queue: Promise<unknown> = Promise.resolve()
  let listening: Promise<(() => void) | null> | null = null
  /** The newest commit that news spoke of. */
  let heard = -1
  let isClosed = false
  let withPractices = stories === 'all'
  const listeners = new Set<() => void>()
  /** Ids of commands whose fate is unknown, by what they say: the same wish again must carry the same id. */
  const unsettled = new Map<string, string>()

  function show(next: PlanSnapshot): void {
    snapshot = next
    for (const listener of listeners) listener()
  }

  function showConfirmed(): void {
    if (confirmed === null) return
    const { state, ...rest } = confirmed
    show({ status: 'ready', ...rest, state: withWishes(rules, state, wishes, rest.me), seq: state.seq, pending: wishes.length })
  }

  /** The rules, those of every practice where one of these commands or events asks for it; null where they cannot be had. */
  async function bringRules(types: readonly string[] = []): Promise<Rules | null> {
    rules ??= await loadRules(stories === 'all' ? 'core' : 'story')
    if (rules === null || types.every(rules.knows)) return rules
    const whole = await loadRules('whole')
    rules = whole ?? rules
    return whole
  }

  /** Answers why the plan could not be read. */
  async function readAll(): Promise<Failure | null> {
    const arriving = bringRules()
    if (projectId !== null) void listen(projectId)
    const answer = await client.call('plan.read', { stories: stories === 'all' ? 'all' : [...stories], practices: withPractices })
    if (isClosed) return null
    if (!answer.ok) {
      if (confirmed === null) show(failureToSnapshot(answer.failure))
      if (answer.failure.code === 'rebuilding') setTimeout(() => void readAll(), REBUILDING_WAIT)
      return answer.failure
    }
    const { state, ...rest } = answer.value
    try {
      confirmed = { ...rest, state: (await unpack(state)) as PlanState }
    } catch {
      const failure = { code: 'unavailable', message: 'The plan arrived damaged. Reload the page.' } as const
      show({ status: 'failed', failure })
      return failure
    }
    showConfirmed()
    await listen(rest.projectId)
    if (heard > seqNow()) news()
    await arriving
    return null
  }

  function listen(plan: string): Promise<unknown> {
    listening ??= client
      .onPlanNews(plan, (seq) => {
        heard = Math.max(heard, seq)
        if (confirmed !== null && seq > seqNow()) news()
      })
      .catch(() => (listening = null))
    return listening
  }

  /** Reads until nothing new comes; what does not move on is left to the next time. */
  async function readSince(): Promise<void> {
    if ((await bringRules()) === null) return void (await readAll())
    for (let known = -1; seqNow() > known; ) {
      known = seqNow()
      const answer = await client.call('plan.since', { seq: known })
      if (!answer.ok) {
        if (answer.failure.code === 'reload') await readAll()
        return
      }
      await merge(answer.value)
      if (answer.value.seq <= seqNow()) return
    }
  }

  const seqNow = (): number => confirmed?.state.seq ?? -1
  const news = createMerger(MERGE_WINDOW, async () => (isClosed ? undefined : readSince()))

  /** Folds in what is new of these commits, or reads the plan where the rules are missing; false when commits are missing in between. */
  async function merge(reply: { readonly commits: Reply<'plan.since'>['commits']; readonly people: People }): Promise<boolean> {
    const commits = reply.commits as unknown as readonly PlanCommit[]
    const arrived = await bringRules(commits.flatMap(({ events }) => events.map(({ type }) => type)))
    if (arrived === null) await readAll()
    if (arrived === null || confirmed === null) return true
    const { state, people } = confirmed
    const fresh = commits.filter((commit) => commit.seq > state.seq)
    const isGapless = fresh.every((commit, index) => commit.seq === state.seq + index + 1)
    confirmed = { ...confirmed, people: { ...people, ...reply.people }, state: isGapless ? arrived.fold(state, fresh) : state }
    showConfirmed()
    return isGapless
  }

  async function deliver(wish: Wish): Promise<SendOutcome> {
    const said = JSON.stringify(wish.command)
    const answer = await sendUntilAnswered(wish)
    wishes = wishes.filter((other) => other.id !== wish.id)
    if (answer.ok) {
      unsettled.delete(said)
      if (!(await merge(answer.value))) await readSince()
      const own = answer.value.commits.find((commit) => commit.id === wish.id)
      if (own !== undefined) return { kind: 'done', seq: own.seq }
      return answer.value.repeated === true ? { kind: 'done', seq: answer.value.seq } : { kind: 'nothing' }
    }
    showConfirmed()
    news()
    const { failure } = answer
    if (failure.code === 'busy' || failure.code === 'unavailable') unsettled.set(said, wish.id)
    else unsettled.delete(said)
    return failure.code === 'rejected' ? failureToRejection(failure) : { kind: 'failed', failure }
  }

  async function sendUntilAnswered(wish: Wish): Promise<SendAnswer> {
    const sendOnce = (): Promise<SendAnswer> =>
      client.call('plan.send', { id: wish.id, base: Math.max(0, seqNow()), command: { ...wish.command } })
    let answer = await sendOnce()
    for (const wait of RETRY_AFTER) {
      if (answer.ok || (answer.failure.code !== 'busy' && answer.failure.code !== 'unavailable')) break
      await new Promise((resolve) => setTimeout(resolve, wait))
      answer = await sendOnce()
    }
    if (answer.ok || answer.failure.code !== 'reload') return answer
    await readAll()
    return sendOnce()
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async send(command) {
      if (rules?.knows(command.type) !== true) await bringRules([command.type])
      if (confirmed === null || snapshot.status !== 'ready')
        return { kind: 'failed', failure: { code: 'unavailable', message: 'The plan is still loading. Try again in a moment.' } }
      const decision = decideHere(rules, command, snapshot.state, confirmed.me)
      if (decision?.kind === 'rejected') return decision
      const unsettledId = unsettled.get(JSON.stringify(command))
      if (decision?.events.length === 0 && unsettledId === undefined) return { kind: 'nothing' }
      const wish = { id: unsettledId ?? newId(), command }
      wishes = [...wishes, wish]
      showConfirmed()
      const outcome = queue.then(() => deliver(wish))
      queue = outcome
      return outcome
    },
    async loadPractices() {
      if (withPractices) return null
      withPractices = true
      const failure = await readAll()
      withPractices = failure === null
      return failure
    },
    refresh: async () => void (await (confirmed === null ? readAll() : readSince())),
    close() {
      isClosed = true
      void listening?.then((stop) => stop?.())
      listeners.clear()
    },
  }
}

function failureToRejection({ reason, message, at }: Failure): SendOutcome {
  const code = (reason ?? 'invalid') as RejectionCode
  return at === undefined ? { kind: 'rejected', code, message } : { kind: 'rejected', code, message, at }
}

function failureToSnapshot(failure: Failure): PlanSnapshot {
  switch (failure.code) {
    case 'notStarted':
      return { status: 'notStarted', mayStart: failure.reason !== 'forbidden' }
    case 'rebuilding':
      return { status: 'rebuilding', progress: failure.progress ?? 0 }
    case 'forbidden':
    case 'invalid':
    case 'rejected':
    case 'reload':
    case 'busy':
    case 'unavailable':
      return { status: 'failed', failure }
  }
}
