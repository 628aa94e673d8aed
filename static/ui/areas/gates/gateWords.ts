import { GATE_DECISION_NAMES } from '../../../../src/playbook/gateChecklist'
import type { Text } from '../../../../src/plan/kernel/text'
import { textOr } from '../../../../src/plan/kernel/text'
import type { GateRow, GateState } from '../../../../src/plan/views/gateReview'
import type { DayWords } from '../../charts/useDayWords'
import { count } from '../../kit/amounts'
import type { Tone } from '../../kit/Lozenge'

export const shown = (text: Text): string => textOr(text, 'withheld')

/** "MVP", with the stage of investment where the name does not say it. */
export const sliceName = ({ name, investment }: Pick<GateRow, 'name' | 'investment'>): string => {
  const said = shown(name)
  return said === investment ? said : `${said} (${investment})`
}

const STATES: Readonly<Record<GateState, { readonly word: string; readonly tone: Tone }>> = {
  none: { word: 'Not decided', tone: 'neutral' },
  planned: { word: 'Closed until its review', tone: 'information' },
  noGo: { word: GATE_DECISION_NAMES.noGo, tone: 'warning' },
  conditions: { word: GATE_DECISION_NAMES.conditions, tone: 'success' },
  go: { word: GATE_DECISION_NAMES.go, tone: 'success' },
}

export const stateWord = (state: GateState): { readonly word: string; readonly tone: Tone } => STATES[state]

/** What is known of one gate, in one sentence. */
export function gateSentence(row: GateRow, words: DayWords): string {
  const name = shown(row.name)
  switch (row.state) {
    case 'none':
      return row.stories > 0 && row.delivered === row.stories ? `${name} is delivered, and nobody has decided at its gate.` : `Nothing is decided at the gate of ${name} yet.`
    case 'planned':
      return `The gate of ${name} is closed until its review on ${words.day(row.review!)}.`
    case 'noGo':
      return `The gate of ${name} said no-go; it is looked at again on ${words.day(row.review!)}.`
    case 'conditions':
      return row.unmet === 0 ? `The gate of ${name} said go, and all its conditions are met.` : `The gate of ${name} said go with conditions; ${count(row.unmet, 'is', 'are')} not met yet.`
    case 'go':
      return `The gate of ${name} said go.`
  }
}

/** The view's answer: the last gate that was decided, and the one that comes next. */
export function gatesSentence(rows: readonly GateRow[], words: DayWords): string {
  const decided = rows.findLast(({ decision }) => decision !== null)
  const next = rows.find(({ state }) => state === 'none' || state === 'planned')
  return [decided, next].flatMap((row) => (row ? [gateSentence(row, words)] : [])).join(' ')
}
