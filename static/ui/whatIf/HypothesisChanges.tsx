import type { Change } from '../../../src/forecast/results/whatIf'
import type { HypothesisRow } from '../../../src/plan/areas/hypotheses/state'
import type { LocalId, StoryId } from '../../../src/plan/kernel/ids'
import type { Text } from '../../../src/plan/kernel/text'
import { textOr } from '../../../src/plan/kernel/text'
import type { PlanParts } from '../../../src/plan/planState'
import { mapStories } from '../../../src/plan/views/storyMap/mapStory'
import { percent } from '../kit/amounts'
import { PivotDraft } from './PivotDraft'
import type { Draft } from './useDraft'

interface HypothesisChangesProps {
  readonly plan: PlanParts
  readonly beliefOf: (hypothesis: LocalId) => Text
  readonly draft: Draft
}

type About = Extract<Change, { kind: 'verdict' | 'pivot' }>
type Option = 'asIs' | 'validated' | 'invalidated' | 'inconclusive' | 'goOn' | 'pivot'

/** Every hypothesis that can still change the plan, with what may come of it. */
export function HypothesisChanges({ plan, beliefOf, draft }: HypothesisChangesProps) {
  const stories = mapStories(plan)
  const isOpen = (id: StoryId): boolean => stories[id]?.state === 'todo' || stories[id]?.state === 'doing'
  const rows = Object.entries(plan.hypotheses.rows)
    .filter(([id, row]) => row.status !== 'validated' && plan.learning.decisions[id] === undefined)
    .toSorted(([, a], [, b]) => a.number - b.number)
  if (rows.length === 0) return null
  return (
    <fieldset className="fl-try">
      <legend>Hypotheses</legend>
      {rows.map(([id, row]) => {
        const isAbout = (change: Change): change is About => (change.kind === 'verdict' || change.kind === 'pivot') && change.hypothesis === id
        const change = draft.changes.find(isAbout)
        const dependants = row.dependants.filter((story) => story !== row.story && isOpen(story))
        return (
          <div key={id} className="fl-try-row">
            <label htmlFor={`fl-try-${id}`}>
              H-{row.number} <span className="fl-subtle">{row.status === 'invalidated' ? 'failed' : `confidence ${percent(row.confidence)}`}</span>
            </label>
            <select
              id={`fl-try-${id}`}
              className="fl-input"
              value={optionOf(change, row)}
              onChange={(event) => draft.replace(isAbout, changeOf(event.target.value as Option, id, dependants))}
            >
              {optionsFor(row).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
            <p className="fl-try-belief">{textOr(beliefOf(id), 'Its text is not shown to you.')}</p>
            {change?.kind === 'pivot' && optionOf(change, row) === 'pivot' && (
              <PivotDraft plan={plan} change={change} number={row.number} dependants={dependants} onChange={(next) => draft.replace(isAbout, next)} />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

function optionsFor({ status }: HypothesisRow): readonly (readonly [Option, string])[] {
  if (status === 'invalidated')
    return [
      ['asIs', 'Nothing decided'],
      ['goOn', 'Persevere: keep its stories'],
      ['pivot', 'Pivot or stop'],
    ]
  return [
    ['asIs', 'Open, as it is'],
    ['validated', 'It holds'],
    ['invalidated', 'It fails'],
    ['inconclusive', 'It stays open'],
    ['pivot', 'It fails: pivot or stop'],
  ]
}

function optionOf(change: About | undefined, { status }: HypothesisRow): Option {
  if (change === undefined) return 'asIs'
  if (change.kind === 'verdict') return change.verdict
  return status === 'invalidated' && change.dropped.length === 0 && change.added.length === 0 ? 'goOn' : 'pivot'
}

function changeOf(option: Option, hypothesis: LocalId, dependants: readonly StoryId[]): Change | null {
  switch (option) {
    case 'asIs':
      return null
    case 'validated':
    case 'invalidated':
    case 'inconclusive':
      return { kind: 'verdict', hypothesis, verdict: option }
    case 'goOn':
      return { kind: 'pivot', hypothesis, dropped: [], added: [] }
    case 'pivot':
      return { kind: 'pivot', hypothesis, dropped: dependants, added: [] }
  }
}
