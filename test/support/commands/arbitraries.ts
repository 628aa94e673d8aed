import fc from 'fast-check'
import type { Text } from '../../../src/plan/kernel/text'
import type { PlanCommand } from '../../../src/plan/planState'
import { START } from '../givenWhenThen'

/** Few ids, so that commands meet: most are about things that are there, some about things that are not. */
export const pick = <const Values extends readonly string[]>(...values: Values) => fc.constantFrom(...values)
export const story = fc.integer({ min: 1, max: 9 }).map(String)
export const stories = fc.uniqueArray(story, { minLength: 1, maxLength: 4 })
export const some = fc.uniqueArray(story, { maxLength: 3 })
export const vertical = pick('v1', 'v2', 'v3')
export const activity = pick('a1', 'a2', 'a3')
export const slice = pick('s1', 's2', 's3')
export const hypothesis = pick('h1', 'h2', 'h3')
export const iteration = pick('i1', 'i2', 'i3', 'sprint-1', 'sprint-2')
export const id = pick('x1', 'x2', 'x3')
/** Texts that occur nowhere else, so that a text can be followed through the fold. */
export const text: fc.Arbitrary<Text> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 1e9 }).map((number) => `text ${number}`) },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constant({ withheld: true as const }) },
)
export const name = fc.integer({ min: 0, max: 1e9 }).map((number) => `name ${number}`)
export const confirmed = fc.constantFrom(true, false)
export const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 3 })
export const at = fc.integer({ min: 0, max: 400 }).map((hours) => START - hours * 3_600_000)

/** An arbitrary of the commands of one type, by their fields. */
export const command = <Type extends PlanCommand['type']>(type: Type, fields: { [Key in string]: fc.Arbitrary<unknown> } = {}) =>
  fc.record(fields).map((values) => ({ type, ...values })) as unknown as fc.Arbitrary<Extract<PlanCommand, { type: Type }>>
