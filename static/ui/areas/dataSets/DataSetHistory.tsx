import { useMemo, useState } from 'react'
import { DATA_SECTIONS } from '../../../../src/playbook/dataQuestions'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import type { Text } from '../../../../src/plan/kernel/text'
import { textOr } from '../../../../src/plan/kernel/text'
import type { PlanCommit, PlanEvent } from '../../../../src/plan/planState'
import { eventSentence } from '../../../../src/plan/views/eventSentence'
import { Field } from '../../kit/Field'
import { HistoryLoading } from '../../history/HistoryLoading'
import { useHistory } from '../../history/useHistory'
import { usePersonNames } from '../../people/usePersonNames'
import { usePlanDates } from '../../page/usePlanDates'
import { usePlanReady } from '../../page/usePlanReady'
import { Sentence } from '../../timeline/Sentence'

interface Said {
  readonly key: string
  readonly commit: PlanCommit
  readonly event: PlanEvent
}

/** Who said what of a data set, and when, the newest first; of one field alone where that is asked. */
export function DataSetHistory({ dataSet }: { readonly dataSet: LocalId }) {
  const { state, seq, asOf } = usePlanReady()
  const history = useHistory()
  const dates = usePlanDates()
  const [field, setField] = useState('')
  const until = asOf?.seq ?? Infinity
  const said = useMemo(
    () => history.commits.flatMap((commit) => (commit.seq > until ? [] : commit.events.map((event, index): Said => ({ key: `${commit.seq}/${index}`, commit, event })).filter(({ event }) => isAbout(event, dataSet)))).toReversed(),
    [history.commits, dataSet, until],
  )
  const shown = said.filter(({ event }) => field === '' || (event.type === 'DataSetDescribed' && event.field === field))
  const nameOf = usePersonNames(history.people, useMemo(() => shown.map(({ commit }) => commit.by), [shown]))
  if (history.status !== 'ready') return <HistoryLoading history={history} total={seq} what="the history of this data set" />
  return (
    <>
      <Field label="Field">
        {(control) => (
          <select {...control} value={field} onChange={(event) => setField(event.target.value)}>
            <option value="">All of them</option>
            {DATA_SECTIONS.flatMap(({ questions }) => questions).map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      {shown.length === 0 && <p className="fl-note">Nothing was said about it yet.</p>}
      <ol className="fl-rows">
        {shown.map(({ key, commit, event }) => {
          const { what, why } = eventSentence(event, state.plan)
          return (
            <li key={key}>
              <p>
                <strong>{nameOf(commit.by, commit.source)}</strong> <Sentence parts={what} why={why} />{' '}
                <time className="fl-subtle" dateTime={new Date(commit.at).toISOString()}>
                  {dates.moment(commit.at)}
                </time>
              </p>
              {event.type === 'DataSetDescribed' && <Change value={event.value} was={event.was} />}
            </li>
          )
        })}
      </ol>
    </>
  )
}

function Change({ value, was }: { readonly value: Text; readonly was: Text }) {
  return (
    <div className="fl-data-change">
      {was !== '' && <del>{textOr(was, 'withheld')}</del>}
      {value !== '' && <ins>{textOr(value, 'withheld')}</ins>}
    </div>
  )
}

const isAbout = (event: PlanEvent, id: LocalId): boolean => 'dataSet' in event && (event.dataSet === id || ('from' in event && event.from === id))
