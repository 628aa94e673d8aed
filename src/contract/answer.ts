import * as z from 'zod/mini'

/**
 * Why a call brought nothing, in words for people.
 * - notStarted: the project has no plan yet (`reason` 'forbidden': and the caller may not start one)
 * - forbidden: the caller may not; nothing more is said
 * - invalid: the request has a wrong shape or names something that is not there (`at` says where)
 * - rejected: the plan's rules refuse the wish (`reason` is the rule's code; 'confirm' asks to send it again confirmed)
 * - reload: the caller's picture is too old
 * - rebuilding: the read model is being made anew (`progress` 0 to 1)
 * - busy: throttled or contended; sending the same command again is safe
 * - unavailable: storage or Jira did not answer; whether it was written is not known, sending the same again is safe
 */
export const failure = z.object({
  code: z.enum(['notStarted', 'forbidden', 'invalid', 'rejected', 'reload', 'rebuilding', 'busy', 'unavailable']),
  message: z.string(),
  at: z.optional(z.string()),
  reason: z.optional(z.string()),
  progress: z.optional(z.number()),
  /** Actor key of who stands in the way, where it is known. */
  by: z.optional(z.string()),
})
export type Failure = z.infer<typeof failure>

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }
