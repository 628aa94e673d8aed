import type { Mode } from './deployment'
import { EXPOSED } from './sheets/framing'

/** What is exposed, by framing, and what it suggests for the deploy sheets (F1): shown there, never stored by itself. */
const SUGGESTED: Readonly<Record<string, { readonly mode: Mode; readonly through: string }>> = {
  api: { mode: 'realTime', through: 'rest' },
  table: { mode: 'batch', through: 'batch' },
  visualisation: { mode: 'batch', through: 'page' },
}

/** Where the answer to "what is exposed" stands. */
export const EXPOSURE = { sheet: 'framing', field: EXPOSED } as const

/** Real time as soon as somebody calls an API; null where what is exposed says nothing on it. */
export function suggestedMode(exposed: readonly string[]): Mode | null {
  const modes = exposed.flatMap((option) => SUGGESTED[option]?.mode ?? [])
  return modes.includes('realTime') ? 'realTime' : (modes[0] ?? null)
}

/** The options of a question on a deploy sheet that framing suggests; none for every other question. */
export function suggestedOptions(sheet: string, field: string, exposed: readonly string[]): readonly string[] {
  if (sheet === 'serving' && field === 'exposed-through') return exposed.flatMap((option) => SUGGESTED[option]?.through ?? [])
  if (sheet === 'software-requirements' && field === 'mode') {
    const mode = suggestedMode(exposed)
    return mode === null ? [] : [mode]
  }
  return []
}
