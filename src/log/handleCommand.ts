import type { Capability, CommandBase, DecideContext, Needs } from '../plan/kernel/area'
import type { Commit, EventBase } from '../plan/kernel/commit'
import type { Decision, Rejection } from '../plan/kernel/decision'
import { rejected } from '../plan/kernel/decision'
import { eachStoryOf } from '../plan/kernel/fold'
import type { FoldedState } from '../plan/kernel/fold'
import type { StoryId } from '../plan/kernel/ids'
import { append } from './append'
import { commitTooLarge, createCommit } from './createCommit'
import { KeyValueError } from './keyValue'
import { commitKey, PACK_COMMITS, tombstoneKey } from './keys'
import type { LogPorts } from './logPorts'
import type { Envelope, Outcome } from './outcome'
import type { PlanRead } from './planRead'
import { emptyHand, readOn } from './readOn'
import { readPlan } from './readPlan'
import type { Parts } from './readSnapshot'
import { commandDigest, lastIds } from './recentIds'
import { storedToCommit } from './storedCommit'

/** The deciding functions of a domain, as the log calls them. */
export interface Deciding<Plan extends object, Story extends object, Command extends CommandBase> {
  readonly needs: (command: Command) => Needs
  /** The story parts that taking back a commit needs; without it, those that the commit touched. */
  readonly storiesToUndo?: (commit: Commit) => readonly StoryId[]
  readonly decide: (command: Command, state: FoldedState<Plan, Story>, context: DecideContext) => Decision<EventBase>
}

/** How long a command tries on when others are faster, ms. */
const PATIENCE = 15_000
const BUSY = { kind: 'busy', message: 'Many people are changing this plan at once. Try again in a moment.' } as const
const UNKNOWN = { kind: 'unknown', message: 'The storage did not answer. Send it again: nothing happens twice.' } as const

/**
 * Reads what the command needs, decides, appends one commit (none where nothing is to be done); when somebody
 * was faster, reads on and decides again, for up to 15 s. A command with the same id, actor and content gets
 * its first outcome, at whatever try it landed. Never throws for a storage that fails for the moment.
 */
export async function handleCommand<P extends object, S extends object, C extends CommandBase>(
  ports: LogPorts<P, S>,
  deciding: Deciding<P, S, C>,
  plan: string,
  envelope: Envelope<C>,
  may: readonly Capability[],
): Promise<Outcome> {
  try {
    return await tryCommand(ports, deciding, plan, envelope, may)
  } catch (error) {
    if (!(error instanceof KeyValueError) || error.kind === 'refused') throw error
    return error.kind === 'throttled' ? BUSY : UNKNOWN
  }
}

async function tryCommand<P extends object, S extends object, C extends CommandBase>(
  ports: LogPorts<P, S>,
  deciding: Deciding<P, S, C>,
  plan: string,
  envelope: Envelope<C>,
  may: readonly Capability[],
): Promise<Outcome> {
  const until = ports.clock() + PATIENCE
  const digest = commandDigest(envelope.command)
  const { parts, undone } = await partsFor(ports, deciding, plan, envelope.command)
  const [first, tombstone] = await Promise.all([
    readPlan(ports, plan, parts, { base: envelope.base, practices: true, ids: true, pin: false, until }),
    ports.keyValue.get(tombstoneKey(plan)),
  ])
  if (tombstone !== undefined) return DELETED
  if (first.kind === 'rebuilding') return first
  let read: PlanRead<P, S> = first
  if (envelope.base > read.state.seq) {
    read = await catchUp(ports, plan, read, until)
    if (envelope.base > read.state.seq) return { kind: 'reload' }
  }
  for (let tries = 0; ; tries++) {
    const { state } = read
    const repeat = findRepeat(read, envelope, digest)
    if (repeat) return repeat
    if (!coversBase(read, envelope.base)) return { kind: 'reload' }
    const decision = state.newer.length
      ? rejected('newerLog', 'This plan holds facts of a newer version of Foldline. Reload the page.')
      : deciding.decide(envelope.command, state, { at: ports.clock(), by: envelope.by, may, ...(undone ? { undone } : {}) })
    const commit = decision.kind === 'decided' && decision.events.length ? createCommit(ports, state, envelope, digest, decision.events) : null
    const refusal = decision.kind === 'rejected' ? decision : commit && commitTooLarge(commit)
    if (!commit || refusal) {
      // What was decided without writing must not rest on a batch that was late.
      const settled = await catchUp(ports, plan, read, until)
      if (settled.state.seq > state.seq) {
        read = settled
        continue
      }
      return refusal ?? done(read, envelope.base, state.seq, [])
    }
    const appended = await append(ports, plan, commit, until)
    switch (appended.kind) {
      case 'appended':
        return done(read, envelope.base, commit.seq, [appended.commit])
      case 'busy':
        return BUSY
      case 'unknown':
        return UNKNOWN
      case 'taken':
        break
    }
    if (ports.clock() > until) return BUSY
    // Writers who collided once would collide again in step.
    await ports.sleep(Math.random() * Math.min(40 * (tries + 1), 400))
    read = await catchUp(ports, plan, read, until, appended.commit)
  }
}

