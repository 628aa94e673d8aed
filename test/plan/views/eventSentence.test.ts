import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { areas, initialState } from '../../../src/plan/plan'
import type { PlanEvent } from '../../../src/plan/planState'
import { areaOf } from '../../../src/plan/views/eventArea'
import { eventSentence, sentenceText } from '../../../src/plan/views/eventSentence'
import { commitsOf, on } from '../../support/planCommits'
import { lastOwnCommit } from '../../../src/plan/views/lastOwnCommit'

const golden = readFileSync(new URL('../../golden/events.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as PlanEvent)
const { plan } = initialState()
const keyOf = (id: string): string => `SOL-${id}`

describe('every event as a sentence', () => {
  it('has words and an area for every type that was ever stored', () => {
    const types = new Set(golden.map(({ type }) => type as string))
    expect(areas.flatMap((area) => Object.keys(area.events)).filter((type) => !types.has(type))).toEqual([])
    for (const event of golden) {
      const { what } = eventSentence(event, plan)
      expect(sentenceText(what, keyOf), event.type).toMatch(/[a-z]{3}/)
      expect(areaOf(event), event.type).not.toBeNull()
    }
  })

  it('says who-less facts in the past tense, with the reason apart', () => {
    const event: PlanEvent = {
      type: 'StoryEstimated',
      story: '4',
      estimate: { size: 'M', people: 1 },
      was: { size: 'L', people: 2 },
      note: 'scope cut',
    }
    const { what, why } = eventSentence(event, plan)
    expect(sentenceText(what, keyOf)).toBe('re-sized SOL-4 from L × 2 people to M')
    expect(why).toBe('scope cut')
  })

  it('never says a withheld text, nor what stood there', () => {
    const event: PlanEvent = { type: 'StoriesDropped', reason: { withheld: true }, stories: [{ story: '1', hypothesis: null }] }
    expect(eventSentence(event, plan).why).toEqual({ withheld: true })
    const added: PlanEvent = { type: 'VerticalAdded', vertical: 'v', name: { withheld: true }, rank: 'a' }
    expect(sentenceText(eventSentence(added, plan).what, keyOf)).toBe('added the vertical “withheld”')
  })

  it('names few stories and counts many', () => {
    const event = (count: number): PlanEvent => ({
      type: 'StoriesUnplaced',
      stories: Array.from({ length: count }, (_, index) => ({
        story: String(index + 1),
        was: { vertical: 'v', activity: null, slice: 's', rank: 'a' },
      })),
    })
    expect(sentenceText(eventSentence(event(3), plan).what, keyOf)).toBe('returned SOL-1, SOL-2 and SOL-3 to the tray')
    expect(sentenceText(eventSentence(event(14), plan).what, keyOf)).toBe('returned SOL-1, SOL-2 and 12 more to the tray')
  })
})

describe('the last own commit, to be undone from the timeline', () => {
  const unplaced: PlanEvent = { type: 'VerticalRetired', vertical: 'v' }
  it('is not what others did, not Jira’s, not an undo, and not what is undone already', () => {
    const commits = commitsOf([
      { at: on('2026-03-02'), events: [unplaced] },
      { at: on('2026-03-02'), events: [unplaced] },
      { at: on('2026-03-02'), events: [unplaced], by: 'actor-2' },
      { at: on('2026-03-02'), events: [unplaced], source: 'jira' },
      { at: on('2026-03-02'), events: [{ type: 'VerticalRestored', vertical: 'v' }, { type: 'CommitUndone', seq: 2 }] },
    ])
    expect(lastOwnCommit(commits, 'actor-1')).toBe(1)
    expect(lastOwnCommit(commits.slice(0, 4), 'actor-1')).toBe(2)
    expect(lastOwnCommit(commits.slice(2), 'actor-1')).toBeNull()
  })
})
