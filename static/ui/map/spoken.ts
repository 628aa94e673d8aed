import { textOr } from '../../../src/plan/kernel/text'
import type { MapColumn, StoryMap } from '../../../src/plan/views/storyMap'
import type { MapStory } from '../../../src/plan/views/storyMap/mapStory'
import { WORK_KINDS } from '../../../src/playbook/workKinds'
import { daysText } from '../kit/amounts'

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth']
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** "second of four": which one, from 0, of how many. */
function ordinalOf(index: number, count: number): string {
  return `${ORDINALS[index] ?? `number ${index + 1}`} of ${NUMBERS[count - 1] ?? count}`
}

/** "Prediction, MVP": a cell by the names of its column and its row. */
export function cellName(map: StoryMap, column: number, slice: number): string {
  const at = map.columns[column]
  const row = map.slices[slice]
  return `${at ? columnName(map, at) : ''}, ${row ? textOr(row.name, 'hidden slice') : ''}`
}

export function columnName(map: StoryMap, column: MapColumn): string {
  const vertical = map.verticals.find((entry) => entry.id === column.vertical)
  if (column.name !== null) return textOr(column.name, 'hidden activity')
  const name = vertical ? textOr(vertical.name, 'hidden vertical') : ''
  return column.isLeftover ? `${name}, no activity` : name
}

/** "SOL-9", or "3 stories". */
export function storiesName(keys: readonly string[]): string {
  return keys.length === 1 ? (keys[0] ?? '') : `${keys.length} stories`
}

/** "SOL-9, Prediction, MVP, second of four", spoken at each step of a lifted card. `count` is with the lifted cards. */
export function placeSentence(keys: readonly string[], cell: string, index: number, count: number): string {
  return `${storiesName(keys)}, ${cell}, ${ordinalOf(index, count)}`
}

const STATES = { todo: 'to do', doing: 'doing', delivered: 'delivered', dropped: 'dropped' } as const

export function stateName(story: MapStory): string {
  return STATES[story.state]
}

/** The mark of a story that rests on poor data, and what that does to its size (F7). */
export function poorDataText({ poorData }: MapStory): { readonly mark: string; readonly reason: string } | null {
  if (poorData === undefined) return null
  const sets = poorData.sets.map(({ number, quality }) => `D-${number} is poor (${quality!.weakest} ${quality!.score} of 5)`)
  return {
    mark: poorData.sets.length === 1 ? `D-${poorData.sets[0]!.number} poor` : `${poorData.sets.length} poor data sets`,
    reason: `${sets.join(', ')}: its size counts ${poorData.factor} times as wide`,
  }
}

/** What a story stands for in the first full loop (L1); empty where it is not of it. */
export function loopText({ loop }: MapStory): string {
  return loop === undefined ? '' : `first full loop: ${loop.join(', ')}`
}

/** All that a card shows, in words: its name for screen readers. */
export function cardSentence(story: MapStory, key: string, summary: string, lateKeys: string, plannedLater: string): string {
  const size = story.size === null ? 'not estimated' : `size ${story.size}${story.days ? `, ${daysText(story.days.min, story.days.max)}` : ''}`
  const hypotheses = story.hypotheses.map((entry) => `${entry.isOwn ? '' : 'rests on '}H-${entry.number} ${entry.status}`)
  const late = lateKeys === '' ? [] : [`needs ${lateKeys}, placed in a later slice`]
  const later = plannedLater === '' ? [] : [`needs ${plannedLater}, planned later`]
  const parts = story.subtasks ? [`${story.subtasks[0]} of ${story.subtasks[1]} sub-tasks done`] : []
  const data = poorDataText(story)
  const gone = story.isUnreachable ? ['Jira does not show it at the moment'] : []
  const kind = WORK_KINDS.find(({ id }) => id === story.kind)?.short.toLowerCase() ?? ''
  return [key, summary, size, stateName(story), kind, loopText(story), ...hypotheses, ...late, ...later, ...(data === null ? [] : [data.reason]), ...parts, ...gone].filter((part) => part !== '').join(', ')
}
