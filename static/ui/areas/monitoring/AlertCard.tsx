import type { ReactNode } from 'react'
import type { Fallback, StoryAlert } from '../../../../src/plan/areas/monitoring/state'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { FALLBACK_WAY_NAMES } from '../../../../src/playbook/monitoringCatalogue'
import { Lozenge } from '../../kit/Lozenge'
import { Markdown } from '../../markdown/Markdown'
import { AnswerAlert } from './AnswerAlert'
import { SEVERITY_WORDS, withUnit } from './monitoringWords'
import './AlertCard.css'

interface AlertCardProps {
  readonly metric: LocalId
  readonly alert: StoryAlert
  /** The metric by its name, as a link where there is somewhere to go. */
  readonly name: ReactNode
  readonly when: string
  /** The plan of action, where it is known. */
  readonly fallback?: Fallback | null
  readonly canAnswer: boolean
  readonly place?: string
}

/** One open alert: what was read, what the limit is, what to do about it (P4, P5). It stays until it is answered. */
export function AlertCard({ metric, alert, name, when, fallback, canAnswer, place }: AlertCardProps) {
  const { severity, reading, limit, unit, number } = alert
  return (
    <article className="fl-alert" data-severity={severity} aria-label={`Alert A-${number}`}>
      <p>
        <Lozenge tone={SEVERITY_WORDS[severity].tone}>{SEVERITY_WORDS[severity].word}</Lozenge> A-{number} {name} was <strong>{withUnit(reading.value, unit)}</strong> on {when}; the limit is {withUnit(limit, unit)}.
      </p>
      {fallback !== undefined &&
        (fallback === null ? (
          <p className="fl-note">No plan of action was named for this.</p>
        ) : (
          <div className="fl-alert-fallback">
            <p className="fl-note">Plan of action, {FALLBACK_WAY_NAMES[fallback.how].toLowerCase()}</p>
            <Markdown text={fallback.plan} />
          </div>
        ))}
      {canAnswer && <AnswerAlert metric={metric} alert={number} {...(place === undefined ? {} : { place })} />}
    </article>
  )
}
