import type { Clock } from '../clock'
import type { NewsSource } from '../newsSockets'

/** Tells an open page the clock's offset, at once and after every jump, whoever made it. */
export function clockNews(clock: Clock): NewsSource {
  return (_query, send) => {
    const tell = (): void => send(String(clock.offset()))
    tell()
    return clock.onJump(tell)
  }
}
