import { expect, test } from 'vitest'
import { csv } from '../../../static/ui/charts/csv'

test('C5: a table leaves as comma-separated values, quoted where it must be', () => {
  expect(csv(['Day', 'Stories'], [['2026-03-02', 3], ['said "now", then', null]])).toBe('Day,Stories\r\n2026-03-02,3\r\n"said ""now"", then",\r\n')
})

test.each(['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', ' =HYPERLINK("http://x")', '\r=1', '＝1', '\u0000=1'])(
  'C5: a text that a spreadsheet would take for a formula is not one: %j',
  (text) => {
    const line = csv(['Name'], [[text]]).split('\r\n').slice(1).join('\r\n')
    expect(line.replace(/^"/, '')).toMatch(/^'/)
  },
)

test('C5: numbers stay numbers, also below zero; what is no number is left out', () => {
  expect(csv(['a', 'b', 'c'], [[-1.5, Number.NaN, Number.POSITIVE_INFINITY]])).toBe('a,b,c\r\n-1.5,,\r\n')
})
