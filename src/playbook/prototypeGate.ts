/** The stage that no story leaves before it is said whether it is workable and worth deploying (H5); `item` is what that answers. */
export const PROTOTYPE_GATE = { stage: 'prototype', at: 'judgement', item: 'worth-deploying', timeBoxItem: 'time-box', notesItem: 'notes' } as const
