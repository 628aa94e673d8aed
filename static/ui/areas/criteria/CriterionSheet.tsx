import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { COMMITMENT_NAMES, CRITERION_KIND_NAMES } from '../../../../src/playbook/criterionWords'
import { promiseText } from '../../../../src/plan/views/criteria/promise'
import type { CriterionRow } from '../../../../src/plan/views/criteria/scorecard'
import { openSides } from '../../../../src/plan/views/criteria/scorecard'
import { AutosaveText } from '../../kit/AutosaveText'
import { Button } from '../../kit/Button'
import { InlineForm } from '../../kit/InlineForm'
import { Skeleton } from '../../kit/Skeleton'
import { useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { usePage } from '../../page/PageProvider'
import { Agreements } from './Agreements'
import { criterionName } from './criteriaWords'
import { AimedBy } from './AimedBy'
import { PLEDGE_FIELDS, pledgeIn, PledgeFields } from './PledgeFields'
import { Readings } from './Readings'
import { RetireCriterion } from './RetireCriterion'
import { ServedBy } from './ServedBy'
import { WorthSection } from './WorthSection'

const EventHistory = lazy(() => import('../../history/EventHistory').then((module) => ({ default: module.EventHistory })))

interface CriterionSheetProps {
  readonly row: CriterionRow
  readonly all: readonly CriterionRow[]
  readonly mayEdit: boolean
}

/** One criterion: what is promised, who agreed, its readings, and what it is worth (P6, P7). */
export function CriterionSheet({ row, all, mayEdit }: CriterionSheetProps) {
  const { goTo } = usePage()
  const { id, criterion } = row
  const canEdit = mayEdit && !criterion.retired
  const [showsHistory, setShowsHistory] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [id])
  return (
    <article className="fl-record" aria-labelledby="fl-criterion-title">
      <div className="fl-between">
        <h2 id="fl-criterion-title" ref={heading} tabIndex={-1}>
          {criterionName(criterion)}
        </h2>
        <Button kind="subtle" size="small" onClick={() => goTo('criteria')}>
          All criteria
        </Button>
      </div>
      {criterion.retired && <RetireCriterion row={row} canEdit={mayEdit} />}
      <div className="fl-columns">
        <div className="fl-column">
          <Promised row={row} canEdit={canEdit} />
          <Agreements row={row} canEdit={canEdit} />
          {criterion.kind === 'ml' && <WorthSection row={row} all={all} canEdit={canEdit} />}
          {criterion.kind === 'business' && <ServedBy row={row} all={all} />}
        </div>
        <div className="fl-column">
          <Readings row={row} canEdit={canEdit} />
          {criterion.kind === 'ml' && <AimedBy row={row} canEdit={canEdit} />}
          <details onToggle={(event) => setShowsHistory(event.currentTarget.open)}>
            <summary>History of this criterion</summary>
            {showsHistory && (
              <Suspense fallback={<Skeleton height="4rem" />}>
                <EventHistory field="criterion" id={id} what="the history of this criterion" />
              </Suspense>
            )}
          </details>
          {!criterion.retired && <RetireCriterion row={row} canEdit={canEdit} />}
        </div>
      </div>
    </article>
  )
}

/** A change of what is promised asks both sides again, and says so before it is saved. */
function Promised({ row, canEdit }: { readonly row: CriterionRow; readonly canEdit: boolean }) {
  const { id, criterion } = row
  const action = useAction()
  const { open, toggle, close, heading } = useOpener<'change'>()
  const hasAgreement = openSides(row).length < 2
  return (
    <section className="fl-section" aria-labelledby="fl-criterion-promise">
      <h3 id="fl-criterion-promise" ref={heading} tabIndex={-1}>
        What is promised
      </h3>
      <p>
        <strong>{promiseText(criterion)}</strong>{' '}
        <span className="fl-subtle">
          {COMMITMENT_NAMES[criterion.commitment]} · {CRITERION_KIND_NAMES[criterion.kind]}
        </span>
      </p>
      {canEdit && open === null && (
        <div className="fl-actions">
          <Button size="small" onClick={() => toggle('change')}>
            Change it
          </Button>
        </div>
      )}
      {open === 'change' && (
        <InlineForm
          label="Change what is promised"
          submit="Save"
          problem={action.problem}
          fields={PLEDGE_FIELDS}
          onSave={async (data) => {
            const change = pledgeIn(data, action)
            return change !== null && (await action.run({ type: 'ChangeCriterion', criterion: id, change }, 'Criterion changed'))
          }}
          onClose={() => {
            action.clear()
            close()
          }}
        >
          <PledgeFields pledge={criterion} action={action} />
          {hasAgreement && <p className="fl-note">Whoever agreed is asked again: the agreements lapse with any change here.</p>}
        </InlineForm>
      )}
      <AutosaveText
        label="Name"
        hint="A new name leaves the agreements as they are."
        value={criterion.name}
        canEdit={canEdit}
        toCommand={(name) => ({ type: 'ChangeCriterion', criterion: id, change: { name } })}
        said="Criterion renamed"
      />
    </section>
  )
}
