import { useMemo } from 'react'
import type { Day } from '../../../src/plan/kernel/ids'
import type { BurnUpChange } from '../../../src/plan/views/burnUp'
import { eventSentence } from '../../../src/plan/views/eventSentence'
import { explainChanges } from '../../../src/plan/views/scopeChange'
import { useDayWords } from '../charts/useDayWords'
import { HistoryLoading } from '../history/HistoryLoading'
import { useHistory } from '../history/useHistory'
import { amount } from '../kit/amounts'
import { Button } from '../kit/Button'
import { usePlanDates } from '../page/usePlanDates'
import { usePlanReady } from '../page/usePlanReady'
import { usePersonNames } from '../people/usePersonNames'
import { StoryOpener } from '../page/StoryOpener'
import { Sentence } from '../timeline/Sentence'
import type { Unit } from './burnUpWords'
import { changeWords } from './burnUpWords'

interface ScopeChangeProps {
  readonly day: Day
  readonly changes: readonly BurnUpChange[]
  readonly unit: Unit
  readonly onClose: () => void
}

const WORDS: Readonly<Record<BurnUpChange['kind'], string>> = {
  added: 'added',
  removed: 'removed',
  resized: 'sized',
  delivered: 'delivered',
  reopened: 're-opened',
}

/** What changed on one day: the stories, and the events behind them with who and why. */
export function ScopeChange({ day, changes: all, unit, onClose }: ScopeChangeProps) {
  const plan = usePlanReady()
  const words = useDayWords()
  const dates = usePlanDates()
  // Sizes move the lines only where days are counted.
  const changes = useMemo(() => (unit === 'days' ? all : all.filter(({ kind }) => kind !== 'resized')), [all, unit])
  const history = useHistory(changes.length > 0)
  const { commits } = history
  const { explained, rest } = useMemo(() => explainChanges(changes, commits), [changes, commits])
  const people = { ...history.people, ...plan.people }
  const nameOf = usePersonNames(people, explained.map(({ commit }) => commit.by))
  const isReading = history.status !== 'ready' && rest.length > 0
  return (
    <section className="fl-card fl-scope-change" aria-label={`What changed on ${words.day(day)}`}>
      <div className="fl-scope-change-head">
        <h2>
          {words.weekday(day)}: {changes.length === 0 ? 'nothing changed' : changeWords(changes, unit)}
        </h2>
        <Button kind="subtle" aria-label="Close what changed" onClick={onClose}>
          ✕
        </Button>
      </div>
      <ul>
        {explained.map(({ commit, event, changes: caused }) => {
          const { what, why } = eventSentence(event, plan.state.plan)
          return (
            <li key={`${commit.seq}-${commit.events.indexOf(event)}`}>
              <p>
                <strong>{nameOf(commit.by, commit.source)}</strong> <Sentence parts={what} why={why} />{' '}
                <span className="fl-subtle">
                  {dates.moment(commit.at)}, commit {commit.seq}
                </span>
              </p>
              <ChangedStories changes={caused} />
            </li>
          )
        })}
        {rest.length > 0 && (
          <li>
            {isReading ? <HistoryLoading history={history} total={plan.seq} what="the events behind it" /> : <p>Seen in Jira:</p>}
            <ChangedStories changes={rest} />
          </li>
        )}
      </ul>
    </section>
  )
}

function ChangedStories({ changes }: { readonly changes: readonly BurnUpChange[] }) {
  return (
    <ul className="fl-changed-stories">
      {changes.slice(0, 50).map((change) => (
        <li key={`${change.story}-${change.kind}-${change.at}`}>
          <StoryOpener story={change.story} /> {WORDS[change.kind]}
          {change.days !== 0 && (
            <span className="fl-subtle">
              {' '}
              {change.days > 0 ? '+' : '−'}
              {amount(Math.abs(change.days))} days
            </span>
          )}
        </li>
      ))}
      {changes.length > 50 && <li>and {changes.length - 50} more</li>}
    </ul>
  )
}
