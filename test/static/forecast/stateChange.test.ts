import { describe, expect, it } from 'vitest'
import { fold, initialState } from '../../../src/plan/plan'
import { changedState, stateChange } from '../../../static/ui/forecast/engine/stateChange'
import { STARTED, entered, moved, on, sized } from '../../support/planCommits'
import { stateOf } from '../../support/planCommits'

const before = stateOf([{ at: on('2026-03-02'), events: [...STARTED, entered('2026-03-02', '1', '2', '3')] }])

describe('what makes one state of the plan into the next', () => {
  it('is the whole plan at first', () => {
    expect(changedState(null, stateChange(null, before))).toEqual(before)
  })

  it('then only areas and stories that changed; the rest stay the same objects', () => {
    const after = stateOf([
      { at: on('2026-03-02'), events: [...STARTED, entered('2026-03-02', '1', '2', '3')] },
      { at: on('2026-03-03'), events: [sized('2', 'M'), moved('3', on('2026-03-03'), '2')] },
    ])
    expect(changedState(before, stateChange(before, after))).toEqual(after)

    const folded = fold(before, [{ seq: before.seq + 1, id: 'next', prev: before.head, at: on('2026-03-03'), by: 'a', source: 'page', events: [sized('2', 'M')] }])
    const change = stateChange(before, folded)
    expect(Object.keys(change.plan)).toEqual(['estimates'])
    expect(Object.keys(change.stories)).toEqual(['2'])
    const next = changedState(before, change)
    expect(next).toEqual(folded)
    expect(next.plan.jiraFacts).toBe(before.plan.jiraFacts)
    expect(next.stories['1']).toBe(before.stories['1'])
  })

  it('takes away stories that are gone, as when the page looks at another moment', () => {
    const empty = initialState('all')
    expect(changedState(before, stateChange(before, empty))).toEqual(empty)
  })
})
