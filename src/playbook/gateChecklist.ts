/** What a gate asks of the practices before it says go (G1); `view` is where it is done. */
export const GATE_CHECKS = [
  { id: 'framing', label: 'It is said why machine learning is needed', practices: ['F1', 'F3'], view: 'framing' },
  { id: 'criteria', label: 'Success criteria are agreed by both sides', practices: ['P6'], view: 'criteria' },
  { id: 'audit', label: 'The audit is signed off, and that holds', practices: ['A1'], view: 'audit' },
  { id: 'deployment', label: 'The deploy sheet of this slice is filled in', practices: ['P1', 'P2', 'P3'], view: 'deployment' },
  { id: 'monitoring', label: 'Something is monitored, and each metric names its fallback', practices: ['P4', 'P5'], view: 'monitoring' },
] as const

export type GateCheckId = (typeof GATE_CHECKS)[number]['id']

export const GATE_DECISIONS = ['go', 'conditions', 'noGo'] as const
export type GateDecisionKind = (typeof GATE_DECISIONS)[number]

export const GATE_DECISION_NAMES: Readonly<Record<GateDecisionKind, string>> = { go: 'Go', conditions: 'Go with conditions', noGo: 'No-go' }
