import type { Failure } from '../../../src/contract/answer'
import { unpack } from '../../../src/contract/unpack'
import type { PlanCommit } from '../../../src/plan/planState'
import type { Client } from '../client'
import type { People } from '../plan/planSnapshot'

/** The whole log, as far as it is read. `commits` are in order, from the first, without a gap. */
export interface History {
  readonly status: 'idle' | 'loading' | 'ready' | 'cancelled' | 'failed'
  readonly commits: readonly PlanCommit[]
  readonly people: People
  readonly failure?: Failure
}

export interface HistoryStore {
  readonly getSnapshot: () => History
  readonly subscribe: (listener: () => void) => () => void
  /** Reads on to the end; what is read already is not read again. */
  readonly load: () => Promise<void>
  /** Stops after the page on its way; what is read stays. */
  readonly cancel: () => void
}

export function createHistoryStore(client: Client): HistoryStore {
  let history: History = { status: 'idle', commits: [], people: {} }
  let run: Promise<void> | null = null
  let isCancelled = false
  const listeners = new Set<() => void>()

  function show(next: History): void {
    history = next
    for (const listener of listeners) listener()
  }

  async function readOn(): Promise<void> {
    show({ ...history, status: 'loading' })
    for (;;) {
      const answer = await client.call('plan.history', { after: history.commits.at(-1)?.seq ?? 0 })
      if (!answer.ok) return show({ ...history, status: 'failed', failure: answer.failure })
      const { blocks, commits, people, next } = answer.value
      try {
        const found = [...(await Promise.all(blocks.map(unpackBlock))).flat(), ...(commits as unknown as readonly PlanCommit[])]
        show({ ...history, commits: [...history.commits, ...following(history.commits, found)], people: { ...history.people, ...people } })
      } catch {
        const message = 'A part of the history arrived damaged. Try again.'
        return show({ ...history, status: 'failed', failure: { code: 'unavailable', message } })
      }
      if (next === null) return show({ ...history, status: 'ready' })
      if (isCancelled) return show({ ...history, status: 'cancelled' })
    }
  }

  return {
    getSnapshot: () => history,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    load() {
      isCancelled = false
      run ??= readOn().finally(() => {
        run = null
      })
      return run
    },
    cancel() {
      isCancelled = true
    },
  }
}

async function unpackBlock(block: string): Promise<readonly PlanCommit[]> {
  return ((await unpack(block)) as { readonly commits: readonly PlanCommit[] }).commits
}

/** A block may begin before the place that was asked for. */
function following(known: readonly PlanCommit[], found: readonly PlanCommit[]): readonly PlanCommit[] {
  const last = known.at(-1)?.seq ?? 0
  return found.filter((commit) => commit.seq > last)
}

const stores = new WeakMap<Client, HistoryStore>()

/** One history a page: views that need it share what was read. */
export function historyOf(client: Client): HistoryStore {
  let store = stores.get(client)
  if (!store) {
    store = createHistoryStore(client)
    stores.set(client, store)
  }
  return store
}
