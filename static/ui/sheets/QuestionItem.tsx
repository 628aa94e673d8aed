import { useId } from 'react'
import { readiness } from '../../../src/playbook/sheets/readiness'
import { textOr } from '../../../src/plan/kernel/text'
import { isStale } from '../../../src/plan/views/sheets/readinessScore'
import type { QuestionView } from '../../../src/plan/views/sheets/sheetView'
import { Lozenge } from '../kit/Lozenge'
import { ChoiceAnswer } from './ChoiceAnswer'
import { EntriesAnswer } from './EntriesAnswer'
import { FieldHistory } from './FieldHistory'
import { JudgedAnswer } from './JudgedAnswer'
import { TextAnswer } from './TextAnswer'

interface QuestionItemProps {
  readonly sheet: string
  readonly question: QuestionView
  readonly canPlan: boolean
  readonly askedAgainBefore: number
  /** The block around it says the question already. */
  readonly isLabelHidden?: boolean
}

/** One question with its answer, how saving went, and its history. */
export function QuestionItem({ sheet, question, canPlan, askedAgainBefore, isLabelHidden = false }: QuestionItemProps) {
  const labelId = useId()
  const label = textOr(question.label, 'A question that is withheld')
  const hint = textOr(question.hint, '')
  // Only readiness grows old (D3): whether machine learning is needed is said once.
  const isOld = sheet === readiness.id && question.asks.kind === 'judged' && question.answer !== null && isStale(question.answer.at, askedAgainBefore)
  return (
    <div className="fl-question" data-answered={question.answer !== null || question.entries.length > 0} data-stale={isOld}>
      <div className="fl-question-head">
        <h3 id={labelId} className={isLabelHidden ? 'fl-visually-hidden' : undefined}>
          {question.short === undefined ? (
            label
          ) : (
            <>
              {question.short}
              <span className="fl-visually-hidden">{label.slice(question.short.length)}</span>
            </>
          )}
        </h3>
        {question.isOwn && <Lozenge>Own question</Lozenge>}
        {isOld && <Lozenge tone="warning">Ask again</Lozenge>}
        {!isLabelHidden && <FieldHistory sheet={sheet} field={question.id} label={label} />}
      </div>
      {hint !== '' && !isLabelHidden && <p className="fl-field-hint">{hint}</p>}
      <AnswerField sheet={sheet} question={question} labelId={labelId} canPlan={canPlan} isStale={isOld} />
      {isLabelHidden && <FieldHistory sheet={sheet} field={question.id} label={label} />}
    </div>
  )
}

interface AnswerFieldProps {
  readonly sheet: string
  readonly question: QuestionView
  readonly labelId: string
  readonly canPlan: boolean
  readonly isStale: boolean
}

function AnswerField({ isStale: isOld, ...field }: AnswerFieldProps) {
  switch (field.question.asks.kind) {
    case 'text':
      return <TextAnswer {...field} />
    case 'choice':
      return <ChoiceAnswer {...field} />
    case 'judged':
      return <JudgedAnswer {...field} isStale={isOld} />
    case 'entries':
      return <EntriesAnswer {...field} />
  }
}
