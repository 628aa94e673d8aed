import { describe, expect, it } from 'vitest'
import { fold, initialState } from '../../../src/plan/plan'
import { commitsAsOf } from '../../../src/plan/views/asOf'
import { burnUp } from '../../../src/plan/views/burnUp'
import type { PlanEvent } from '../../../src/plan/planState'
import type { Happened } from '../../support/planCommits'
import { STARTED, commitsOf, entered, moved, on } from '../../support/planCommits'

const stateAsOf = (happened: readonly Happened[], at: number) => fold(initialState('all'), commitsAsOf(commitsOf(happened), at))

describe('time travel: the plan as of a moment', () => {
  const live: readonly Happened[] = [
    { at: on('2026-03-02'), events: [...STARTED, entered('2026-03-02', '1', '2')] },
    { at: on('2026-03-04'), events: [moved('1', on('2026-03-04'), '3')] },
  ]

  it('knows what was recorded until then, and nothing after', () => {
    expect(stateAsOf(live, on('2026-03-03')).plan.jiraFacts.rows['1']?.status).toBe('1')
    expect(stateAsOf(live, on('2026-03-05')).plan.jiraFacts.rows['1']?.status).toBe('3')
  })

  it('counts imported history by when it happened in Jira, also before the plan was started', () => {
    const imported = (event: PlanEvent): PlanEvent => ({ ...event, imported: true }) as PlanEvent
    const happened: readonly Happened[] = [
      { at: on('2026-03-10'), events: STARTED },
      { at: on('2026-03-10'), source: 'import', events: [imported(entered('2026-02-02', '1')), imported(entered('2026-03-02', '2')), imported(moved('1', on('2026-02-10'), '3'))] },
    ]
    const early = stateAsOf(happened, on('2026-02-05'))
    expect(Object.keys(early.plan.jiraFacts.rows)).toEqual(['1'])
    expect(burnUp(early, on('2026-02-05')).points.at(-1)).toMatchObject({ scope: { stories: 1 }, done: { stories: 0 } })
    const later = stateAsOf(happened, on('2026-02-11'))
    expect(burnUp(later, on('2026-02-11')).points.at(-1)).toMatchObject({ scope: { stories: 1 }, done: { stories: 1 } })
  })
})
