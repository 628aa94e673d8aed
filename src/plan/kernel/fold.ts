import type { Area, CommandBase, Upcaster } from './area'
import type { Commit, EventBase } from './commit'
import type { StoryId } from './ids'
import type { NewerEvent } from './upcast'
import { upcast } from './upcast'

/**
 * The state of one plan in two parts. It is plain JSON: serialising and parsing it changes nothing.
 * `plan` is always whole. `stories` holds the parts that are loaded: all of them (`loaded: 'all'`), or
 * those named; the rest stays away, and events about them leave only their traces in the plan part. Areas that
 * are kept apart may be absent from `plan`: then they are not loaded, and their events leave nothing there.
 */
export interface FoldedState<Plan extends object, Story extends object> {
  readonly seq: number
  /** Id of the last commit folded in; null before the first. */
  readonly head: string | null
  readonly at: number
  readonly plan: Plan
  readonly stories: Readonly<Record<StoryId, StoryPart<Story>>>
  readonly loaded: 'all' | Readonly<Record<StoryId, true>>
  readonly newer: readonly NewerEvent[]
}

/** One story's details by area, and the numbers of the commits that touched it. */
export interface StoryPart<Story extends object> {
  readonly areas: Story
  readonly commits: readonly number[]
}

// The kernel handles areas of every shape; each is checked where it is defined.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyArea = Area<any, any, any, any, any>

/** Where events of one type go. `index` is the area's place among all. */
interface Route {
  readonly area: AnyArea
  readonly name: string
  readonly index: number
  readonly upcasters: readonly Upcaster[] | undefined
}

export interface Folding<Plan extends object, Story extends object> {
  readonly initialState: (loaded?: 'all' | readonly StoryId[]) => FoldedState<Plan, Story>
  /** The state after these commits; `state` itself stays as it was. Commits come in order, without a gap. */
  readonly fold: (state: FoldedState<Plan, Story>, commits: Iterable<Commit>) => FoldedState<Plan, Story>
  readonly routes: ReadonlyMap<string, Route>
  /** Names of the areas whose share of the plan part is stored, and read, apart from the others'. */
  readonly apart: ReadonlySet<string>
}

/** Puts areas together into one fold. */
export function createFolding<Plan extends object, Story extends object>(
  areas: readonly AnyArea[],
  apart: ReadonlySet<string> = new Set(),
): Folding<Plan, Story> {
  const routes = new Map<string, Route>()
  for (const [index, area] of areas.entries())
    for (const type of Object.keys(area.events)) {
      if (routes.has(type)) throw new Error(`Two areas claim the event ${type}`)
      routes.set(type, { area, name: area.name, index, upcasters: area.upcasters?.[type] })
    }

  function initialState(loaded: 'all' | readonly StoryId[] = 'all'): FoldedState<Plan, Story> {
    const plan = Object.fromEntries(areas.map((area) => [area.name, area.initialState()])) as Plan
    return {
      seq: 0,
      head: null,
      at: 0,
      plan,
      stories: {},
      loaded: loaded === 'all' ? 'all' : Object.fromEntries(loaded.map((id) => [id, true as const])),
      newer: [],
    }
  }

  function fold(state: FoldedState<Plan, Story>, commits: Iterable<Commit>): FoldedState<Plan, Story> {
    const draft = createDraft(state)
    for (const commit of commits) {
      draft.seq = commit.seq
      draft.head = commit.id
      draft.at = commit.at
      for (const stored of commit.events) {
        const route = routes.get(stored.type)
        const event = route ? upcast(stored, route.upcasters) : null
        if (!route || !event) {
          draft.newer.push({ seq: commit.seq, type: stored.type, v: stored.v ?? 1 })
          continue
        }
        const own = draft.planOf(route)
        if (own !== undefined) route.area.evolve(own, event, commit)
        // The same two forms as eachStoryOf, without a closure for every event.
        const { story, stories } = event as StoriesOfEvent
        if (story !== undefined && story !== null) draft.evolveStory(route, event, story, commit, undefined)
        if (stories !== undefined)
          for (const entry of stories) draft.evolveStory(route, event, entry.story, commit, entry)
      }
    }
    return draft.finish()
  }

  return { initialState, fold, routes, apart }
}

