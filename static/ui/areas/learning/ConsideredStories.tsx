import type { Estimate } from '../../../../src/plan/areas/estimates/state'
import type { StoryId } from '../../../../src/plan/kernel/ids'
import type { PlanParts } from '../../../../src/plan/planState'
import { useIssues } from '../../jira/issues'
import { StoryLink, storyName } from '../../jira/StoryLink'
import { daysText } from '../../kit/amounts'
import './ConsideredStories.css'

interface ConsideredStoriesProps {
  readonly legend: string
  readonly plan: PlanParts
  readonly stories: readonly StoryId[]
  /** Undefined where none can be dropped. */
  readonly dropped?: readonly StoryId[]
  readonly resized: Readonly<Record<StoryId, Estimate>>
  readonly onDrop?: (story: StoryId, isDropped: boolean) => void
  /** Null: the size that it has. */
  readonly onResize: (story: StoryId, estimate: Estimate | null) => void
  /** Takes it out of the list again. */
  readonly onRemove?: (story: StoryId) => void
}

/** Stories that a decision may drop or size anew, one line each. */
export function ConsideredStories({ legend, plan, stories, dropped, resized, onDrop, onResize, onRemove }: ConsideredStoriesProps) {
  const issues = useIssues(stories)
  return (
    <fieldset className="fl-field fl-considered">
      <legend>{legend}</legend>
      <ul>
        {stories.map((story) => {
          const isDropped = dropped?.includes(story) === true
          return (
            <li key={story}>
              {dropped === undefined ? (
                <span className="fl-considered-story">
                  <StoryLink id={story} />
                </span>
              ) : (
                <label className="fl-considered-story">
                  <input type="checkbox" checked={isDropped} onChange={(event) => onDrop?.(story, event.target.checked)} />
                  <StoryLink id={story} />
                </label>
              )}
              <SizeSelect
                label={`Size of ${storyName(issues[story])}`}
                sizes={plan.settings.sizes}
                has={plan.estimates.byStory[story] ?? null}
                wanted={resized[story] ?? null}
                isDisabled={isDropped}
                onChoose={(estimate) => onResize(story, estimate)}
              />
              {onRemove !== undefined && (
                <button type="button" className="fl-button" data-kind="subtle" data-size="small" aria-label={`Remove ${storyName(issues[story])}`} onClick={() => onRemove(story)}>
                  ✕
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}

interface SizeSelectProps {
  readonly label: string
  readonly sizes: PlanParts['settings']['sizes']
  readonly has: Estimate | null
  readonly wanted: Estimate | null
  readonly isDisabled: boolean
  readonly onChoose: (estimate: Estimate | null) => void
}

/** The people stay as they are; only how long it takes is another. */
function SizeSelect({ label, sizes, has, wanted, isDisabled, onChoose }: SizeSelectProps) {
  const people = has?.people ?? 1
  return (
    <select
      aria-label={label}
      value={isDisabled || wanted === null ? '' : wanted.size}
      disabled={isDisabled}
      onChange={(event) => onChoose(event.target.value === '' ? null : { size: event.target.value, people })}
    >
      <option value="">{has === null ? 'No size' : `${has.size} as now`}</option>
      {sizes
        .filter(({ id }) => id !== has?.size)
        .map(({ id, minDays, maxDays }) => (
          <option key={id} value={id}>
            → {id}, {daysText(minDays, maxDays)}
          </option>
        ))}
    </select>
  )
}
