/**
 * Calls across a MessagePort in both directions. Functions inside arguments and answers become handles, so that
 * the other side can call them back.
 */
export type Rpc = { readonly call: (name: string, arg: unknown) => Promise<unknown> }

type Message =
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly arg: unknown }
  | { readonly type: 'callback'; readonly id: number; readonly handle: number; readonly args: readonly unknown[] }
  | { readonly type: 'answer'; readonly id: number; readonly ok: boolean; readonly value: unknown }

type Handle = { readonly __function: number }

export function createRpc(port: MessagePort, onCall: (name: string, arg: unknown) => unknown): Rpc {
  const functions = new Map<number, (...args: unknown[]) => unknown>()
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let last = 0

  function ask(message: { type: 'call'; name: string; arg: unknown } | { type: 'callback'; handle: number; args: readonly unknown[] }): Promise<unknown> {
    last += 1
    const id = last
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      port.postMessage({ ...message, id })
    })
  }

  function pack(value: unknown): unknown {
    if (typeof value === 'function') {
      last += 1
      functions.set(last, value as (...args: unknown[]) => unknown)
      return { __function: last } satisfies Handle
    }
    if (Array.isArray(value)) return value.map(pack)
    if (typeof value !== 'object' || value === null || !isPlain(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pack(inner)]))
  }

  function unpack(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(unpack)
    if (typeof value !== 'object' || value === null || !isPlain(value)) return value
    const { __function: handle } = value as Partial<Handle>
    if (handle !== undefined) return (...args: unknown[]) => ask({ type: 'callback', handle, args: args.map(pack) })
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpack(inner)]))
  }

  async function answer(id: number, work: () => unknown): Promise<void> {
    try {
      const value = pack(await work())
      port.postMessage({ type: 'answer', id, ok: true, value })
    } catch (error) {
      port.postMessage({ type: 'answer', id, ok: false, value: error instanceof Error ? error.message : String(error) })
    }
  }

  port.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    switch (data.type) {
      case 'call':
        return void answer(data.id, () => onCall(data.name, unpack(data.arg)))
      case 'callback':
        return void answer(data.id, () => functions.get(data.handle)?.(...data.args.map(unpack)))
      case 'answer': {
        const entry = waiting.get(data.id)
        waiting.delete(data.id)
        if (data.ok) entry?.resolve(unpack(data.value))
        else entry?.reject(new Error(String(data.value)))
        return undefined
      }
    }
  })
  port.start()
  return { call: (name, arg) => ask({ type: 'call', name, arg: pack(arg) }) }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
