import type { HypothesisCard } from '../hypothesisBoard'
import { hypothesisBoard } from '../hypothesisBoard'
import type { AttentionItem, AttentionSource } from './attentionItem'
import { counted } from './attentionItem'

/** H2, H3, L2: a time box that is over asks for a verdict, one that is proposed for a person, a verdict for a decision. */
export const hypothesisAttention: AttentionSource = (state, now) => {
  const { columns } = hypothesisBoard(state, now)
  return [...columns.testing.flatMap(overrun), ...columns.testing.flatMap(proposed), ...columns.verdict.flatMap(undecided)]
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

/** A test that missed its target goes on as long as it has time; over its time box it presses anyway. */
function proposed({ id, number, story, timeBox, proposed: verdict }: HypothesisCard): readonly AttentionItem[] {
  if (verdict === null || timeBox.over > 0 || (verdict === 'invalidated' && (timeBox.day ?? 0) < timeBox.days)) return []
  return [
    {
      id: `proposed-${id}`,
      urgency: 'waiting',
      text: `The latest value of H-${number} ${verdict === 'validated' ? 'meets' : 'misses'} its target: “${verdict}” is proposed, and waits for a person.`,
      action: { label: 'Confirm it or say otherwise', view: 'hypotheses', params: { story } },
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
