import type { ZodMiniType } from 'zod/mini'
import type { Commit, EventBase } from './commit'
import type { Decision } from './decision'
import type { StoryId } from './ids'

export interface CommandBase {
  readonly type: string
}

/**
 * What a caller may do in this plan; one table in docs/spec.md says which command asks for which.
 * `app` is Foldline's own functions alone: no person's command may ask for it.
 */
export type Capability = 'see' | 'plan' | 'structure' | 'site' | 'app'

/** Who asks, when, and what they may do: all that `decide` knows of the world. */
export interface DecideContext {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly by: string
  readonly may: readonly Capability[]
  /** The commit that the command names (UndoCommit, RedactText), as `needs` asked for it. */
  readonly undone?: Commit
}

/** What a command must have loaded before it can be decided. */
export type Needs =
  | 'plan'
  | 'all'
  | {
      readonly stories: readonly StoryId[]
      /** Areas that are kept apart, read by an area that is not one of them. */
      readonly practices?: true
      /** This commit as well, given to `decide` as `context.undone`, and the parts of `storiesToUndo(commit)`. */
      readonly commit?: number
    }

/** A state as `evolve` may write into it: its own collections, one level deep; their entries are replaced whole. */
export type Draft<T> = {
  -readonly [K in keyof T]: T[K] extends readonly (infer V)[]
    ? V[]
    : T[K] extends Readonly<Record<string, infer V>>
      ? Record<string, V>
      : T[K]
}

/**
 * What one practice says happened, and what that makes of the plan. `P` is its share of the plan part of the
 * state (always loaded), `S` its share of a story part (loaded by id).
 *
 * `evolve` and `evolveStory` write into a draft that the fold owns: they may add, replace or delete the
 * entries of the state's own collections, one level deep, but never change an entry in place. That keeps
 * the fold free of copies per event while the state that went in stays as it was.
 */
export interface AreaFolding<E extends EventBase, P extends object, S extends object> {
  readonly name: string
  readonly events: Readonly<Record<E['type'], ZodMiniType>>
  readonly initialState: () => P
  readonly evolve: (plan: Draft<P>, event: E, commit: Commit) => void
  /** The stories an event concerns; without it, `event.story` and `event.stories[].story` are read. */
  readonly initialStory?: () => S
  /** `entry` is the story's own entry of `event.stories`; absent where `event.story` names it. */
  readonly evolveStory?: (story: Draft<S>, event: E, id: StoryId, commit: Commit, entry?: unknown) => void
  /** Facts whose taking back asks for `structure`, like the commands they came from. */
  readonly structural?: readonly E['type'][]
  readonly upcasters?: Readonly<Partial<Record<E['type'], readonly Upcaster[]>>>
}

/**
 * One practice that decides or computes. `Deps` is the state of the areas it reads in `decide`, `Also` the facts of
 * other areas that one of its wishes brings about in the same commit.
 */
export interface Area<E extends EventBase, C extends CommandBase, P extends object, S extends object, Deps, Also extends EventBase = never> extends AreaFolding<E, P, S> {
  readonly commands: Readonly<Record<C['type'], ZodMiniType>>
  readonly capability: Readonly<Record<C['type'], Capability>>
  readonly needs: (command: C) => Needs
  readonly decide: (command: C, state: Deps, context: DecideContext) => Decision<E | Also>
  /** Events that take this one back, as long as the state still says what it said. */
  readonly inverse?: (event: E, state: Deps, context: DecideContext) => Decision<E>
}

/** Turns version n of an event into version n + 1; the first of a list turns 1 into 2. */
export type Upcaster = (event: EventBase) => EventBase
