import { DATA_DIMENSIONS, DIMENSION_QUESTIONS, SCORE_WORDS } from '../../../../src/playbook/dataQuestions'
import type { DataDimension } from '../../../../src/playbook/dataQuestions'
import type { DataRow } from '../../../../src/plan/views/dataRegister'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { useAction } from '../../kit/useAction'
import { usePlanDates } from '../../page/usePlanDates'
import { AutosaveText } from '../../kit/AutosaveText'
import { ScoreChoice } from './ScoreChoice'

/** How good it is, dimension by dimension, and what follows from that (F7). */
export function Assessment({ row, canEdit }: { readonly row: DataRow; readonly canEdit: boolean }) {
  return (
    <section className="fl-section" aria-labelledby="fl-data-assessment">
      <h3 id="fl-data-assessment">Assessment</h3>
      {DATA_DIMENSIONS.map((dimension) => (
        <Dimension key={dimension} row={row} dimension={dimension} canEdit={canEdit} />
      ))}
    </section>
  )
}

function Dimension({ row: { id, set }, dimension, canEdit }: { readonly row: DataRow; readonly dimension: DataDimension; readonly canEdit: boolean }) {
  const action = useAction()
  const dates = usePlanDates()
  const { name, question } = DIMENSION_QUESTIONS[dimension]
  const assessed = set.assessed[dimension]
  const about = { dataSet: id, dimension } as const
  return (
    <div className="fl-data-dimension">
      <p>
        <strong>{name}</strong> <span className="fl-subtle">{question}</span>
      </p>
      <ScoreChoice
        label={`${name}: ${question}`}
        current={assessed?.score ?? null}
        isDisabled={!canEdit}
        onChoose={(score) => void action.run({ type: 'AssessData', ...about, score, note: assessed?.note ?? '' }, `${name} assessed as ${SCORE_WORDS[score].toLowerCase()}`)}
      />
      {assessed && (
        <>
          <AutosaveText
            label={`Why ${name.toLowerCase()} is ${assessed.score}`}
            value={assessed.note}
            canEdit={canEdit}
            toCommand={(note) => ({ type: 'AssessData', ...about, score: assessed.score, note })}
            said="Reason saved"
          />
          <p className="fl-note">
            Assessed on {dates.day(assessed.at)}
            {canEdit && (
              <>
                {' · '}
                <Button kind="link" aria-label={`Clear the assessment of ${name.toLowerCase()}`} onClick={() => void action.run({ type: 'WithdrawAssessment', ...about }, 'Assessment cleared')}>
                  Clear
                </Button>
              </>
            )}
          </p>
        </>
      )}
      <ActionError action={action} />
    </div>
  )
}
