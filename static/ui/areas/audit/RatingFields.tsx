import type { RiskKind, RiskLevel } from '../../../../src/playbook/auditQuestions'
import { RISK_KIND_NAMES, RISK_KINDS, RISK_LEVEL_WORDS, RISK_LEVELS } from '../../../../src/playbook/auditQuestions'
import type { RiskDetails } from '../../../../src/plan/areas/audit/state'
import { Field } from '../../kit/Field'

type Rating = Pick<RiskDetails, 'kind' | 'likelihood' | 'impact'>

interface RatingFieldsProps {
  readonly rating: Rating
  readonly isDisabled: boolean
  readonly onRate: (rating: Rating) => void
}

/** Kind, likelihood and impact, each chosen in place. */
export function RatingFields({ rating, isDisabled, onRate }: RatingFieldsProps) {
  return (
    <div className="fl-form-row">
      <Field label="Kind">
        {(control) => (
          <select {...control} disabled={isDisabled} value={rating.kind} onChange={({ target }) => onRate({ ...rating, kind: target.value as RiskKind })}>
            {RISK_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {RISK_KIND_NAMES[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <LevelField label="Likelihood" value={rating.likelihood} isDisabled={isDisabled} onChange={(likelihood) => onRate({ ...rating, likelihood })} />
      <LevelField label="Impact" value={rating.impact} isDisabled={isDisabled} onChange={(impact) => onRate({ ...rating, impact })} />
    </div>
  )
}

function LevelField({ label, value, isDisabled, onChange }: { readonly label: string; readonly value: RiskLevel; readonly isDisabled: boolean; readonly onChange: (level: RiskLevel) => void }) {
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} disabled={isDisabled} value={value} onChange={({ target }) => onChange(Number(target.value) as RiskLevel)}>
          {RISK_LEVELS.map((level) => (
            <option key={level} value={level}>
              {RISK_LEVEL_WORDS[level]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
