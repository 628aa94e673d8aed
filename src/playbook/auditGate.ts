/**
 * The stage that no story leaves without the audit signed off, or a reason why not (A1). `item` names it among what was
 * left open; `shownIn` are the stages in which a story says where the audit stands.
 */
export const AUDIT_GATE = { stage: 'prototype', sheet: 'audit', item: 'audit-signed-off', shownIn: ['prototype', 'deploy'] as readonly string[] } as const
