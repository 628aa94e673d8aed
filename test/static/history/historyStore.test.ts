import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Client } from '../../../static/ui/client'
import { createHistoryStore } from '../../../static/ui/history/historyStore'
import { STARTED, commitsOf, on, sized } from '../../support/planCommits'

const all = commitsOf([{ at: on('2026-03-02'), events: STARTED }, ...Array.from({ length: 9 }, () => ({ at: on('2026-03-03'), events: [sized('1', 'M')] }))])
const seqs = (store: ReturnType<typeof createHistoryStore>) => store.getSnapshot().commits.map(({ seq }) => seq)

/** Four commits a page as a block that begins one too early, the last page raw; `fail` answers that call with a failure. */
function clientOf(onCall: (call: number) => void = () => undefined, fail = -1): Client {
  let calls = 0
  const call = async (_name: string, { after }: { readonly after: number }) => {
    calls += 1
    onCall(calls)
    if (calls === fail) return { ok: false, failure: { code: 'unavailable', message: 'no answer' } }
    const page = all.filter(({ seq }) => seq >= after && seq <= after + 4)
    const isLast = after + 4 >= all.length
    const block = gzipSync(JSON.stringify({ commits: page })).toString('base64')
    return { ok: true, value: { blocks: isLast ? [] : [block], commits: isLast ? page : [], people: {}, next: isLast ? null : after + 4 } }
  }
  return { call } as unknown as Client
}

describe('the history in the browser', () => {
  it('reads page after page without a gap or a double, and shows how far it is', async () => {
    const store = createHistoryStore(clientOf())
    const shown: number[] = []
    store.subscribe(() => shown.push(store.getSnapshot().commits.length))
    await store.load()
    expect(seqs(store)).toEqual(all.map(({ seq }) => seq))
    expect(store.getSnapshot().status).toBe('ready')
    expect(shown).toEqual([0, 4, 8, 10, 10])
  })

  it('stops when it is cancelled, keeps what it has, and reads on from there', async () => {
    const store = createHistoryStore(clientOf((call) => call === 1 && store.cancel()))
    await store.load()
    expect(store.getSnapshot().status).toBe('cancelled')
    expect(seqs(store)).toHaveLength(4)
    await store.load()
    expect(store.getSnapshot().status).toBe('ready')
    expect(seqs(store)).toHaveLength(10)
  })

  it('says why it failed, and goes on where it was', async () => {
    const store = createHistoryStore(clientOf(undefined, 2))
    await store.load()
    expect(store.getSnapshot()).toMatchObject({ status: 'failed', failure: { message: 'no answer' } })
    await store.load()
    expect(seqs(store)).toHaveLength(10)
  })
})
