import { useState } from 'react'
import { textOr } from '../../../../src/plan/kernel/text'
import type { ActionRow } from '../../../../src/plan/views/retrospective'
import { createIssue, untilPlanned } from '../../jira/createIssue'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { Lozenge } from '../../kit/Lozenge'
import { useAction } from '../../kit/useAction'
import { StoryOpener } from '../../page/StoryOpener'
import { usePlanReady } from '../../page/usePlanReady'
import { useClient, usePlanNow, useRefresh } from '../../plan/PlanProvider'

interface ActionItemProps {
  readonly row: ActionRow
  readonly canEdit: boolean
  /** The iteration it was agreed after, where that is another one. */
  readonly from?: string
}

/** An action: open until its story is delivered, or somebody says that it is done. */
export function ActionItem({ row: { id, action, isDone }, canEdit, from }: ActionItemProps) {
  const { text, story, finished } = action
  const own = useAction()
  const client = useClient()
  const refresh = useRefresh()
  const planNow = usePlanNow()
  const { projectId } = usePlanReady()
  const [isMaking, setMaking] = useState(false)
  const words = textOr(text, 'withheld')

  async function makeStory(): Promise<void> {
    setMaking(true)
    own.clear()
    const made = await createIssue(client, { projectId, title: words.split('\n')[0]!.slice(0, 255), description: [words] })
    if (!made.ok) own.refuse('story', made.message)
    else if (await untilPlanned({ client, refresh, isThere: () => isKnown(made.id) })) await own.run({ type: 'CarryAction', action: id, story: made.id }, `${made.key} carries the action`)
    else own.refuse('story', `${made.key} is in Jira, but the plan has not read it yet. It will wait in the tray of the map.`)
    setMaking(false)
  }
  const isKnown = (made: string): boolean => {
    const plan = planNow()
    return plan.status === 'ready' && plan.state.plan.jiraFacts.rows[made] !== undefined
  }
  return (
    <li className="fl-entry fl-retro-action" data-done={isDone}>
      <p dir="auto">
        <Lozenge tone={isDone ? 'success' : 'neutral'}>{isDone ? 'Done' : 'Open'}</Lozenge> {words}
        {from !== undefined && <span className="fl-subtle"> from {from}</span>}
        {finished && finished.how !== '' && <span className="fl-subtle"> {textOr(finished.how, 'withheld')}</span>}
      </p>
      <div className="fl-actions">
        {story !== null && <StoryOpener story={story} />}
        {canEdit && story === null && finished === null && (
          <Button size="small" disabled={isMaking} aria-label={`Make a story: ${words.slice(0, 60)}`} onClick={() => void makeStory()}>
            {isMaking ? 'Creating in Jira …' : 'Make a story'}
          </Button>
        )}
        {canEdit && finished === null && !isDone && (
          <Button kind="subtle" size="small" aria-label={`Done: ${words.slice(0, 60)}`} onClick={() => void own.run({ type: 'FinishAction', action: id, how: '' }, 'Action done')}>
            Done
          </Button>
        )}
        {canEdit && finished !== null && (
          <Button kind="subtle" size="small" aria-label={`Open again: ${words.slice(0, 60)}`} onClick={() => void own.run({ type: 'ReopenAction', action: id }, 'Action is open again')}>
            Open again
          </Button>
        )}
        {canEdit && story === null && finished === null && (
          <Button kind="subtle" size="small" aria-label={`Remove the action: ${words.slice(0, 60)}`} onClick={() => void own.run({ type: 'RemoveAction', action: id }, 'Action removed')}>
            Remove
          </Button>
        )}
      </div>
      <ActionError action={own} />
    </li>
  )
}
