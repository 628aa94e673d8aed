import { useState } from 'react'
import type { MetricRow } from '../../../../src/plan/views/monitoringBoard'
import { StorySearch } from '../../jira/StorySearch'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { useAction } from '../../kit/useAction'
import { StoryOpener } from '../../page/StoryOpener'
import { usePlanReady } from '../../page/usePlanReady'

/** The stories whose panels show the metric's alerts. */
export function LinkedStories({ row: { id, metric }, canEdit }: { readonly row: MetricRow; readonly canEdit: boolean }) {
  const { settings, jiraFacts } = usePlanReady().state.plan
  const action = useAction()
  const [chosen, setChosen] = useState('')
  return (
    <section className="fl-section" aria-labelledby="fl-monitoring-stories">
      <h3 id="fl-monitoring-stories">Stories</h3>
      {metric.stories.length === 0 && <p className="fl-note">No story is linked yet. A linked story shows this metric’s alert in its panel, whatever its stage.</p>}
      <ul className="fl-rows">
        {metric.stories.map((story) => (
          <li key={story} className="fl-in-line">
            <StoryOpener story={story} />
            {canEdit && (
              <Button kind="subtle" size="small" onClick={() => void action.run({ type: 'UnlinkMetric', metric: id, story }, 'Story taken off')}>
                Take off
              </Button>
            )}
          </li>
        ))}
      </ul>
      {canEdit && (
        <StorySearch
          label="Link a story"
          scope={settings.scope}
          isOffered={(story) => jiraFacts.rows[story] !== undefined && !metric.stories.includes(story)}
          error={action.problem === null || chosen === '' ? undefined : `${chosen}: ${action.problem.message}`}
          onChoose={(story, key) => {
            setChosen(key)
            void action.run({ type: 'LinkMetric', metric: id, story }, `${key} linked`)
          }}
        />
      )}
      {chosen === '' && <ActionError action={action} />}
    </section>
  )
}
