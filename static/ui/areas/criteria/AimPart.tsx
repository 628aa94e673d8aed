import { useState } from 'react'
import { AGAINST_NAMES, AGAINST_SAYS } from '../../../../src/playbook/criterionWords'
import { hasPractices } from '../../../../src/plan/hasPractices'
import { aimPanel } from '../../../../src/plan/views/criteria/aimPanel'
import { targetText, withUnit } from '../../../../src/plan/views/criteria/promise'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { Lozenge } from '../../kit/Lozenge'
import { useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { useClient, useFrame, useLoadPractices } from '../../plan/PlanProvider'
import type { ReadySnapshot } from '../../plan/planSnapshot'
import { AimForm } from './AimForm'
import './AimPart.css'
import { aimSentence } from './worthWords'

interface AimPartProps {
  readonly plan: ReadySnapshot
  readonly story: string
  readonly canPlan: boolean
}

/** What a better metric is worth against the story's days, and what speaks against it (P7). The criteria are read when one is named. */
export default function AimPart({ plan, story, canPlan }: AimPartProps) {
  const { aims, days } = aimPanel(plan.state, story)
  const { locale, projectKey } = useFrame()
  const client = useClient()
  const action = useAction('aims')
  const loadPractices = useLoadPractices()
  const { open, toggle, close } = useOpener<string>()
  const [trouble, setTrouble] = useState<string | null>(null)
  // The page has the criteria; a panel's plan comes without them.
  const criteria = hasPractices(plan.state) ? plan.state.plan.criteria.byId : null
  const ml = Object.entries(criteria ?? {}).flatMap(([id, criterion]) => (criterion.kind === 'ml' && !criterion.retired ? [{ id, criterion }] : []))
  const offered = ml.filter(({ id }) => !aims.some((aim) => aim.criterion === id)).toSorted((a, b) => a.criterion.number - b.criterion.number)

  async function openForm(which: string): Promise<void> {
    setTrouble(null)
    const failure = criteria === null ? await loadPractices() : null
    if (failure) setTrouble(failure.message)
    else toggle(which)
  }
  const finish = (): void => {
    action.clear()
    close()
  }
  return (
    <>
      {aims.map((aim) => (
        <div key={aim.criterion} className="fl-aim">
          <p>
            <Button kind="link" onClick={() => projectKey !== null && void client.openProjectPage(projectKey, `criteria?criterion=${aim.criterion}`)}>
              C-{aim.known.number}
            </Button>{' '}
            {aimSentence(aim, days, locale)}
          </p>
          <p className="fl-note">
            {aim.known.latest === null ? 'Not read yet' : `Now ${withUnit(aim.known.latest, '')}`}, promised {targetText(aim.known)}
            {aim.known.serves !== null && `; it serves C-${aim.known.serves.number}`}
            {aim.known.serves?.worth && `, a point is ${withUnit(aim.known.serves.worth.step, aim.known.unit)}`}
          </p>
          {aim.reasons.map(({ reason }) => (
            <p key={reason}>
              <Lozenge tone="warning">{AGAINST_NAMES[reason]}</Lozenge> <span className="fl-note">Speaks against it: {AGAINST_SAYS[reason]}.</span>
            </p>
          ))}
          {canPlan && (
            <div className="fl-actions">
              <Button kind="subtle" size="small" aria-label={`Change the aim at C-${aim.known.number}`} onClick={() => void openForm(aim.criterion)}>
                Change
              </Button>
              <Button
                kind="subtle"
                size="small"
                aria-label={`It does not aim at C-${aim.known.number}`}
                onClick={() => void action.run({ type: 'DropAim', criterion: aim.criterion, story }, 'It no longer aims at it')}
              >
                Not aimed at
              </Button>
            </div>
          )}
          {open === aim.criterion && <AimForm story={story} criteria={ml.filter(({ id }) => id === aim.criterion)} aim={aim} action={action} onClose={finish} />}
        </div>
      ))}
      {aims.length === 0 && <p className="fl-note">It says of no metric that it betters it.</p>}
      {canPlan && open === null && (criteria === null || offered.length > 0) && (
        <div className="fl-actions">
          <Button size="small" onClick={() => void openForm('new')}>
            Name the metric it aims at
          </Button>
        </div>
      )}
      {canPlan && criteria !== null && ml.length === 0 && <p className="fl-note">No ML criterion is there yet: Foldline’s project page, Criteria.</p>}
      {open === 'new' && offered.length > 0 && <AimForm story={story} criteria={offered} action={action} onClose={finish} />}
      {trouble !== null && (
        <p className="fl-field-error" role="alert">
          {trouble}
        </p>
      )}
      {open === null && <ActionError action={action} />}
    </>
  )
}
