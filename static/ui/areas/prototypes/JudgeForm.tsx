import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import type { Action } from '../../kit/useAction'
import { errorAt } from '../../kit/useAction'

interface JudgeFormProps {
  readonly story: string
  readonly action: Action
  /** `isWorth`: it goes on. */
  readonly onJudged: (isWorth: boolean) => void
  readonly onClose: () => void
}

/** The question that nobody leaves a prototype without having answered (H5). */
export default function JudgeForm({ story, action, onJudged, onClose }: JudgeFormProps) {
  const { problem } = action
  async function save(data: FormData): Promise<boolean> {
    const said = textIn(data, 'judgement')
    if (said === '') return action.refuse('judgement', 'Choose one of the answers.')
    const judgement = { workable: said !== 'no', worthDeploying: said === 'worth', why: textIn(data, 'why') }
    const isDone = await action.run({ type: 'JudgePrototype', story, judgement }, judgement.worthDeploying ? 'Judged worth deploying' : 'Judged not worth deploying')
    if (isDone) onJudged(judgement.worthDeploying)
    // Whoever opened this goes on from here.
    return false
  }
  return (
    <InlineForm label="Is it workable and worth deploying?" submit="Decide" problem={problem} fields={['judgement', 'why']} onSave={save} onClose={onClose}>
      <Field label="Is it workable, and worth deploying?" error={problem?.at === 'judgement' ? problem.message : undefined}>
        {(control) => (
          <select {...control} name="judgement" defaultValue="">
            <option value="">Choose an answer</option>
            <option value="worth">Workable and worth deploying</option>
            <option value="workable">Workable, but not worth deploying</option>
            <option value="no">Not workable</option>
          </select>
        )}
      </Field>
      <Field label="What that rests on" error={errorAt(problem, 'why')}>
        {(control) => <textarea {...control} name="why" maxLength={5000} rows={2} />}
      </Field>
    </InlineForm>
  )
}
