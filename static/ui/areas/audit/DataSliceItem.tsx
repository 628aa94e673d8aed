import { detailsOf } from '../../../../src/plan/areas/audit/details'
import type { DataSliceRow } from '../../../../src/plan/views/auditSheet'
import { useDayWords } from '../../charts/useDayWords'
import { ActionError } from '../../kit/ActionError'
import { measure } from '../../kit/amounts'
import { Button } from '../../kit/Button'
import { Lozenge } from '../../kit/Lozenge'
import { useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { useActorNames } from '../../plan/useActorNames'
import { usePage } from '../../page/PageProvider'
import { usePlanReady } from '../../page/usePlanReady'
import { measureWords, shown } from './auditWords'
import { DataSliceForm } from './DataSliceForm'
import { FindingForm } from './FindingForm'

/** One part of the data: what is good enough on it, and what was found, the newest first. */
export function DataSliceItem({ row: { id, slice, finding, isMet }, canEdit }: { readonly row: DataSliceRow; readonly canEdit: boolean }) {
  const action = useAction()
  const { open, toggle, close, heading } = useOpener<'finding' | 'change'>()
  const { state } = usePlanReady()
  const { goTo } = usePage()
  const set = slice.dataSet === null ? undefined : state.plan.dataSets.byId[slice.dataSet]
  return (
    <li className="fl-audit-slice">
      <div className="fl-in-line">
        <h3 ref={heading} tabIndex={-1}>
          {shown(slice.name)}
        </h3>
        {finding === null ? <Lozenge>Not measured</Lozenge> : <Lozenge tone={isMet === true ? 'success' : 'warning'}>{isMet === true ? 'Good enough' : 'Misses'}</Lozenge>}
        <span className="fl-note">{measureWords(slice.measure)}</span>
      </div>
      {slice.cut !== '' && <p className="fl-note">{shown(slice.cut)}</p>}
      {slice.dataSet !== null && (
        <p className="fl-note">
          Cut from{' '}
          <Button kind="link" onClick={() => goTo('data-sets', { set: slice.dataSet! })}>
            {set ? `D-${set.number} ${shown(set.name)}` : 'a data set that is gone'}
          </Button>
        </p>
      )}
      <Findings row={{ id, slice, finding, isMet }} canEdit={canEdit} />
      {canEdit && (
        <div className="fl-actions">
          <Button size="small" aria-expanded={open === 'finding'} aria-label={`Record a finding on ${shown(slice.name)}`} onClick={() => toggle('finding')}>
            Record a finding
          </Button>
          <Button kind="subtle" size="small" aria-expanded={open === 'change'} aria-label={`Change ${shown(slice.name)}`} onClick={() => toggle('change')}>
            Change
          </Button>
          <Button kind="subtle" size="small" aria-label={`Remove ${shown(slice.name)}`} onClick={() => void action.run({ type: 'RemoveDataSlice', dataSlice: id, why: '' }, 'Data slice removed')}>
            Remove
          </Button>
        </div>
      )}
      {open === 'finding' && <FindingForm dataSlice={id} slice={slice} onClose={close} />}
      {open === 'change' && <DataSliceForm changed={{ id, details: detailsOf(slice) }} onClose={close} />}
      <ActionError action={action} />
    </li>
  )
}

function Findings({ row: { id, slice }, canEdit }: { readonly row: DataSliceRow; readonly canEdit: boolean }) {
  const plan = usePlanReady()
  const words = useDayWords()
  const action = useAction()
  const nameOf = useActorNames(plan, [...new Set(slice.findings.map(({ by }) => by))])
  if (slice.findings.length === 0) return null
  const unit = shown(slice.measure.unit)
  return (
    <details>
      <summary>{slice.findings.length === 1 ? '1 finding' : `${slice.findings.length} findings, the newest counts`}</summary>
      <ul className="fl-audit-findings">
        {slice.findings.toReversed().map(({ id: finding, value, on, note, by }) => (
          <li key={finding}>
            <span>
              <strong>{measure(value, unit)}</strong> on {words.day(on)}, {nameOf(by)}
              {note !== '' && <span dir="auto">: {shown(note)}</span>}
            </span>
            {canEdit && (
              <Button
                kind="subtle"
                size="small"
                aria-label={`Take back the finding ${value} on ${shown(slice.name)}`}
                onClick={() => void action.run({ type: 'WithdrawFinding', dataSlice: id, finding }, 'Finding taken back')}
              >
                Take back
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ActionError action={action} />
    </details>
  )
}
