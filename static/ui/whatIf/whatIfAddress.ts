import type { Change } from '../../../src/forecast/results/whatIf'
import type { LocalId, StoryId } from '../../../src/plan/kernel/ids'
import { textOr } from '../../../src/plan/kernel/text'

/** More than this nobody weighs at once; an address that names more was made by hand. */
const MOST_CHANGES = 40
const MOST_STORIES = 500
const LONGEST_NAME = 120

type Days = readonly [min: number, max: number] | null

/**
 * Changes as one parameter of the page's address, so that a what-if can be sent to somebody: "v.h-3.invalidated" for
 * each, joined by stars. Days are written in tenths, so that a point only parts fields.
 */
export function paramOfChanges(changes: readonly Change[]): string {
  return changes.map(wordOf).join('*')
}

/** What an address says; what it says wrongly changes nothing. */
export function changesOfParam(param: string | undefined): readonly Change[] {
  return (param ?? '')
    .split('*')
    .slice(0, MOST_CHANGES)
    .flatMap((word) => changeOf(word.split('.')) ?? [])
}

function wordOf(change: Change): string {
  switch (change.kind) {
    case 'verdict':
      return ['v', change.hypothesis, change.verdict].join('.')
    case 'dropSlice':
      return ['d', change.slice].join('.')
    case 'dropStories':
      return ['s', ...change.stories].join('.')
    case 'addStories':
      return ['a', change.slice, change.count, tenths(change.days)].join('.')
    case 'addSlice':
      return ['n', change.slice, change.after ?? '', change.count, tenths(change.days), spelled(textOr(change.name, ''))].join('.')
    case 'capacity':
      return ['c', change.from, change.to, Math.round(change.part * 100)].join('.')
    case 'pivot':
      return ['p', change.hypothesis, change.dropped.length, ...change.dropped, ...change.added.flatMap(({ slice, count, days }) => [slice, count, tenths(days)])].join('.')
    case 'testFirst':
      return ['t', change.hypothesis].join('.')
  }
}

function changeOf([kind, ...fields]: readonly string[]): Change | null {
  const [first = '', second = '', third = ''] = fields
  switch (kind) {
    case 'v':
      return isId(first) && (second === 'validated' || second === 'invalidated' || second === 'inconclusive') ? { kind: 'verdict', hypothesis: first, verdict: second } : null
    case 'd':
      return isId(first) ? { kind: 'dropSlice', slice: first } : null
    case 's':
      return fields.length > 0 && fields.length <= MOST_STORIES && fields.every(isStory) ? { kind: 'dropStories', stories: fields } : null
    case 'a': {
      const added = addedOf(fields)
      return added === null ? null : { kind: 'addStories', ...added }
    }
    case 'n':
      return sliceOf(fields)
    case 'c': {
      const part = wholeOf(third, 300)
      return isDay(first) && isDay(second) && first <= second && part !== null ? { kind: 'capacity', from: first, to: second, part: part / 100 } : null
    }
    case 'p':
      return pivotOf(fields)
    case 't':
      return isId(first) ? { kind: 'testFirst', hypothesis: first } : null
    default:
      return null
  }
}

function addedOf([slice = '', stories = '', min = '', max = '']: readonly string[]): { readonly slice: LocalId; readonly count: number; readonly days: Days } | null {
  const count = wholeOf(stories, MOST_STORIES)
  const days = daysOf(min, max)
  return isId(slice) && count !== null && count > 0 && days !== undefined ? { slice, count, days } : null
}

function sliceOf([slice = '', after = '', ...rest]: readonly string[]): Change | null {
  const added = addedOf([slice, ...rest])
  const name = meant(rest[3] ?? '')
  if (added === null || name === '' || (after !== '' && !isId(after))) return null
  return { kind: 'addSlice', slice, after: after === '' ? null : after, name, count: added.count, days: added.days }
}

function pivotOf([hypothesis = '', drops = '', ...rest]: readonly string[]): Change | null {
  const count = wholeOf(drops, MOST_STORIES)
  if (!isId(hypothesis) || count === null || rest.length < count) return null
  const dropped: readonly StoryId[] = rest.slice(0, count)
  const fields = rest.slice(count)
  const added = Array.from({ length: Math.ceil(fields.length / 4) }, (_, index) => addedOf(fields.slice(index * 4, index * 4 + 4)))
  return dropped.every(isStory) && added.every((one) => one !== null) ? { kind: 'pivot', hypothesis, dropped, added } : null
}

/** Two fields, empty without a size. */
function tenths(days: Days): string {
  return days === null ? '.' : `${Math.round(days[0] * 10)}.${Math.round(days[1] * 10)}`
}

function daysOf(min: string, max: string): Days | undefined {
  if (min === '' && max === '') return null
  const [low, high] = [wholeOf(min, 10_000), wholeOf(max, 10_000)]
  return low === null || high === null || high < low || high === 0 ? undefined : [low / 10, high / 10]
}

const isId = (text: string): boolean => /^[A-Za-z0-9_-]{1,40}$/.test(text)
const isStory = (text: string): boolean => /^\d{1,19}$/.test(text)
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

function wholeOf(text: string, most: number): number | null {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  return value <= most ? value : null
}

const spelled = (name: string): string => encodeURIComponent(name).replaceAll('.', '%2E').replaceAll('*', '%2A')

function meant(text: string): string {
  try {
    return decodeURIComponent(text).trim().slice(0, LONGEST_NAME)
  } catch {
    return ''
  }
}
