import { describe, expect, it } from 'vitest'
import { deliveriesOf } from '../../../src/forecast/model/deliveries'
import { doneOn } from '../../../src/forecast/record/doneOn'
import type { PlanEvent } from '../../../src/plan/planState'
import type { Happened } from '../../support/planCommits'
import { STARTED, entered, moved, on, stateOf } from '../../support/planCommits'
import { MAP, placed } from '../forecastPlan'

const start = (...more: readonly PlanEvent[]): Happened => ({ at: on('2026-03-02'), events: [...STARTED, ...MAP, entered('2026-03-02', '1', '2', '3'), placed('mvp', ['1', '2']), placed('growth', ['3']), ...more] })
const delivered = (story: string, day: string): Happened => ({ at: on(day), events: [moved(story, on(day), '3')] })
const asked = (...happened: readonly Happened[]) => {
  const state = stateOf(happened)
  return doneOn(state, deliveriesOf(state, state.plan.settings.calendar, on('2026-07-01')))
}

describe('ISSUE-7: a date was kept when everything down to its slice was delivered by then', () => {
  it('the day of the last delivery, the slices above included', () => {
    const done = asked(start(), delivered('1', '2026-03-10'), delivered('3', '2026-03-12'), delivered('2', '2026-03-20'))
    expect(done('mvp', '2026-03-05')).toBe('2026-03-20')
    expect(done('growth', '2026-03-05')).toBe('2026-03-20')
    expect(done('mvp', '2026-04-01')).toBe('2026-04-01')
  })

  it('an open story keeps it open; a slice that is not there is never done', () => {
    const done = asked(start(), delivered('1', '2026-03-10'))
    expect([done('mvp', '2026-03-05'), done('gone', '2026-03-05')]).toEqual([null, null])
  })

  it('what came into the slice after that takes nothing back', () => {
    const late: Happened = { at: on('2026-05-01'), events: [entered('2026-05-01', '4'), placed('mvp', ['4'])] }
    const done = asked(start(), delivered('1', '2026-03-10'), delivered('2', '2026-03-20'), late)
    expect(done('mvp', '2026-03-05')).toBe('2026-03-20')
    expect(done('mvp', '2026-05-02')).toBeNull()
  })

  it('what was dropped, or left the scope, is no work any more', () => {
    const dropped: Happened = { at: on('2026-03-25'), events: [{ type: 'StoriesDropped', reason: 'not needed', stories: [{ story: '2', hypothesis: null }] }] }
    expect(asked(start(), delivered('1', '2026-03-10'), dropped)('mvp', '2026-03-05')).toBe('2026-03-25')
    const gone: Happened = { at: on('2026-03-27'), events: [moved('2', on('2026-03-27'), '4')] }
    expect(asked(start(), delivered('1', '2026-03-10'), gone)('mvp', '2026-03-05')).toBe('2026-03-27')
  })
})