const DELETED: Rejection = rejected('notFound', 'This project was deleted, and its plan with it.')

/** The story parts that a command needs, and the commit that it names. */
async function partsFor<P extends object, S extends object, C extends CommandBase>(
  ports: LogPorts<P, S>,
  deciding: Deciding<P, S, C>,
  plan: string,
  command: C,
): Promise<{ readonly parts: Parts; readonly undone: Commit | null }> {
  const needs = deciding.needs(command)
  if (needs === 'plan') return { parts: [], undone: null }
  if (needs === 'all') return { parts: 'all', undone: null }
  if (needs.commit === undefined) return { parts: needs.stories, undone: null }
  const value = await ports.keyValue.get(commitKey(plan, needs.commit))
  if (value === undefined) return { parts: needs.stories, undone: null }
  const undone = storedToCommit(value, needs.commit)
  return { parts: [...needs.stories, ...(deciding.storiesToUndo ?? storiesTouched)(undone)], undone }
}

function storiesTouched(commit: Commit): readonly StoryId[] {
  const stories = new Set<StoryId>()
  for (const event of commit.events) eachStoryOf(event, (id) => stories.add(id))
  return [...stories]
}

/** The read, with everything that was appended since; `known` is a commit that is known to follow. */
async function catchUp<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  read: PlanRead<P, S>,
  until: number,
  known?: Commit,
): Promise<PlanRead<P, S>> {
  const { state } = read
  const hand = emptyHand()
  if (known) {
    hand.raws.set(known.seq, known)
    hand.askedRaws.add(known.seq)
  }
  const pin = known === undefined
  const tail = await readOn(ports, plan, { seq: state.seq, head: state.head }, hand, { pin, until, eager: pin })
  return {
    ...read,
    state: ports.folding.fold(state, tail.commits),
    commits: [...read.commits, ...tail.commits],
    ids: lastIds(read.ids, tail.commits),
    breaks: [...read.breaks, ...tail.breaks],
  }
}

/** The outcome of the same command's first time; a rejection where its id was used for something else. */
function findRepeat<P extends object, S extends object, C>(
  read: PlanRead<P, S>,
  { id, by, base }: Envelope<C>,
  digest: string,
): Outcome | null {
  const earlier =
    read.commits.findLast((commit) => commit.id === id) ?? read.ids.findLast((entry) => entry.id === id)
  if (!earlier) return null
  if (earlier.by !== by || (earlier.digest ?? digest) !== digest)
    return rejected('conflict', 'This command’s id was used before, for something else. Send it with a new id.')
  return { ...done(read, base, read.state.seq, []), seq: earlier.seq, repeated: true }
}

/** Whether every commit after the base was looked through for a repeat. */
function coversBase<P extends object, S extends object>(read: PlanRead<P, S>, base: number): boolean {
  const oldest = Math.min(read.ids[0]?.seq ?? Infinity, read.commits[0]?.seq ?? Infinity)
  return base >= read.state.seq || oldest <= base + 1
}

/** Replies stay far below the limit of 5 MB: older commits are left for the caller to ask for. */
const REPLY_CHARS = 500_000

function done<P extends object, S extends object>(
  read: PlanRead<P, S>,
  base: number,
  seq: number,
  own: readonly Commit[],
): Extract<Outcome, { kind: 'done' }> {
  const commits: Commit[] = []
  let chars = 0
  for (const commit of [...read.commits, ...own].toReversed()) {
    chars += JSON.stringify(commit).length
    if (commit.seq <= base || (chars > REPLY_CHARS && commits.length > 0)) break
    commits.push(commit)
  }
  const due = read.upkeepDue || (own.length > 0 && seq % PACK_COMMITS === 0)
  return { kind: 'done', seq, commits: commits.toReversed(), ...(due ? { upkeepDue: true as const } : {}) }
}
