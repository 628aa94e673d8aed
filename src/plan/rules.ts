import * as z from 'zod/mini'
import type { Capability, DecideContext, Needs } from './kernel/area'
import type { Commit, EventBase } from './kernel/commit'
import { COMMIT_MAX_BYTES, COMMIT_MAX_STORIES } from './kernel/commit'
import type { Decision, Rejection } from './kernel/decision'
import { isRejection, NOTHING_TO_DO, rejected } from './kernel/decision'
import type { AnyArea, Folding } from './kernel/fold'
import { commandRoutes, createFolding, eachStoryOf } from './kernel/fold'
import { redact } from './kernel/redact'
import { upcast } from './kernel/upcast'
import type { PlanCommand, PlanEvent, PlanParts, PlanState, StoryAreas } from './planState'
import { undo } from './undo'

/** What a set of areas says and computes. */
export interface PlanRules {
  readonly folding: Folding<PlanParts, StoryAreas>
  readonly fold: Folding<PlanParts, StoryAreas>['fold']
  readonly initialState: Folding<PlanParts, StoryAreas>['initialState']
  /** Every command's type, with what it asks of the caller; `UndoCommit` asks for more where it takes back structure. */
  readonly capabilities: Readonly<Record<string, Capability>>
  readonly capabilityOf: (command: PlanCommand) => Capability
  readonly needs: (command: PlanCommand) => Needs
  /** The command if it has a right shape; else what is wrong, and `at` which field. */
  readonly parseCommand: (value: unknown) => PlanCommand | Rejection
  /** The event in its newest shape; `newerLog` when this version cannot read it, `invalid` when its shape is wrong. */
  readonly parseEvent: (value: unknown) => PlanEvent | Rejection
  /**
   * What a command does to the plan as it stands: the events to record, none when the wish is already true,
   * or why not. Checks everything anew, whoever calls. Never throws on any command or state.
   */
  readonly decide: (command: PlanCommand, state: PlanState, context: DecideContext) => Decision<PlanEvent>
  /** Whether one of the areas has a command or an event of this type. */
  readonly knows: (type: string) => boolean
  /** Whether the state holds all that a command's own area needs of the plan part. */
  readonly isLoaded: (command: PlanCommand, state: PlanState) => boolean
}

const undoCommand = z.object({ type: z.literal('UndoCommit'), seq: z.int().check(z.minimum(1)) })
const eventHead = z.looseObject({ type: z.string(), v: z.optional(z.int()) })

