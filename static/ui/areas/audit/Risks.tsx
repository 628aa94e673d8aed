import { useState } from 'react'
import { RISK_KIND_NAMES, RISK_LEVEL_WORDS } from '../../../../src/playbook/auditQuestions'
import type { Risk } from '../../../../src/plan/areas/audit/state'
import type { RiskRow } from '../../../../src/plan/views/auditSheet'
import { ActionError } from '../../kit/ActionError'
import { AutosaveMarkdown } from '../../kit/AutosaveMarkdown'
import { AutosaveText } from '../../kit/AutosaveText'
import { Button } from '../../kit/Button'
import { Lozenge } from '../../kit/Lozenge'
import { useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { shown } from './auditWords'
import { NewRisk } from './NewRisk'
import { RatingFields } from './RatingFields'

/** What could go wrong, the heaviest first, and what is done about it. */
export function Risks({ rows, canEdit }: { readonly rows: readonly RiskRow[]; readonly canEdit: boolean }) {
  const { open, toggle, close, heading } = useOpener<'new'>()
  const [formKey, setFormKey] = useState(0)
  return (
    <section className="fl-section" aria-labelledby="fl-audit-risks">
      <h2 id="fl-audit-risks" ref={heading} tabIndex={-1}>
        Ways to go wrong
      </h2>
      {rows.length === 0 && <p className="fl-note">None is written down yet. Think aloud together: where is it wrong, for whom, and what is rare?</p>}
      <ul className="fl-audit-list">
        {rows.map((row) => (
          <RiskItem key={row.id} row={row} canEdit={canEdit} />
        ))}
      </ul>
      {canEdit && (
        <div className="fl-actions">
          <Button size="small" aria-expanded={open === 'new'} onClick={() => toggle('new')}>
            Add a risk
          </Button>
        </div>
      )}
      {open === 'new' && (
        <NewRisk
          key={formKey}
          onClose={() => {
            setFormKey(formKey + 1)
            close()
          }}
        />
      )}
    </section>
  )
}

function RiskItem({ row: { id, risk, isAnswered }, canEdit }: { readonly row: RiskRow; readonly canEdit: boolean }) {
  const action = useAction()
  return (
    <li className="fl-audit-risk">
      <details>
        <summary>
          <span dir="auto">{shown(risk.text)}</span>{' '}
          <Lozenge>{RISK_KIND_NAMES[risk.kind]}</Lozenge> <span className="fl-note">{weightWords(risk)}</span>{' '}
          {!isAnswered && <Lozenge tone="warning">No answer</Lozenge>}
        </summary>
        <div className="fl-audit-body">
          {canEdit && <AutosaveText label="Risk" value={risk.text} canEdit={canEdit} toCommand={(text) => ({ type: 'RewordRisk', risk: id, text })} said="Risk reworded" />}
          <RatingFields
            rating={risk}
            isDisabled={!canEdit}
            onRate={({ kind, likelihood, impact }) => void action.run({ type: 'RateRisk', risk: id, rating: { kind, likelihood, impact } }, 'Risk rated')}
          />
          <AutosaveMarkdown
            label="What is done about it"
            hint="Prevent it, notice it, or live with it: say which."
            value={risk.answer}
            canEdit={canEdit}
            toCommand={(answer) => ({ type: 'AnswerRisk', risk: id, answer })}
            said="Answer saved"
          />
          {canEdit && (
            <div className="fl-actions">
              <Button kind="subtle" size="small" onClick={() => void action.run({ type: 'RemoveRisk', risk: id, why: '' }, 'Risk taken off the list')}>
                Take it off the list
              </Button>
            </div>
          )}
          <ActionError action={action} />
        </div>
      </details>
    </li>
  )
}

const weightWords = ({ likelihood, impact }: Risk): string => `likelihood ${RISK_LEVEL_WORDS[likelihood].toLowerCase()}, impact ${RISK_LEVEL_WORDS[impact].toLowerCase()}`
