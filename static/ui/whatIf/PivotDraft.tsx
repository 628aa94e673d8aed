import { useState } from 'react'
import type { Change } from '../../../src/forecast/results/whatIf'
import type { StoryId } from '../../../src/plan/kernel/ids'
import type { PlanParts } from '../../../src/plan/planState'
import { StoryLink } from '../jira/StoryLink'
import { Button } from '../kit/Button'
import { NewStoriesForm } from './NewStoriesForm'

type Pivot = Extract<Change, { kind: 'pivot' }>

interface PivotDraftProps {
  readonly plan: PlanParts
  readonly change: Pivot
  readonly number: number
  readonly dependants: readonly StoryId[]
  readonly onChange: (change: Pivot) => void
}

/** What a pivot would drop and what would take its place; with nothing in its place it is a stop. */
export function PivotDraft({ plan, change, number, dependants, onChange }: PivotDraftProps) {
  const [isAdding, setAdding] = useState(false)
  const { dropped, added } = change
  return (
    <div className="fl-pivot-draft">
      {dependants.length === 0 ? (
        <p className="fl-subtle">No open story depends on it.</p>
      ) : (
        <fieldset className="fl-choices">
          <legend>Dropped with it</legend>
          {dependants.map((story) => (
            <label key={story}>
              <input
                type="checkbox"
                checked={dropped.includes(story)}
                onChange={(event) => onChange({ ...change, dropped: event.target.checked ? [...dropped, story] : dropped.filter((one) => one !== story) })}
              />
              <StoryLink id={story} />
            </label>
          ))}
        </fieldset>
      )}
      {added.length > 0 && (
        <p>
          {added.reduce((sum, { count }) => sum + count, 0)} new stories in its place{' '}
          <Button kind="link" onClick={() => onChange({ ...change, added: [] })}>
            Remove them
          </Button>
        </p>
      )}
      {isAdding ? (
        <NewStoriesForm
          plan={plan}
          label={`New stories in place of H-${number}`}
          onAdd={(slice, count, days) => {
            onChange({ ...change, added: [...added, { slice, count, days }] })
            setAdding(false)
          }}
          onClose={() => setAdding(false)}
        />
      ) : (
        <Button size="small" onClick={() => setAdding(true)}>
          Add what takes its place
        </Button>
      )}
    </div>
  )
}
