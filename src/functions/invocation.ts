import * as z from 'zod/mini'
import { storyId } from '../plan/kernel/ids'

/** Who calls, from where: as the platform says it, never as the payload says. */
export interface Invocation {
  readonly accountId: string
  /** Absent on the administration page. */
  readonly projectId: string | null
  /** The story whose panel it is; null elsewhere. */
  readonly storyId: string | null
  readonly source: 'panel' | 'page' | 'admin'
}

const id = z.optional(z.union([z.string(), z.number()]))
const shape = z.object({
  accountId: z.string().check(z.minLength(1)),
  extension: z.optional(z.object({ project: z.optional(z.object({ id })), issue: z.optional(z.object({ id })) })),
})

/** Null where the platform names no account (an anonymous visitor), or ids that are none. */
export function contextToInvocation(context: unknown, source: Invocation['source']): Invocation | null {
  const parsed = shape.safeParse(context)
  if (!parsed.success) return null
  const { accountId, extension } = parsed.data
  const projectId = idOf(extension?.project?.id)
  return { accountId, projectId, storyId: source === 'panel' ? idOf(extension?.issue?.id) : null, source }
}

function idOf(value: string | number | undefined): string | null {
  const text = value === undefined ? '' : String(value)
  return storyId.safeParse(text).success ? text : null
}