/** Puts areas together, those of the practices kept apart; an area that two claim something of is a fault of the code, found at start. */
export function createRules(core: readonly AnyArea[], practices: readonly AnyArea[] = []): PlanRules {
  const areas = [...core, ...practices]
  const folding = createFolding<PlanParts, StoryAreas>(areas, new Set(practices.map(({ name }) => name)))
  const routes = commandRoutes(areas)
  const capabilities: Readonly<Record<string, Capability>> = {
    ...Object.fromEntries(areas.flatMap((area) => Object.entries<Capability>(area.capability))),
    UndoCommit: 'plan',
  }

  const capabilityOf = (command: PlanCommand): Capability => capabilities[command.type] ?? 'site'

  function needs(command: PlanCommand): Needs {
    if (command.type === 'UndoCommit') return { stories: [], commit: command.seq }
    return routes.get(command.type)?.needs(command) ?? 'plan'
  }

  function parseCommand(value: unknown): PlanCommand | Rejection {
    const type = typeof value === 'object' && value !== null ? (value as { type?: unknown }).type : undefined
    if (typeof type !== 'string') return rejected('invalid', 'This is not a command.', 'type')
    const schema = type === 'UndoCommit' ? undoCommand : Object.hasOwn(routes.get(type)?.commands ?? {}, type) && routes.get(type)!.commands[type]
    if (!schema) return rejected('invalid', 'This version does not know this command.', 'type')
    const parsed = z.safeParse(schema, value)
    return parsed.success ? (parsed.data as PlanCommand) : wrongShape(parsed.error.issues)
  }

  function parseEvent(value: unknown): PlanEvent | Rejection {
    const head = z.safeParse(eventHead, value)
    if (!head.success) return wrongShape(head.error.issues)
    const { type } = head.data
    const area = folding.routes.get(type)?.area
    const event = area ? upcast(head.data, area.upcasters?.[type]) : null
    if (!area || !event) return rejected('newerLog', `This version cannot read the event ${type}.`, 'type')
    const parsed = z.safeParse(area.events[type]!, event)
    return parsed.success ? (parsed.data as PlanEvent) : wrongShape(parsed.error.issues)
  }

  function decide(command: PlanCommand, state: PlanState, context: DecideContext): Decision<PlanEvent> {
    const wish = parseCommand(command)
    if (isRejection(wish)) return wish
    if (state.newer.length > 0)
      return rejected('newerLog', 'This plan was changed by a newer version of Foldline. Reload the page to get it.')
    if (!context.may.includes(capabilityOf(wish))) return rejected('forbidden', 'You may not do this in this plan.')
    if (state.plan.settings.logId === null && wish.type !== 'StartPlan')
      return rejected('notStarted', 'This project has no plan yet: start one first.')
    const decision =
      wish.type === 'UndoCommit' ? undo(wish, state, context, folding) : (routes.get(wish.type)!.decide(wish, state, context) as Decision<PlanEvent>)
    if (decision.kind === 'rejected') return decision
    if (wish.type === 'RedactText' && context.undone) return decideRedaction(wish.pointer, context.undone, decision)
    return rejectTooLarge(decision.events) ?? decision
  }

  /** Only a text may be overwritten (SET-8); once is enough. */
  function decideRedaction(pointer: string, commit: Commit, decision: Decision<PlanEvent>): Decision<PlanEvent> {
    switch (redact(commit, pointer, (event: EventBase) => !isRejection(parseEvent(event))).kind) {
      case 'redacted':
        return decision
      case 'already':
        return NOTHING_TO_DO
      case 'notText':
        return rejected('invalid', 'There is no text at this place of the entry.', 'pointer')
    }
  }

  const knows = (type: string): boolean => folding.routes.has(type) || routes.has(type) || type === 'UndoCommit'
  const isLoaded = ({ type }: PlanCommand, { plan }: PlanState): boolean => {
    const area = routes.get(type)
    return area === undefined || area.name in plan
  }
  return { folding, fold: folding.fold, initialState: folding.initialState, capabilities, capabilityOf, needs, parseCommand, parseEvent, decide, knows, isLoaded }
}

function wrongShape(issues: readonly z.core.$ZodIssue[]): Rejection {
  const [issue] = issues
  // Of a text or a tombstone, the text's own complaint is the one to read.
  const inner = issue?.code === 'invalid_union' ? issue.errors[0]?.[0] : undefined
  const path = [...(issue?.path ?? []), ...(inner?.path ?? [])].map(String).join('.')
  return rejected('invalid', messageOf(inner ?? issue), path === '' ? 'type' : path)
}

function messageOf(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'too_big':
      return issue.origin === 'string' ? `This is longer than ${issue.maximum} characters.` : `This may be at most ${issue.maximum}.`
    case 'too_small':
      return issue.origin === 'string' ? 'This may not be empty.' : `This must be at least ${issue.minimum}.`
    case 'invalid_format':
      return 'This does not have the right form.'
    default:
      return 'This is missing or not what is expected here.'
  }
}

/** A commit has bounds (CMD-4): longer work is a sequence of commands. Its envelope takes less than 1 KiB. */
function rejectTooLarge(events: readonly PlanEvent[]): Rejection | null {
  const stories = new Set<string>()
  for (const event of events) eachStoryOf(event, (id) => stories.add(id))
  const bytes = new TextEncoder().encode(JSON.stringify(events)).length
  return stories.size > COMMIT_MAX_STORIES || bytes > COMMIT_MAX_BYTES - 1024
    ? rejected('invalid', 'This is too much for one step: send it in smaller ones.', 'size')
    : null
}
