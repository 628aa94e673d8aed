/** The stage that no story leaves, and the first gate that says no go, before these questions of that sheet are answered (F3). */
export const FIRST_GATE = { stage: 'framing', sheet: 'framing', fields: ['ml-needed', 'why-not-traditional'] } as const

export const FIRST_GATE_CLOSED = 'The first gate is closed: the framing sheet does not say yet whether machine learning is needed, and why the traditional approach does not solve it.'
