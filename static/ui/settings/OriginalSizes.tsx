import { useState } from 'react'
import { ActionError } from '../kit/ActionError'
import { Button } from '../kit/Button'
import { StoryLink } from '../jira/StoryLink'
import { count } from '../kit/amounts'
import { useAction } from '../kit/useAction'
import { usePlanReady } from '../page/usePlanReady'
import { useClient } from '../plan/PlanProvider'
import type { OriginalsRead } from './readOriginals'
import { readOriginals } from './readOriginals'
import { SettingsSection } from './SettingsSection'

/** Most stories of one commit. */
const AT_ONCE = 500
const SHOWN = 20

/** Offers clones the sizes of what they were cloned from; verdicts, evidence and stages are never copied (EST-9). */
export function OriginalSizes({ mayChange }: { readonly mayChange: boolean }) {
  const { state } = usePlanReady()
  const client = useClient()
  const { settings, jiraFacts, estimates } = state.plan
  const action = useAction('settings-originals')
  const [read, setRead] = useState<OriginalsRead | number | null>(null)

  const originals = read !== null && typeof read === 'object' && read.kind === 'read' ? [...read.originals] : []
  const offered = originals.flatMap(([story, original]) => {
    const estimate = estimates.byStory[original]
    const isOpen = jiraFacts.rows[story] !== undefined && estimates.byStory[story] === undefined
    return isOpen && estimate && settings.sizes.some(({ id }) => id === estimate.size) ? [{ story, original, estimate }] : []
  })
  const look = async (): Promise<void> => {
    setRead(0)
    setRead(await readOriginals(client, settings.scope, setRead))
  }
  const take = async (): Promise<void> => {
    for (let from = 0; from < offered.length; from += AT_ONCE) {
      const stories = offered.slice(from, from + AT_ONCE).map(({ story, estimate: { size, people } }) => ({ story, estimate: { size, people } }))
      if (!(await action.run({ type: 'EstimateStories', basis: 'original', stories }, `${count(stories.length, 'story', 'stories')} sized`))) return
    }
  }
  return (
    <SettingsSection title="Sizes of clones" hint="For cloned stories without a size: the size of the original. Hypotheses, verdicts and stages stay with the original." place="settings-originals">
      <div>
        <Button disabled={!mayChange || typeof read === 'number'} onClick={() => void look()}>
          {typeof read === 'number' ? `Reading, ${read} issues so far` : 'Look for clones'}
        </Button>
      </div>
      <p role="status">{outcomeText(read, offered.length)}</p>
      {offered.length > 0 && (
        <>
          <ul className="fl-settings-list">
            {offered.slice(0, SHOWN).map(({ story, original, estimate }) => (
              <li key={story}>
                <StoryLink id={story} /> becomes {estimate.size}, as <StoryLink id={original} />
              </li>
            ))}
          </ul>
          {offered.length > SHOWN && <p>and {offered.length - SHOWN} more</p>}
          <div>
            <Button kind="primary" disabled={!mayChange} onClick={() => void take()}>
              Size {count(offered.length, 'story', 'stories')}
            </Button>
          </div>
        </>
      )}
      <ActionError action={action} />
    </SettingsSection>
  )
}

function outcomeText(read: OriginalsRead | number | null, offered: number): string {
  if (read === null || typeof read === 'number') return ''
  switch (read.kind) {
    case 'failed':
      return read.message
    case 'read':
      return offered === 0 ? 'No cloned story without a size has an original with one.' : ''
  }
}
