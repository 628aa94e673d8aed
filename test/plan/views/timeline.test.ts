import { describe, expect, it } from 'vitest'
import { timeline } from '../../../src/plan/views/timeline'
import type { TimelineFilter } from '../../../src/plan/views/timeline'
import { fold, initialState } from '../../../src/plan/plan'
import type { PlanEvent } from '../../../src/plan/planState'
import { STARTED, commitsOf, entered, moved, on, sized } from '../../support/planCommits'
import { STATEMENT } from '../../support/startedPlan'

const dropped: PlanEvent = { type: 'StoriesDropped', reason: 'Nobody asked for it', stories: [{ story: '2', hypothesis: null }] }
const commits = commitsOf([
  { at: on('2026-03-02'), events: [...STARTED, entered('2026-03-02', '1', '2')] },
  { at: on('2026-03-03'), events: [sized('1', 'M')], by: 'actor-2' },
  { at: on('2026-03-03', '10:00'), events: [{ type: 'HypothesisStated', hypothesis: 'h-1', story: '1', number: 1, statement: STATEMENT }] },
  { at: on('2026-03-04'), events: [dropped, sized('2', 'S')] },
  { at: on('2026-03-05'), events: [moved('1', on('2026-03-05'), '3')], source: 'jira' },
])
const { plan } = fold(initialState('all'), commits)
const TITLES: Readonly<Record<string, string>> = { '1': 'SOL-1 Predict production', '2': 'SOL-2 Home screen' }

/** "commit:facts" of what is left. */
const found = (filter: TimelineFilter): readonly string[] =>
  timeline(commits, plan, filter, (id) => TITLES[id] ?? '').flatMap(({ entries }) => entries.map(({ seq, facts }) => `${seq}:${facts.map(({ event }) => event.type).join()}`))

describe('C2: the timeline of all events', () => {
  it('C2: groups commits by the plan’s days, the newest first, with who and when', () => {
    const days = timeline(commits, plan, {}, () => '')
    expect(days.map(({ day, entries }) => [day, entries.map(({ seq, by }) => `${seq} ${by}`)])).toEqual([
      ['2026-03-05', ['5 actor-1']],
      ['2026-03-04', ['4 actor-1']],
      ['2026-03-03', ['3 actor-1', '2 actor-2']],
      ['2026-03-02', ['1 actor-1']],
    ])
  })

  it.each<readonly [string, TimelineFilter, readonly string[]]>([
    ['area', { area: 'estimates' }, ['4:StoryEstimated', '2:StoryEstimated']],
    ['person', { by: 'actor-2' }, ['2:StoryEstimated']],
    ['story', { story: '2' }, ['4:StoriesDropped,StoryEstimated', '1:StoriesEntered']],
    ['hypothesis', { hypothesis: 'h-1' }, ['3:HypothesisStated']],
    ['reason, whatever its case', { text: 'nobody ASKED' }, ['4:StoriesDropped']],
    ['what was written', { text: 'weather' }, ['3:HypothesisStated']],
    ['title of a story', { text: 'home screen' }, ['4:StoriesDropped,StoryEstimated', '1:StoriesEntered']],
    ['first and last day', { from: '2026-03-03', to: '2026-03-03' }, ['3:HypothesisStated', '2:StoryEstimated']],
    ['several at once', { area: 'estimates', from: '2026-03-04' }, ['4:StoryEstimated']],
    ['nothing that is there', { text: 'no such words' }, []],
  ])('C2: filters by %s', (_what, filter, expected) => {
    expect(found(filter)).toEqual(expected)
  })

  it('leaves out a fact that this version cannot read', () => {
    const newer = commitsOf([{ at: on('2026-03-02'), events: [{ type: 'FromTheFuture' } as unknown as PlanEvent, sized('1', 'M')] }])
    expect(timeline(newer, plan, {}, () => '')[0]?.entries[0]?.facts.map(({ event }) => event.type)).toEqual(['StoryEstimated'])
  })
})
