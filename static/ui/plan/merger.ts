/**
 * Runs `work` at once when asked for the first time, then at most once per `window` ms, however often it is
 * asked for; never twice at the same time, and always once more after the last asking.
 */
export function createMerger(window: number, work: () => Promise<void>): () => void {
  let isWaiting = false
  let isWanted = false
  async function run(): Promise<void> {
    isWaiting = true
    isWanted = false
    const rest = new Promise((resolve) => setTimeout(resolve, window))
    await work().catch(() => undefined)
    await rest
    isWaiting = false
    if (isWanted) await run()
  }
  return () => {
    isWanted = true
    if (!isWaiting) void run()
  }
}
