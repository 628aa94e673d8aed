import { useMemo } from 'react'
import { RETROSPECTIVE_QUESTIONS } from '../../../../src/playbook/retrospective'
import { textOr } from '../../../../src/plan/kernel/text'
import { lastEnded } from '../../../../src/plan/iterationEnd'
import type { Retrospective } from '../../../../src/plan/views/retrospective'
import { lookedBackOn, retrospective } from '../../../../src/plan/views/retrospective'
import { Button } from '../../kit/Button'
import { EmptyState } from '../../kit/EmptyState'
import { Field } from '../../kit/Field'
import { Message } from '../../kit/Message'
import { count } from '../../kit/amounts'
import { usePage } from '../../page/PageProvider'
import { useNow } from '../../page/useNow'
import { usePlanDates } from '../../page/usePlanDates'
import { usePlanReady } from '../../page/usePlanReady'
import { ViewHead } from '../../page/ViewHead'
import '../../story/Part.css'
import { ActionItem } from './ActionItem'
import { FactsPanel } from './FactsPanel'
import { NewAction } from './NewAction'
import { NotesColumn } from './NotesColumn'
import '../../sheets/Register.css'
import './RetrospectiveView.css'

/** One iteration looked back on: its facts, what went well and wrong and why, and what is done about it (I2). */
export function RetrospectiveView() {
  const { state, me, asOf } = usePlanReady()
  const { address, setParams, goTo } = usePage()
  const now = useNow()
  const dates = usePlanDates()
  const begun = useMemo(() => lookedBackOn(state, now), [state, now])
  const chosen = address.params['iteration'] ?? lastEnded(state.plan.iterations, now)?.iteration ?? begun[0]?.id
  const reviewed = useMemo(() => (chosen === undefined ? null : retrospective(state, chosen, now)), [state, chosen, now])
  const canEdit = me.may.includes('plan') && asOf === undefined
  if (reviewed === null)
    return (
      <EmptyState
        title="No iteration has begun yet"
        action={<Button onClick={() => goTo('iterations')}>Plan the iterations</Button>}
        example={
          <ul className="fl-rows">
            <li>Went well: testing the hypothesis first saved us the feed.</li>
            <li>Went wrong: the labels came a week late. Why: nobody had asked for them.</li>
            <li>Action: ask for labels when the story is stated.</li>
          </ul>
        }
      >
        As soon as one is over, the team looks back here: the facts stand beside, actions become stories and return until they are done.
      </EmptyState>
    )
  const choice = (
    <Field label="Iteration" isLabelHidden>
      {(control) => (
        <select {...control} value={chosen} onChange={(event) => setParams({ iteration: event.target.value })}>
          {!begun.some(({ id }) => id === chosen) && <option value={chosen}>Choose an iteration</option>}
          {begun.map(({ id, details }) => (
            <option key={id} value={id}>
              {textOr(details.name, 'withheld')}
              {details.endsAt === null ? '' : `, to ${dates.day(details.endsAt)}`}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
  if (reviewed.kind !== 'retrospective')
    return (
      <>
        <ViewHead answer={reviewed.kind === 'unknown' ? 'There is no such iteration: it was removed, or its sprint was deleted in Jira.' : `${textOr(reviewed.details.name, 'This iteration')} has not begun: there is nothing to look back on yet.`}>{choice}</ViewHead>
        <Message tone="neutral">Choose one that has begun.</Message>
      </>
    )
  const { view } = reviewed
  return (
    <>
      <ViewHead answer={answerOf(view)}>{choice}</ViewHead>
      <div className="fl-retro" key={view.iteration}>
        <FactsPanel facts={view.facts} isOver={view.isOver} />
        {RETROSPECTIVE_QUESTIONS.map((question) => (
          <NotesColumn key={question.kind} question={question} iteration={view.iteration} notes={view.notes.filter(({ note }) => note.kind === question.kind)} canEdit={canEdit} />
        ))}
        <section className="fl-section" aria-labelledby="fl-retro-actions">
          <h2 id="fl-retro-actions">Actions</h2>
          {view.carried.length > 0 && (
            <>
              <h3>Still open from before</h3>
              <ul className="fl-rows">
                {view.carried.map((row) => (
                  <ActionItem key={row.id} row={row} canEdit={canEdit} from={row.from === null ? 'a removed iteration' : textOr(row.from.name, 'withheld')} />
                ))}
              </ul>
              <h3>Of this one</h3>
            </>
          )}
          <ul className="fl-rows">
            {view.actions.map((row) => (
              <ActionItem key={row.id} row={row} canEdit={canEdit} />
            ))}
          </ul>
          {view.actions.length === 0 && <p className="fl-note">What will be done differently? An action that nobody carries is forgotten: make a story of it.</p>}
          {canEdit && <NewAction iteration={view.iteration} />}
        </section>
      </div>
    </>
  )
}

function answerOf({ details, isOver, facts, notes, carried }: Retrospective): string {
  const name = textOr(details.name, 'This iteration')
  const all = facts.done.length + facts.notDone.length
  const work = all === 0 ? `No story was planned for ${name}` : `${name}: ${facts.done.length} of ${count(all, 'story', 'stories')} delivered`
  const back = notes.length === 0 ? (isOver ? ' Nobody has looked back yet.' : ' It is still running.') : ''
  return `${work}.${carried.length > 0 ? ` ${count(carried.length, 'action is', 'actions are')} still open from before.` : ''}${back}`
}
