// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { fold, initialState } from '../../src/plan/plan'
import type { PlanEvent } from '../../src/plan/planState'
import { changesBetween } from '../../src/plan/views/changesBetween'
import { changeGroups } from '../../static/ui/changes/changeRows'
import { changesCsv, changesMarkdown } from '../../static/ui/changes/changesFiles'
import { lastVisit, noteVisit } from '../../static/ui/changes/lastVisit'
import { sinceOptions } from '../../static/ui/changes/sinceOptions'
import type { Happened } from '../support/planCommits'
import { STARTED, commitsOf, entered, on, sized, stateOf } from '../support/planCommits'

const HOSTILE = '=HYPERLINK("https://evil.example") <script>alert(1)</script> [x](javascript:1) | **b**'
const HOUR = 3_600_000
const GATE: PlanEvent = { type: 'GateDecided', slice: 'mvp', decision: 'd', kind: 'conditions', who: 'Steering board', reason: HOSTILE, conditions: [], review: null, open: [], was: null }

describe('the last visit (HIST-8)', () => {
  beforeEach(() => localStorage.clear())

  it('HIST-8: is the one before the present one; a reload is no visit of its own', () => {
    expect(lastVisit('1', 'me', 0)).toBeNull()
    noteVisit('1', 'me', HOUR)
    expect(lastVisit('1', 'me', HOUR + 1)).toBeNull()
    noteVisit('1', 'me', 5 * HOUR)
    expect(lastVisit('1', 'me', 5 * HOUR)).toBe(HOUR)
    noteVisit('1', 'me', 5 * HOUR + 60_000)
    expect(lastVisit('1', 'me', 5 * HOUR + 60_000)).toBe(HOUR)
  })

  it('HIST-8: is known before it is noted, by person and by project, and not where something else is stored', () => {
    noteVisit('1', 'me', HOUR)
    expect(lastVisit('1', 'me', 9 * HOUR)).toBe(HOUR)
    expect(lastVisit('2', 'me', 9 * HOUR)).toBeNull()
    expect(lastVisit('1', 'you', 9 * HOUR)).toBeNull()
    localStorage.setItem('foldline-visit-1-me', '{"last":"x"')
    expect(lastVisit('1', 'me', 9 * HOUR)).toBeNull()
  })

  it('HIST-8: offers the last visit and the end of the last iteration only where there are such', () => {
    const plan = stateOf([{ at: on('2026-03-02'), events: STARTED }]).plan
    expect(sinceOptions(plan, on('2026-03-20'), null).map(({ id }) => id)).toEqual(['week', 'month'])
    const iteration = { name: 'I', startsAt: on('2026-03-02'), endsAt: on('2026-03-13'), state: 'closed', sprint: null } as const
    const ended = { ...plan, iterations: { ...plan.iterations, byId: { i: iteration, j: { ...iteration, endsAt: on('2026-04-13') } } } }
    expect(sinceOptions(ended, on('2026-03-20'), on('2026-03-19')).slice(0, 2).map(({ id, at }) => [id, at])).toEqual([['visit', on('2026-03-19')], ['iteration', on('2026-03-13')]])
  })
})

describe('what changed, as files', () => {
  const happened: readonly Happened[] = [
    { at: on('2026-03-02'), events: [...STARTED, { type: 'SliceAdded', slice: 'mvp', name: 'MVP', rank: 'a', investment: 'MVP' }, entered('2026-03-02', '1')] },
    { at: on('2026-03-10'), by: 'owner', events: [GATE, { ...sized('1', 'L'), note: HOSTILE } as PlanEvent] },
  ]
  const commits = commitsOf(happened)
  const words = { day: (day: string) => day }
  const changes = changesBetween({ at: on('2026-03-03'), state: fold(initialState('all'), commits.slice(0, 1)) }, { at: on('2026-03-12'), state: fold(initialState('all'), commits) }, commits)
  const groups = changeGroups(changes, words)
  const wording = { plan: stateOf(happened).plan, storyName: () => `SOL-1 ${HOSTILE}`, personName: () => 'the owner', moment: () => '10 March', words }

  it('HIST-8: a table names what, was, is, who, when, how and why; no formula runs', () => {
    const table = changesCsv(groups, null, wording)
    expect(table.split('\r\n')[1]).toMatch(/^Gates,Gate of MVP,,go with conditions,,10 March,the owner,/)
    expect(table.split('\r\n')[2]).toMatch(/^Sized anew,"?.*no size,L,,10 March,the owner,/)
    expect(table).not.toMatch(/(^|,)=/m)
    expect(table).toContain("'=HYPERLINK")
  })

  it('HIST-8: Markdown keeps what people wrote as text', () => {
    const text = changesMarkdown('What changed', '1 sized anew.', groups, ['MVP: a → b'], wording)
    expect(text).toMatch(/^## What changed\n\n1 sized anew\.\n\n- MVP: a → b\n\n### Gates\n\n- Gate of MVP: go with conditions — /)
    expect(text).toContain('### Sized anew\n\n- SOL-1 ')
    expect(text).toContain('no size → L — the owner, 10 March: ')
    expect(text).not.toMatch(/<script|[^\\]\[x\]\(/)
  })
})
