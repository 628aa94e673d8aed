import { FramingSuggestion } from '../areas/deployment/FramingSuggestion'
import type { FieldProps } from './fieldProps'
import { SaveState } from './SaveState'
import { useSaving } from './useSaving'

/** One, or several, of the given answers. */
export function ChoiceAnswer({ sheet, question, labelId, canPlan }: FieldProps) {
  const { answer, id, asks } = question
  const saving = useSaving()
  if (asks.kind !== 'choice') return null
  const chosen = answer?.value.kind === 'choice' ? answer.value.options : []
  const give = (options: readonly string[]): void => void saving.save({ type: 'GiveAnswer', sheet, field: id, answer: { kind: 'choice', options: [...options] } }, 'Answer saved')
  const choose = (option: string, isChosen: boolean): void => {
    const others = asks.many ? chosen.filter((one) => one !== option) : []
    const options = asks.options.map((one) => one.id).filter((one) => others.includes(one) || (isChosen && one === option))
    give(options)
  }
  return (
    <div>
      <div className="fl-choices" role={asks.many ? 'group' : 'radiogroup'} aria-labelledby={labelId}>
        {asks.options.map((option) => (
          <label key={option.id}>
            <input
              type={asks.many ? 'checkbox' : 'radio'}
              name={`${sheet}-${id}`}
              checked={chosen.includes(option.id)}
              disabled={!canPlan}
              onChange={(event) => choose(option.id, event.target.checked)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {answer === null && (
        <FramingSuggestion
          sheet={sheet}
          field={id}
          labelOf={(option) => asks.options.find((one) => one.id === option)?.label ?? option}
          onTake={canPlan ? (options) => give(options) : null}
        />
      )}
      <SaveState saving={saving} />
    </div>
  )
}
