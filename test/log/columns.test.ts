import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnsToJson, jsonToColumns } from '../../src/log/columns'
import { decodeAny, encode, encodeDense } from '../../src/log/encode'

const through = (value: unknown): unknown => columnsToJson(JSON.parse(JSON.stringify(jsonToColumns(value))) as ReturnType<typeof jsonToColumns>)

it('columns say what the JSON said, in the same order', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const plain = JSON.stringify(value)
      expect(JSON.stringify(through(JSON.parse(plain)))).toBe(plain)
      expect(JSON.stringify(decodeAny(encodeDense(JSON.parse(plain))))).toBe(plain)
    }),
    { numRuns: 300 },
  )
})

it.each([
  [{ 10007: { at: 1, list: [1, 2, 3, 4, 5, 6] }, 10008: { at: 5, list: [] } }],
  [{ __proto__x: 1, ['__proto__']: { a: 1 }, constructor: 'x', '': null }],
  [[[1, 'a', null], [2, 'b', 'c'], [1.5, true, -1]]],
  [{ rows: { a1: { at: 9007199254740991 }, b2: { at: -9007199254740991 } } }],
  [{ same: [{ a: 1 }, { a: 'text' }, { a: [1] }, { a: { b: 1 } }, { b: 1, a: 2 }, 7] }],
  [{ '%': [1], '[]': { '[]0': 2 }, steps: {} }],
])('columns keep %j', (value) => {
  const json = JSON.parse(JSON.stringify(value)) as unknown
  expect(through(json)).toEqual(json)
})

it('leaves out what is undefined, as JSON does', () => {
  expect(through({ a: undefined, b: [undefined] })).toEqual({ b: [null] })
})

it('answers null for damaged text of either kind', () => {
  const value = { a: [1, 2, 3], text: 'x'.repeat(100) }
  for (const text of [encode(value), encodeDense(value)]) {
    expect(decodeAny(text)).toEqual(value)
    expect(decodeAny(text.slice(0, 20))).toBeNull()
    expect(decodeAny('nonsense')).toBeNull()
    expect(decodeAny('.nonsense')).toBeNull()
  }
})
