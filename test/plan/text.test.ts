import { expect, test } from 'vitest'
import { textOr, WITHHELD } from '../../src/plan/kernel/text'

test.each([
  ['plain', 'plain'],
  ['\u202Eevil', '\u202Eevil\u202C'],
  ['\u202Eevil\u202C', '\u202Eevil\u202C'],
  ['\u2067a\u202Eb', '\u2067a\u202Eb\u202C\u2069'],
  ['\u2067a\u202Eb\u2069', '\u2067a\u202Eb\u2069'],
  ['\u202Cno\u2069', '\u202Cno\u2069'],
  ['שלום \u200Fok', 'שלום \u200Fok'],
])('F1, D1: what turns the direction of writing around ends with its text: %j', (typed, shown) => {
  expect(textOr(typed, 'withheld')).toBe(shown)
  expect(textOr(shown, 'withheld')).toBe(shown)
})

test('a text that is withheld shows what stands in its place', () => expect(textOr(WITHHELD, 'withheld')).toBe('withheld'))
