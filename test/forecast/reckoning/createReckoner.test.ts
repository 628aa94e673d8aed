import { describe, expect, it } from 'vitest'
import { forecastModel } from '../../../src/forecast/forecastModel'
import { knowledgeOf } from '../../../src/forecast/knowledgeOf'
import { createReckoner } from '../../../src/forecast/reckoning/createReckoner'
import type { MapMove } from '../../../src/forecast/reckoning/forecastRequest'
import { movedState } from '../../../src/forecast/reckoning/movedState'
import { planForecast } from '../../../src/forecast/results/planForecast'
import { simulate } from '../../../src/forecast/simulation/simulate'
import { decide, fold } from '../../../src/plan/plan'
import type { PlanState } from '../../../src/plan/planState'
import { on } from '../../support/planCommits'
import { planOf } from '../forecastPlan'

const AT = on('2026-05-20')
const plan = planOf(20)
const MOVE: MapMove = { type: 'PlaceStories', stories: ['40', '30'], vertical: 'V', activity: null, slice: 'mvp', before: '21' }

function afterEvent(state: PlanState, command: MapMove): PlanState {
  const decision = decide(command, state, { at: AT, by: 'a', may: ['plan'] })
  if (decision.kind !== 'decided') throw new Error(decision.message)
  return fold(state, [{ seq: state.seq + 1, id: 'move', prev: state.head, at: AT, by: 'a', source: 'page', events: decision.events }])
}

describe('what is asked of the forecast', () => {
  it('is what the engine says, whatever was asked before', () => {
    const reckoner = createReckoner()
    reckoner.reckon<'rows'>(plan, AT, { kind: 'rows', move: MOVE })
    reckoner.reckon<'causes'>(plan, AT, { kind: 'causes', row: 0 })
    const { forecast, model } = reckoner.reckon<'plan'>(plan, AT, { kind: 'plan', trials: 2000, seed: 3 })
    const own = forecastModel(plan, plan.plan.settings.calendar, AT, knowledgeOf(plan, AT))
    expect(model).toEqual(own)
    expect(forecast).toEqual(planForecast(own, simulate(own, { trials: 2000, seed: 3, stories: true })))
  })

  it.each([
    ['into another row', MOVE],
    ['to the tray', { type: 'UnplaceStories', stories: ['22', '23'] } satisfies MapMove],
  ])('C5: cards held over a place say what the plan says once they stand there: %s', (_, move) => {
    const held = createReckoner().reckon<'rows'>(plan, AT, { kind: 'rows', move })
    const moved = createReckoner().reckon<'rows'>(afterEvent(plan, move), AT, { kind: 'rows', move: null })
    expect(held).toEqual(moved)
    expect(held).not.toEqual(createReckoner().reckon<'rows'>(plan, AT, { kind: 'rows', move: null }))
  })

  it('a place that takes no card changes nothing', () => {
    expect(movedState(plan, { ...MOVE, slice: 'none' })).toBe(plan)
  })

  it('a plan that changed is another question', () => {
    const reckoner = createReckoner()
    const before = reckoner.reckon<'plan'>(plan, AT, { kind: 'plan', trials: 500 })
    const more = planOf(24)
    expect(reckoner.reckon<'plan'>(more, AT, { kind: 'plan', trials: 500 })).not.toEqual(before)
    expect(reckoner.reckon<'plan'>(plan, AT, { kind: 'plan', trials: 500 })).toEqual(before)
  })

  it('the fan rises day by day and opens', () => {
    const fan = createReckoner().reckon<'fan'>(plan, AT, { kind: 'fan', days: 60 })!
    expect(fan).toHaveLength(60)
    expect(fan[0]!.day).toBe('2026-05-20')
    for (const [index, day] of fan.entries()) {
      expect(day.atLeast95).toBeLessThanOrEqual(day.atLeast85)
      expect(day.atLeast85).toBeLessThanOrEqual(day.atLeast50)
      expect(day.atLeast50).toBeLessThanOrEqual(day.atLeast15)
      expect(day.atLeast15).toBeLessThanOrEqual(day.atLeast5)
      if (index > 0) expect(day.atLeast50).toBeGreaterThanOrEqual(fan[index - 1]!.atLeast50)
    }
    const last = createReckoner().reckon<'amount'>(plan, AT, { kind: 'amount', day: fan[59]!.day })!
    expect(fan[59]).toMatchObject({ atLeast95: last.atLeast95, atLeast85: last.atLeast85, atLeast50: last.atLeast50, atLeast15: last.atLeast15 })
  })
})
