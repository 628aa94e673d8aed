/** What the host and a function worker say to each other. */
export type ToWorker =
  | { readonly type: 'load'; readonly bundle: string; readonly offset: number }
  | { readonly type: 'offset'; readonly offset: number }
  | { readonly type: 'invoke'; readonly id: string; readonly call: FunctionCall; readonly runtime: RuntimeValues }
  | { readonly type: 'answer'; readonly fetchId: number; readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string | null }

export type FromWorker =
  | { readonly type: 'loaded'; readonly exports: readonly string[] }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'done'; readonly id: string; readonly value: unknown }
  | { readonly type: 'threw'; readonly id: string; readonly message: string; readonly stack: string }
  | { readonly type: 'fetch'; readonly fetchId: number; readonly invocation: string; readonly request: PlatformRequest }

/** One call of `__forge_fetch__`: what the packages ask of the platform. */
export type PlatformRequest = {
  readonly descriptor: { readonly type: string; readonly provider?: string; readonly remote?: string; readonly accountId?: string }
  readonly path: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

/** The export to call (of handler `index.panel`: "panel") and its arguments. */
export type FunctionCall = { readonly exportName: string; readonly args: readonly unknown[] }

/** The values of `__forge_runtime__` that differ between calls. */
export type RuntimeValues = {
  readonly accountId?: string
  readonly contextAri: string
  readonly appContext: Readonly<Record<string, unknown>>
  /** After so many ms of real time the platform ends the call: no jump of the clock shortens it. */
  readonly timeoutMs: number
  readonly traceId: string
}
