import type { AnyArea } from './kernel/fold'

/** Every other practice: a browser loads their rules when one of their commands is sent or one of their events arrives. */
export const practiceAreas: readonly AnyArea[] = []
