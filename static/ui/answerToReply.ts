import * as z from 'zod/mini'
import type { Answer } from '../../src/contract/answer'
import { failure } from '../../src/contract/answer'
import type { FunctionName, Reply } from '../../src/contract/functions'
import { functions } from '../../src/contract/functions'

/** What a function answered, checked; an answer in a shape we do not know means that this page is too old. */
export function answerToReply<N extends FunctionName>(name: N, body: unknown): Answer<Reply<N>> {
  const answer = Object(body) as { ok?: unknown; value?: unknown; failure?: unknown }
  if (answer.ok === true) {
    const reply = z.safeParse(functions[name].reply, answer.value)
    if (reply.success) return { ok: true, value: reply.data as Reply<N> }
  } else {
    const refusal = z.safeParse(failure, answer.failure)
    if (refusal.success) return { ok: false, failure: refusal.data }
  }
  return {
    ok: false,
    failure: { code: 'unavailable', message: 'Foldline has been updated and this page is older. Reload the page.' },
  }
}
