/** The stage that no story leaves before these questions of that sheet are answered (F3). */
export const FIRST_GATE = { stage: 'framing', sheet: 'framing', fields: ['ml-needed', 'why-not-traditional'] } as const
