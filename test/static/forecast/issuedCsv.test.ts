import { expect, it } from 'vitest'
import { initialState } from '../../../src/plan/plan'
import type { IssuedSeries } from '../../../static/ui/forecast/record/issuedSeries'
import { issuedCsv } from '../../../static/ui/forecast/record/issuedCsv'

const FAIR: IssuedSeries = {
  id: 'milestone-m1',
  name: '=◇ Fair, "Munich"',
  due: '2026-06-22',
  delivered: null,
  points: [
    { day: '2026-03-02', p50: '2026-06-01', p85: null, probability: 0.62 },
    { day: '2026-03-16', p50: '2026-06-08', p85: '2026-07-06', probability: 0.48 },
  ],
}

it('C5: issued dates as a table file: a line for each forecast, nothing where no date was named, no formula', () => {
  const lines = issuedCsv([FAIR], [], initialState()).split('\r\n')
  expect(lines).toEqual([
    'Milestone or slice,Its day,Delivered on,Issued on,At,50 % sure by,85 % sure by,Probability of its day',
    `"'=◇ Fair, ""Munich""",2026-06-22,,2026-03-02,,2026-06-01,,0.62`,
    `"'=◇ Fair, ""Munich""",2026-06-22,,2026-03-16,,2026-06-08,2026-07-06,0.48`,
    '',
  ])
})
