import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coreRules } from '../../../src/plan/coreRules'
import { decide, fold, planRules } from '../../../src/plan/plan'
import { learningArea } from '../../../src/plan/areas/learning/area'
import { groundAreas } from '../../../src/plan/groundAreas'
import { createRules } from '../../../src/plan/rules'
import { storyAreas } from '../../../src/plan/storyAreas'
import type { PlanState } from '../../../src/plan/planState'
import { decideHere } from '../../../static/ui/plan/optimism'
import type { DecisionWish } from '../../../static/ui/decision/decisionWish'
import { commandOf, paramOfWish, wishOfParam } from '../../../static/ui/decision/decisionWish'
import { previewOf } from '../../../static/ui/decision/useDecisionPreview'
import { ALL, given, PLAN } from '../../support/givenWhenThen'
import { send, wishes } from '../../support/randomCommands'

const story = fc.integer({ min: 1, max: 9 }).map(String)
const wishShape: fc.Arbitrary<DecisionWish> = fc.record({
  kind: fc.constantFrom('persevere' as const, 'pivot' as const, 'stop' as const),
  hypothesis: fc.constant('h2'),
  story: fc.constant('2'),
  dropped: fc.uniqueArray(story, { maxLength: 3 }),
  added: fc.uniqueArray(story, { maxLength: 2 }),
  resized: fc.uniqueArray(fc.record({ story, estimate: fc.record({ size: fc.constantFrom('XS', 'M', 'XL'), people: fc.constantFrom(1, 2.5) }) }), { selector: (one) => one.story, maxLength: 2 }),
  place: fc.option(fc.constantFrom({ vertical: 'v1', activity: null, slice: 's1' }, { vertical: 'v2', activity: 'a1', slice: 's2' }), { nil: null }),
})
const WORDS = { why: 'text why', from: 'text from', to: 'text to' }

/** All but the words, which the preview does not know, and the moment. */
const shapeOf = ({ plan, seq }: PlanState) => ({ seq, learning: Object.keys(plan.learning.dropped).toSorted(), decisions: Object.entries(plan.learning.decisions).map(([id, { kind, dropped, added }]) => ({ id, kind, dropped, added })), map: plan.map, estimates: plan.estimates })

describe('L2: the preview of a decision', () => {
  it('LEARN-9: is the fold after the decision, story by story; what would be refused is refused', () => {
    let drawn = 0
    fc.assert(
      fc.property(wishes(12), wishShape, (wished, wish) => {
        const { state } = send(wished)
        const decision = decide(commandOf(wish, WORDS), state, { at: state.at, by: 'ann', may: ALL })
        const preview = previewOf(coreRules, wish, state, 'ann', state.at)
        if (decision.kind === 'rejected') {
          expect(preview).toEqual({ status: 'refused', message: decision.message })
          return
        }
        if (preview.status !== 'ready') throw new Error('refused what would be decided')
        const taken = decision.events.length === 0 ? state : fold(state, [{ seq: state.seq + 1, id: 'c', prev: state.head, at: state.at, by: 'ann', source: 'page', events: decision.events }])
        expect(shapeOf(preview.after)).toEqual(shapeOf(taken))
        const leaving = Object.keys(taken.plan.learning.dropped).filter((one) => state.plan.learning.dropped[one] === undefined)
        expect(Object.keys(preview.marks).filter((one) => preview.marks[one]!.change === 'leaves').toSorted()).toEqual(leaving.toSorted())
        drawn += Object.keys(preview.marks).length > 0 ? 1 : 0
      }),
      { numRuns: 80 },
    )
    expect(drawn).toBeGreaterThan(5)
  })

  it('L2: an address says the same decision again; one that says none is none', () => {
    fc.assert(
      fc.property(wishShape, (wish) => {
        expect(wishOfParam(paramOfWish(wish))).toEqual(wish)
      }),
      { numRuns: 60 },
    )
    for (const wrong of [undefined, '', 'leave~h~1', 'pivot', 'pivot~h']) expect(wishOfParam(wrong)).toBeNull()
    expect(wishOfParam('pivot~h~1~s.2.%E0%A4%A.x~p')).toMatchObject({ resized: [{ story: '2', estimate: { size: '' } }] })
  })

  it('LEARN-8: rules that know no map leave a placing decision to the function', () => {
    const statement = { belief: 'b', metric: 'm', comparison: '>=' as const, target: 1, unit: '', dataSet: '', timeBoxDays: 5, confidence: 0.5, kind: 'product' as const }
    const { state } = given(...PLAN, { type: 'HypothesisStated', hypothesis: 'h', story: '1', number: 1, statement }, { type: 'HypothesisInvalidated', hypothesis: 'h', story: '1', reason: 'r' })
    const wish: DecisionWish = { kind: 'pivot', hypothesis: 'h', story: '1', dropped: ['2'], added: ['4'], resized: [], place: { vertical: 'front', activity: null, slice: 'mvp' } }
    const withoutMap = createRules([...groundAreas, ...storyAreas, learningArea])
    const me = { actor: 'ann', accountId: 'a', may: ['see', 'plan'] as const }
    expect(decideHere(withoutMap, commandOf(wish, WORDS), state, me)).toBeNull()
    expect(decideHere(withoutMap, commandOf({ ...wish, place: null }, WORDS), state, me)).toMatchObject({ kind: 'decided' })
    expect(decideHere(planRules, commandOf(wish, WORDS), state, me)).toMatchObject({ events: [{ type: 'PlanPivoted' }, { type: 'StoriesPlaced' }] })
  })
})
