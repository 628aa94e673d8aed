import { afterEach, describe, expect, it } from 'vitest'
import { switchNames } from '../../host/switches'
import { commitKey } from '../../src/log/keys'
import { commitToStored } from '../../src/log/storedCommit'
import type { ToyLog } from '../support/toyLog'
import { createToyLog, note, PLAN } from '../support/toyLog'
import { installHostKvs } from '../support/hostKvs'
import { toyFolding } from '../support/toyPlan'
import { keyValueContract } from './keyValueContract'

let uninstall = (): void => undefined
afterEach(() => {
  uninstall()
  uninstall = () => undefined
})

keyValueContract('the host’s KVS through @forge/kvs', () => {
  const host = installHostKvs()
  uninstall = host.uninstall
  return host.keyValue
})

/** Sends one command until it is answered for good, as a client does. */
async function insist(log: ToyLog, id: string): Promise<void> {
  for (let tries = 0; tries < 60; tries++) if ((await note(log, id, 0)).kind === 'done') return
  throw new Error(`${id} never landed`)
}

async function land(keyValue: ReturnType<typeof installHostKvs>['keyValue'], writers: number, each: number): Promise<void> {
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      const log = createToyLog(keyValue)
      for (let n = 0; n < each; n++) {
        await insist(log, `w${writer}-${n}`)
        if (n % 8 === 7) await log.upkeep(PLAN, 60_000).catch(() => undefined)
      }
    }),
  )
  const log = createToyLog(keyValue)
  const { commits } = await log.since(PLAN, 0)
  const expected = Array.from({ length: writers * each }, (_, index) => `w${Math.floor(index / each)}-${index % each}`)
  expect(commits.map(({ id }) => id).toSorted((a, b) => a.localeCompare(b))).toEqual(expected.toSorted((a, b) => a.localeCompare(b)))
  expect(commits.map(({ seq, prev }) => [seq, prev])).toEqual(commits.map((_, index) => [index + 1, commits[index - 1]?.id ?? null]))
  const read = await log.read(PLAN, 'all')
  expect(read.kind === 'read' && read.state).toEqual(toyFolding.fold(toyFolding.initialState(), commits))
}

describe('eight writers over the host’s KVS', () => {
  it('under its chaos profile land each command once, without a gap', async () => {
    const host = installHostKvs('chaos')
    uninstall = host.uninstall
    await land(host.keyValue, 8, 10)
  }, 60_000)

  // Under a broken FAIL_IF_EXISTS no log can hold what a second writer overwrites: see the next test.
  it.each(switchNames.filter((name) => name !== 'brokenFailIfExists'))('with the switch %s turned', async (name) => {
    const host = installHostKvs('chaos', [name])
    uninstall = host.uninstall
    await land(host.keyValue, 4, 10)
  }, 60_000)
})

it('a promise that the platform breaks (FAIL_IF_EXISTS) is seen: the next commit does not name the one that stands', async () => {
  const host = installHostKvs('fast', ['brokenFailIfExists'])
  uninstall = host.uninstall
  const log = createToyLog(host.keyValue)
  await note(log, 'a', 0)
  await note(log, 'b', 1)
  // A second writer, let through where it must not be, overwrites the commit that c was decided on.
  const standing = (await log.commits(PLAN, [2]))[0]!
  await note(log, 'c', 2)
  const intruder = commitToStored({ ...standing, id: 'intruder' })
  let through = false
  for (let tries = 0; tries < 200 && !through; tries++)
    through = (await host.keyValue.create(commitKey(PLAN, 2), intruder)) === 'created'
  expect(through).toBe(true)
  const read = await log.read(PLAN, 'all')
  expect(read).toMatchObject({ kind: 'read', breaks: [3], state: { seq: 3 } })
})
