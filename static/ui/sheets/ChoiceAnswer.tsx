import { FramingSuggestion } from '../areas/deployment/FramingSuggestion'
import type { FieldProps } from './fieldProps'
import { SaveState } from './SaveState'
import { useSaving } from './useSaving'

/** So many answers stand beside each other. */
const MOST_BESIDE = 5

/** One, or several, of the given answers. */
export function ChoiceAnswer({ sheet, question, labelId, canPlan }: FieldProps) {
  const { answer, id, asks } = question
  const saving = useSaving()
  if (asks.kind !== 'choice') return null
  const chosen = answer?.value.kind === 'choice' ? answer.value.options : []
  const give = (options: readonly string[]): void => void saving.save({ type: 'GiveAnswer', sheet, field: id, answer: { kind: 'choice', options: [...options] }, seen: answer?.commit ?? null }, 'Answer saved')
  const labelOf = (option: string): string => asks.options.find((one) => one.id === option)?.label ?? option
  const choose = (option: string, isChosen: boolean): void => {
    const others = asks.many ? chosen.filter((one) => one !== option) : []
    const options = asks.options.map((one) => one.id).filter((one) => others.includes(one) || (isChosen && one === option))
    give(options)
  }
  if (!canPlan && answer !== null) return <p>{chosen.map(labelOf).join(', ')}</p>
  if (!canPlan)
    return (
      <>
        <p className="fl-subtle">Not answered yet.</p>
        <FramingSuggestion sheet={sheet} field={id} labelOf={labelOf} onTake={null} />
      </>
    )
  // Many to choose one from stand in a list.
  if (!asks.many && asks.options.length > MOST_BESIDE)
    return (
      <div>
        <select className="fl-input fl-choice-list" aria-labelledby={labelId} value={chosen[0] ?? ''} onChange={({ target }) => give(target.value === '' ? [] : [target.value])}>
          <option value="">Not answered yet</option>
          {asks.options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
        <SaveState saving={saving} />
      </div>
    )
  return (
    <div>
      <div className="fl-choices" role={asks.many ? 'group' : 'radiogroup'} aria-labelledby={labelId}>
        {asks.options.map((option) => (
          <label key={option.id}>
            <input
              type={asks.many ? 'checkbox' : 'radio'}
              name={`${sheet}-${id}`}
              checked={chosen.includes(option.id)}
              onChange={(event) => choose(option.id, event.target.checked)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {answer === null && <FramingSuggestion sheet={sheet} field={id} labelOf={labelOf} onTake={give} />}
      <SaveState saving={saving} />
    </div>
  )
}
