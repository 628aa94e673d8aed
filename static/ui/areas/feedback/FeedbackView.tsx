import { useMemo } from 'react'
import { FEEDBACK_SOURCE_NAMES, FEEDBACK_SOURCES } from '../../../../src/playbook/feedbackSources'
import { feedbackList } from '../../../../src/plan/views/feedbackList'
import { Choice } from '../../charts/Choice'
import { Field } from '../../kit/Field'
import { Message } from '../../kit/Message'
import { usePage } from '../../page/PageProvider'
import { usePlanReady } from '../../page/usePlanReady'
import { ViewHead } from '../../page/ViewHead'
import '../../story/Part.css'
import { EmptyFeedback } from './EmptyFeedback'
import { FeedbackSheet } from './FeedbackSheet'
import { FeedbackTable } from './FeedbackTable'
import '../../sheets/Register.css'
import './FeedbackView.css'
import { feedbackSentence, STANDING_NAMES } from './feedbackWords'
import { NewFeedback } from './NewFeedback'

const SHOWN = [
  { id: 'open', label: 'Open' },
  { id: 'all', label: 'All' },
] as const

/** What people said, which stories and hypotheses it is about, and what was done about it; or one piece of it (L3). */
export function FeedbackView() {
  const { state, me, asOf } = usePlanReady()
  const { address, setParams } = usePage()
  const list = useMemo(() => feedbackList(state.plan), [state.plan])
  const mayEdit = me.may.includes('plan') && asOf === undefined
  const chosen = list.rows.find(({ id }) => id === address.params['feedback'])
  if (list.rows.length === 0) return <EmptyFeedback mayEdit={mayEdit} />
  if (chosen)
    return (
      <>
        <ViewHead answer={`F-${chosen.feedback.number}, ${FEEDBACK_SOURCE_NAMES[chosen.feedback.source].toLowerCase()}: ${STANDING_NAMES[chosen.standing].toLowerCase()}.`} />
        <FeedbackSheet key={chosen.id} row={chosen} mayEdit={mayEdit} />
      </>
    )
  const shown = address.params['show'] === 'all' ? 'all' : 'open'
  const source = address.params['source'] ?? ''
  const rows = list.rows.filter(({ feedback }) => (shown === 'all' || !feedback.isClosed) && (source === '' || feedback.source === source))
  return (
    <>
      <ViewHead answer={feedbackSentence(list)}>
        <Choice label="Show" options={SHOWN} value={shown} onChange={(next) => setParams({ show: next === 'open' ? undefined : next })} />
        <Field label="Source" isLabelHidden>
          {(control) => (
            <select {...control} value={source} onChange={(event) => setParams({ source: event.target.value === '' ? undefined : event.target.value })}>
              <option value="">All sources</option>
              {FEEDBACK_SOURCES.filter((one) => list.bySource[one] !== undefined).map((one) => (
                <option key={one} value={one}>
                  {`${FEEDBACK_SOURCE_NAMES[one]} (${list.bySource[one]})`}
                </option>
              ))}
            </select>
          )}
        </Field>
        {mayEdit && <NewFeedback />}
      </ViewHead>
      {address.params['feedback'] !== undefined && <Message tone="neutral">The feedback of this address is not there.</Message>}
      {rows.length === 0 ? <p className="fl-subtle">Nothing that matches is {shown === 'open' ? 'open' : 'recorded'}.</p> : <FeedbackTable rows={rows} />}
    </>
  )
}
