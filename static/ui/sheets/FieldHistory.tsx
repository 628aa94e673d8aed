import { useState } from 'react'
import { textOr } from '../../../src/plan/kernel/text'
import { eventSentence } from '../../../src/plan/views/eventSentence'
import { fieldHistory } from '../../../src/plan/views/sheets/fieldHistory'
import { useHistory } from '../history/useHistory'
import { RelativeDate } from '../kit/RelativeDate'
import { usePlanReady } from '../page/usePlanReady'
import { useActorNames } from '../plan/useActorNames'
import { Sentence } from '../timeline/Sentence'

interface FieldHistoryProps {
  readonly sheet: string
  readonly field: string
  readonly label: string
}

/** Who answered what, when: read when it is opened. */
export function FieldHistory({ sheet, field, label }: FieldHistoryProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="fl-field-history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={`History of ${label}`}>History</summary>
      {isOpen && <Changes sheet={sheet} field={field} />}
    </details>
  )
}

function Changes({ sheet, field }: Omit<FieldHistoryProps, 'label'>) {
  const plan = usePlanReady()
  const history = useHistory()
  const upTo = plan.asOf?.seq ?? Number.POSITIVE_INFINITY
  const changes = fieldHistory(history.commits, sheet, field).filter(({ seq }) => seq <= upTo)
  const nameOf = useActorNames({ ...plan, people: { ...history.people, ...plan.people } }, changes.map(({ by }) => by))
  if (history.status === 'failed') return <p className="fl-field-error">{history.failure?.message ?? textOr('', '')}</p>
  if (history.status !== 'ready') return <p className="fl-subtle">Reading the history …</p>
  if (changes.length === 0) return <p className="fl-subtle">Nobody answered this yet.</p>
  return (
    <ol>
      {changes.map(({ seq, at, by, event }) => {
        const { what, why } = eventSentence(event, plan.state.plan)
        return (
          <li key={seq}>
            <strong>{nameOf(by)}</strong> <Sentence parts={what} why={why} /> · <RelativeDate at={at} />
          </li>
        )
      })}
    </ol>
  )
}
