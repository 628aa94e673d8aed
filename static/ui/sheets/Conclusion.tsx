import { textOr } from '../../../src/plan/kernel/text'
import type { SectionView } from '../../../src/plan/views/sheets/sheetView'
import { Button } from '../kit/Button'
import { Field } from '../kit/Field'
import { textIn } from '../kit/formValues'
import { InlineForm } from '../kit/InlineForm'
import { ReasonForm } from '../kit/ReasonForm'
import { errorAt, useAction } from '../kit/useAction'
import { useOpener } from '../kit/useOpener'
import { Markdown } from '../markdown/Markdown'
import { FieldHistory } from './FieldHistory'

interface ConclusionProps {
  readonly sheet: string
  readonly phase: SectionView
  readonly isCurrent: boolean
  readonly next: string | null
  readonly canPlan: boolean
}

/** A phase is left with what was concluded; it can be put better, or the phase opened again with a reason. */
export function Conclusion({ sheet, phase: { section, conclusion }, isCurrent, next, canPlan }: ConclusionProps) {
  const action = useAction()
  const { open, toggle, close, heading } = useOpener<'conclude' | 'reopen'>()
  const asked = section.concludes?.asked ?? ''
  const advance = next === null ? `Conclude ${section.label}` : `Conclude and go on to ${next}`
  return (
    <div className="fl-conclusion" data-done={conclusion !== null}>
      <h3 ref={heading} tabIndex={-1}>
        {asked}
      </h3>
      {conclusion !== null && <Markdown text={conclusion.value} />}
      {conclusion === null && !isCurrent && <p className="fl-subtle">Not concluded yet: the phase before comes first.</p>}
      {conclusion === null && isCurrent && !canPlan && <p className="fl-subtle">Not concluded yet.</p>}
      {canPlan && (
        <div className="fl-answer-foot">
          {conclusion === null && isCurrent && (
            <Button kind="primary" aria-expanded={open === 'conclude'} onClick={() => toggle('conclude')}>
              {advance}
            </Button>
          )}
          {conclusion !== null && (
            <>
              <Button kind="subtle" size="small" aria-expanded={open === 'conclude'} onClick={() => toggle('conclude')}>
                Put it better
              </Button>
              <Button kind="subtle" size="small" aria-expanded={open === 'reopen'} onClick={() => toggle('reopen')}>
                Open {section.label} again
              </Button>
            </>
          )}
        </div>
      )}
      {open === 'conclude' && (
        <InlineForm
          label={`Conclude ${section.label}`}
          submit={conclusion === null ? advance : 'Save'}
          problem={action.problem}
          fields={['conclusion']}
          onSave={(data) => action.run({ type: 'ConcludePhase', sheet, phase: section.id, conclusion: textIn(data, 'conclusion') }, `${section.label} concluded`)}
          onClose={() => {
            action.clear()
            close()
          }}
        >
          <Field label={asked} error={errorAt(action.problem, 'conclusion')} hint={conclusion === null ? `For example: ${section.concludes?.example ?? ''}` : undefined}>
            {(control) => <textarea {...control} name="conclusion" rows={3} dir="auto" defaultValue={conclusion === null ? '' : textOr(conclusion.value, '')} />}
          </Field>
        </InlineForm>
      )}
      {open === 'reopen' && (
        <ReasonForm
          title={`Open ${section.label} again`}
          label="Why"
          field="reason"
          action={action}
          onSave={(reason) => action.run({ type: 'ReopenPhase', sheet, phase: section.id, reason }, `${section.label} opened again`)}
          onClose={close}
        />
      )}
      <FieldHistory sheet={sheet} field={section.id} label={asked} />
    </div>
  )
}
