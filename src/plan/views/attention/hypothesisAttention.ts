import type { HypothesisCard } from '../hypothesisBoard'
import { hypothesisBoard } from '../hypothesisBoard'
import type { AttentionItem, AttentionSource } from './attentionItem'
import { counted } from './attentionItem'

/** H3, L2: a time box that is over asks for a verdict, a verdict for a decision. */
export const hypothesisAttention: AttentionSource = (state, now) => {
  const { columns } = hypothesisBoard(state, now)
  return [...columns.testing.flatMap(overrun), ...columns.verdict.flatMap(undecided)]
}

function overrun({ id, number, story, timeBox }: HypothesisCard): readonly AttentionItem[] {
  if (timeBox.over <= 0) return []
  return [
    {
      id: `over-${id}`,
      urgency: 'pressing',
      text: `The time box of H-${number} is over by ${counted(timeBox.over, 'working day', 'working days')}.`,
      action: { label: 'Give a verdict', view: 'hypotheses', params: { story } },
    },
  ]
}

function undecided({ id, number, story, verdict, decision }: HypothesisCard): readonly AttentionItem[] {
  if (verdict === null || decision !== null) return []
  return [
    {
      id: `decide-${id}`,
      urgency: 'waiting',
      text: `H-${number} is ${verdict}, and nobody has decided yet what follows from it.`,
      action: { label: 'Persevere, pivot or stop', view: 'hypotheses', params: { story } },
    },
  ]
}
