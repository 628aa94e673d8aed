import { textOr } from '../../../src/plan/kernel/text'
import type { LocalId, StoryId } from '../../../src/plan/kernel/ids'
import { Field } from '../kit/Field'
import { usePlanReady } from '../page/usePlanReady'

interface HypothesisChoiceProps {
  readonly label: string
  readonly isOffered: (hypothesis: LocalId) => boolean
  readonly onChoose: (hypothesis: LocalId, row: { readonly number: number; readonly story: StoryId }) => void
}

/** Chooses one of the plan's hypotheses, by number; nothing where none is offered. */
export function HypothesisChoice({ label, isOffered, onChoose }: HypothesisChoiceProps) {
  const { state } = usePlanReady()
  const { rows } = state.plan.hypotheses
  const offered = Object.entries(rows)
    .filter(([hypothesis]) => isOffered(hypothesis))
    .toSorted(([, a], [, b]) => a.number - b.number)
  const beliefOf = (hypothesis: LocalId, story: StoryId): string => textOr(state.stories[story]?.areas.hypotheses?.byId[hypothesis]?.statement.belief ?? '', 'withheld')
  if (offered.length === 0) return null
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          value=""
          onChange={(event) => {
            const row = rows[event.target.value]
            if (row) onChoose(event.target.value, row)
          }}
        >
          <option value="">Choose a hypothesis</option>
          {offered.map(([hypothesis, { number, story }]) => (
            <option key={hypothesis} value={hypothesis}>
              {`H-${number}: ${beliefOf(hypothesis, story).slice(0, 90)}`}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
