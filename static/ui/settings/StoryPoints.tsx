import { useState } from 'react'
import { proposeSize } from '../../../src/playbook/proposals'
import { ActionError } from '../kit/ActionError'
import { Button } from '../kit/Button'
import { count } from '../kit/amounts'
import { useAction } from '../kit/useAction'
import { TableHead } from '../kit/TableHead'
import { usePlanReady } from '../page/usePlanReady'
import { useClient } from '../plan/PlanProvider'
import { SettingsSection } from './SettingsSection'
import type { PointsRead } from './storyPoints'
import { readStoryPoints } from './storyPoints'

/** Most stories of one commit. */
const AT_ONCE = 500

/** Offers the story points that Jira has as sizes, in bulk; never writes any back. */
export function StoryPoints({ mayChange }: { readonly mayChange: boolean }) {
  const { state } = usePlanReady()
  const client = useClient()
  const { settings, jiraFacts, estimates } = state.plan
  const action = useAction('settings-points')
  const [read, setRead] = useState<PointsRead | number | null>(null)
  const [sizes, setSizes] = useState<Readonly<Record<number, string>>>({})

  const open = read !== null && typeof read === 'object' && read.kind === 'read' ? [...read.points].filter(([story]) => jiraFacts.rows[story] && !estimates.byStory[story]) : []
  const values = [...new Set(open.map(([, points]) => points))].sort((a, b) => a - b)
  const sizeFor = (points: number): string => sizes[points] ?? proposeSize(points, settings.sizes) ?? ''
  const chosen = open.filter(([, points]) => sizeFor(points) !== '')
  const look = async (): Promise<void> => {
    setRead(0)
    setRead(await readStoryPoints(client, settings.scope, setRead))
  }
  const take = async (): Promise<void> => {
    for (let from = 0; from < chosen.length; from += AT_ONCE) {
      const stories = chosen.slice(from, from + AT_ONCE).map(([story, points]) => ({ story, estimate: { size: sizeFor(points), people: 1 } }))
      if (!(await action.run({ type: 'EstimateStories', basis: 'storyPoints', stories }, `${count(stories.length, 'story', 'stories')} sized`))) return
    }
  }
  return (
    <SettingsSection title="Story points as sizes" hint="For stories without a size. Foldline only reads story points; it never writes them." place="settings-points">
      <div>
        <Button disabled={!mayChange || typeof read === 'number'} onClick={() => void look()}>
          {typeof read === 'number' ? `Reading, ${read} issues so far` : 'Look for story points'}
        </Button>
      </div>
      <p role="status">{outcomeText(read, open.length)}</p>
      {values.length > 0 && (
        <>
          <table className="fl-table fl-settings-table">
            <TableHead columns={['Story points', { figures: 'Stories' }, 'Becomes']} />
            <tbody>
              {values.map((points) => (
                <tr key={points}>
                  <th scope="row">{points}</th>
                  <td data-align="end">{open.filter(([, value]) => value === points).length}</td>
                  <td>
                    <select
                      className="fl-input"
                      aria-label={`Size for ${points} story points`}
                      value={sizeFor(points)}
                      onChange={(event) => setSizes({ ...sizes, [points]: event.target.value })}
                    >
                      <option value="">No size</option>
                      {settings.sizes.map((size) => (
                        <option key={size.id} value={size.id}>
                          {size.id}, {size.minDays}–{size.maxDays} days
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <div>
            <Button kind="primary" disabled={chosen.length === 0} onClick={() => void take()}>
              Size {count(chosen.length, 'story', 'stories')}
            </Button>
          </div>
        </>
      )}
      <ActionError action={action} />
    </SettingsSection>
  )
}

function outcomeText(read: PointsRead | number | null, open: number): string {
  if (read === null || typeof read === 'number') return ''
  switch (read.kind) {
    case 'noField':
      return 'This Jira has no field for story points.'
    case 'failed':
      return read.message
    case 'read':
      return open === 0 ? `No story without a size has a number in “${read.fieldName}”.` : ''
  }
}
