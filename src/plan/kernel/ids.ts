import * as z from 'zod/mini'

/** A Jira issue id ("10042"), never a key: keys change when an issue moves. */
export const storyId = z.string().check(z.regex(/^[0-9]{1,19}$/))
export type StoryId = z.infer<typeof storyId>

/** False for names that every object answers to ("constructor"): as keys of a record they would seem to be there. */
export const isOwnKey = (key: string): boolean => !(key in Object.prototype)

/** An id that a client minted for a thing of the plan: a vertical, a slice, a hypothesis, a command. */
export const localId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/), z.refine(isOwnKey))
export type LocalId = z.infer<typeof localId>

/** Stands for a person inside the log; the directory alone knows the account behind it. */
export const actorKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/), z.refine(isOwnKey))
export type ActorKey = z.infer<typeof actorKey>

/** Milliseconds since 1970, UTC. */
export const moment = z.int().check(z.minimum(0))
export type Moment = z.infer<typeof moment>

/** A calendar day in the plan's time zone, "2026-05-02". */
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
export type Day = z.infer<typeof day>
