/** The parts of the forecast, each of which can be switched off to show what it does. */
export const PARTS = [
  { id: 'pace', name: 'the team’s pace', source: 'mixture of five negative binomials, tuned on twenty public projects (docs/forecast.md)' },
  { id: 'sizes', name: 'the width of the sizes', source: 'S4: a size is a range of working days' },
  { id: 'calibration', name: 'what stories took against their sizes', source: 'E2: actual days, shrunk to a pooled prior worth eight stories' },
  { id: 'unestimated', name: 'stories without a size', source: 'the plan’s own mix of sizes' },
  { id: 'widening', name: 'disagreement and poor data', source: 'E3, F7: factors given with the plan' },
  { id: 'scope', name: 'scope that keeps growing', source: 'items added and dropped, half-life 60 days, Poisson' },
  { id: 'hypotheses', name: 'hypotheses that may fail', source: 'H1: stated confidence' },
  { id: 'record', name: 'the people’s record of confidences', source: 'logistic fit, shrunk to a prior worth ten verdicts' },
  { id: 'correlation', name: 'hypotheses on the same data', source: 'one normal factor for each data set, correlation 0.3' },
  { id: 'inconclusive', name: 'tests without a verdict', source: 'own share, shrunk to 15 % worth eight tests; three tests at most' },
  { id: 'pivots', name: 'work that replaces what failed', source: 'own pivots, shrunk to half of the work after half of the failures' },
  { id: 'waiting', name: 'waiting for verdicts', source: 'H2: dependants wait for a test that is under way or comes before them' },
  { id: 'dependencies', name: 'dependencies between stories', source: 'S6: links in Jira' },
  { id: 'gates', name: 'gates not passed', source: 'G1: days before which a slice is not begun' },
  { id: 'capacity', name: 'planned capacity', source: 'people and absences, in parts of the usual capacity' },
] as const

export type Part = (typeof PARTS)[number]['id']
