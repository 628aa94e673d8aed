import { makeResolver } from '@forge/resolver'
import type { ZodMiniType } from 'zod/mini'
import type { Answer } from '../../contract/answer'
import type { FunctionName, Reply, Request } from '../../contract/functions'
import { functions } from '../../contract/functions'
import { errorToAnswer, failed, FORBIDDEN } from '../answers'
import type { Invocation } from '../invocation'
import { contextToInvocation } from '../invocation'
import type { Services } from '../services'
import { createServices } from '../services'

/** Carries out one function of the contract for whoever calls it. */
export type Handler<N extends FunctionName> = (
  services: Services,
  invocation: Invocation,
  request: Request<N>,
) => Promise<Answer<Reply<N>>>

export type Handlers = { readonly [N in FunctionName]?: Handler<N> }

type Call = { readonly call: { readonly functionKey: string }; readonly context: never }

/**
 * A resolver as the manifest names it: checks each request against the contract, takes who and where from the
 * platform, and answers with an `Answer` whatever happens.
 */
export function createResolver(source: Invocation['source'], handlers: Handlers): (call: Call, backend?: Record<string, unknown>) => Promise<unknown> {
  const answering = (Object.keys(handlers) as FunctionName[]).map((name) => [
    name,
    ({ payload, context }: { readonly payload: unknown; readonly context: unknown }) =>
      answerRequest(name, handlers[name] as Handler<FunctionName>, source, payload, context),
  ])
  const definitions = makeResolver(Object.fromEntries(answering))
  return async (call, backend) => {
    const name = call.call.functionKey
    if (!Object.hasOwn(handlers, name)) return failed('invalid', `Foldline has no function "${name.slice(0, 40)}" here.`)
    return definitions(call, backend)
  }
}

async function answerRequest(
  name: FunctionName,
  handler: Handler<FunctionName>,
  source: Invocation['source'],
  payload: unknown,
  context: unknown,
): Promise<Answer<unknown>> {
  try {
    const invocation = contextToInvocation(context, source)
    if (invocation === null) return FORBIDDEN
    const request = (functions[name].request as ZodMiniType<Request<FunctionName>>).safeParse(payload)
    if (!request.success) return malformed(request.error.issues[0])
    return await handler(createServices(), invocation, request.data)
  } catch (error) {
    return errorToAnswer(error)
  }
}

function malformed(issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined): Answer<never> {
  const at = issue?.path.map(String).join('.') ?? ''
  return failed('invalid', `This request could not be read${at === '' ? '' : ` (${at})`}: ${issue?.message ?? 'wrong shape'}.`, at === '' ? {} : { at })
}
