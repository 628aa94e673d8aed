import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isRejection } from '../../src/plan/kernel/decision'
import { currentVersion, upcast } from '../../src/plan/kernel/upcast'
import { areas, fold, FOLD_VERSION, initialState, parseEvent } from '../../src/plan/plan'
import type { PlanCommit, PlanEvent } from '../../src/plan/planState'
import { START } from '../support/givenWhenThen'

/** Events as they were once stored, one a line. Lines are added, never changed or removed: logs hold such events for ever. */
const stored = readFileSync(new URL('events.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as PlanEvent)

const types = areas.flatMap((area) => Object.keys(area.events).map((type) => ({ type, upcasters: (area.upcasters as Record<string, []> | undefined)?.[type] })))

test.each(stored.map((event, index) => [index + 1, event.type, event] as const))('FOLD-7: stored event %d, %s, can be read', (_line, _type, event) => {
  const parsed = parseEvent(event)
  expect(isRejection(parsed) ? parsed : null).toBeNull()
})

test('FOLD-7: every type has a stored event, in each version that it ever had', () => {
  const have = new Set(stored.map(({ type, v }) => `${type} ${v ?? 1}`))
  const missing = types.flatMap(({ type, upcasters }) =>
    Array.from({ length: currentVersion(upcasters) }, (_, index) => `${type} ${index + 1}`).filter((version) => !have.has(version)),
  )
  expect(missing).toEqual([])
})

test('FOLD-8: every upcaster runs on a stored event', () => {
  const ran = new Set<unknown>()
  for (const { type, upcasters } of types) {
    const watched = (upcasters ?? []).map((step: (event: PlanEvent) => PlanEvent) => (event: PlanEvent) => {
      ran.add(step)
      return step(event)
    })
    for (const event of stored) if (event.type === type) upcast(event, watched as never)
  }
  const never = types.filter(({ upcasters }) => (upcasters ?? []).some((step) => !ran.has(step)))
  expect(never.map(({ type }) => type)).toEqual([])
})

test('FOLD-8: versions are upcast in contiguous steps; a newer one is left alone', () => {
  const steps = [(event: object) => ({ ...event, v: 2, unit: 'days' }), (event: object) => ({ ...event, v: 3, days: 5 })] as never
  expect(upcast({ type: 'X' }, steps)).toEqual({ type: 'X', v: 3, unit: 'days', days: 5 })
  expect(upcast({ type: 'X', v: 2 }, steps)).toEqual({ type: 'X', v: 3, days: 5 })
  expect(upcast({ type: 'X', v: 3 }, steps)).toEqual({ type: 'X', v: 3 })
  expect(upcast({ type: 'X', v: 4 }, steps)).toBeNull()
})

/** Set FOLD_GOLDEN=1 to write what the fold makes of the stored events now, after FOLD_VERSION was raised. */
test('FOLD-9: the same events fold into the same state, or FOLD_VERSION is raised', () => {
  const file = new URL('state.json', import.meta.url)
  const commits: PlanCommit[] = stored.map((event, index) => ({
    seq: index + 1,
    id: `c${index + 1}`,
    prev: index === 0 ? null : `c${index}`,
    at: START + index,
    by: 'ann',
    source: 'page',
    events: [event],
  }))
  const made = JSON.parse(JSON.stringify({ foldVersion: FOLD_VERSION, state: fold(initialState(), commits) })) as unknown
  if (process.env['FOLD_GOLDEN'] === '1') writeFileSync(file, `${JSON.stringify(made, null, 1)}\n`)
  expect(made).toEqual(JSON.parse(readFileSync(file, 'utf8')))
})