interface StoriesOfEvent {
  /** Null where an event speaks of no story any more. */
  readonly story?: StoryId | null
  readonly stories?: readonly { readonly story: StoryId }[]
}

/** Calls `visit` for each story that an event concerns, by the two forms an event may have; `entry` is its one in the list. */
export function eachStoryOf(event: EventBase, visit: (id: StoryId, entry?: unknown) => void): void {
  const { story, stories } = event as StoriesOfEvent
  if (story !== undefined && story !== null) visit(story)
  if (stories !== undefined) for (const entry of stories) visit(entry.story, entry)
}

/** Copies one level of collections: what `evolve` is allowed to write into. */
function thaw(state: object): object {
  const copy: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(state))
    copy[key] = Array.isArray(value)
      ? value.slice()
      : value !== null && typeof value === 'object'
        ? { ...value }
        : value
  return copy
}

interface DraftPart {
  readonly areas: Record<string, object>
  readonly commits: number[]
  /** The areas' own drafts by the area's index, as far as they were written to. */
  readonly drafts: (object | undefined)[]
}

/** A private working copy for one fold: each collection is copied once, when it is first written to. */
function createDraft<Plan extends object, Story extends object>(state: FoldedState<Plan, Story>) {
  const plan = { ...state.plan } as Record<string, object>
  const planDrafts: (object | undefined)[] = []
  const parts: Record<StoryId, DraftPart> = {}
  const loaded = state.loaded

  function partOf(id: StoryId): DraftPart {
    const old = state.stories[id]
    const part: DraftPart = {
      areas: { ...(old?.areas as Record<string, object> | undefined) },
      commits: old ? old.commits.slice() : [],
      drafts: [],
    }
    parts[id] = part
    return part
  }

  return {
    seq: state.seq,
    head: state.head,
    at: state.at,
    newer: state.newer.slice(),
    planOf({ index, name }: Route): object | undefined {
      const own = plan[name]
      return own && (planDrafts[index] ??= plan[name] = thaw(own))
    },
    /** Routes an event to one story's part, if that is loaded. */
    evolveStory({ area, index, name }: Route, event: EventBase, id: StoryId, commit: Commit, entry: unknown): void {
      if (loaded !== 'all' && loaded[id] !== true) return
      const part = parts[id] ?? partOf(id)
      const { commits } = part
      if (commits[commits.length - 1] !== commit.seq) commits.push(commit.seq)
      if (!area.evolveStory) return
      const own = (part.drafts[index] ??= part.areas[name] = thaw(part.areas[name] ?? area.initialStory?.() ?? {}))
      area.evolveStory(own, event, id, commit, entry)
    },
    finish(): FoldedState<Plan, Story> {
      const touched = Object.keys(parts)
      const stories: Record<StoryId, StoryPart<Story>> = touched.length === 0 ? state.stories : { ...state.stories }
      for (const id of touched) {
        const { areas, commits } = parts[id]!
        stories[id] = { areas: areas as Story, commits }
      }
      return {
        seq: this.seq,
        head: this.head,
        at: this.at,
        plan: plan as Plan,
        stories,
        loaded: state.loaded,
        newer: this.newer,
      }
    },
  }
}

/** A command that no area knows, or that two claim, is a fault of the code, found at start. */
export function commandRoutes(areas: readonly AnyArea[]): ReadonlyMap<string, AnyArea> {
  const byType = new Map<string, AnyArea>()
  for (const area of areas)
    for (const type of Object.keys(area.commands)) {
      if (byType.has(type)) throw new Error(`Two areas claim the command ${type}`)
      byType.set(type, area)
    }
  return byType
}

export type { CommandBase }
