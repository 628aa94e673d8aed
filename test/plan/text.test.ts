import { expect, test } from 'vitest'
import { isEmpty, name, textOr, WITHHELD } from '../../src/plan/kernel/text'

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

test.each(['\u200B', ' \u2060\u200D ', '\u202E', '\uFEFF', '\u0000'])('C1: a name of which one would see nothing is none: %j', (unseen) => {
  expect(name.safeParse(unseen).success).toBe(false)
  expect(isEmpty(unseen)).toBe(true)
})

test.each(['é', '👩‍🔬', 'مرحبا', 'a\u200Bb', '\u202Eabc'])('C1: every script and sign is a name: %j', (seen) => {
  expect(name.safeParse(seen)).toEqual({ success: true, data: seen })
  expect(isEmpty(seen)).toBe(false)
})

test('C1: a text that is withheld counts as there', () => expect(isEmpty(WITHHELD)).toBe(false))
