/** How a measured value is compared with its target, as people write it. */
export const COMPARISON_SIGNS = { '>=': '≥', '>': '>', '<=': '≤', '<': '<' } as const
