/** The stage that no story leaves without the audit signed off, or a reason why not (A1); `item` names it among what was left open. */
export const AUDIT_GATE = { stage: 'prototype', sheet: 'audit', item: 'audit-signed-off' } as const
