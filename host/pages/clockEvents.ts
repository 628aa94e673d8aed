import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Clock } from '../clock'

/** Tells an open page the clock's offset, at once and after every jump, whoever made it. */
export function clockEvents(c: Context, clock: Clock): Response {
  return streamSSE(c, async (stream) => {
    const tell = (): void => void stream.writeSSE({ data: String(clock.offset()) })
    tell()
    const stop = clock.onJump(tell)
    await new Promise<void>((resolve) => stream.onAbort(resolve))
    stop()
  })
}
