import { useEffect, useState } from 'react'
import { MOST_STORIES } from '../../../../src/plan/areas/rounds/commands'
import { useIssues } from '../../jira/issues'
import { storyName } from '../../jira/StoryLink'
import { count } from '../../kit/amounts'
import { Field } from '../../kit/Field'
import { InlineForm } from '../../kit/InlineForm'
import { Button } from '../../kit/Button'
import { useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { usePage } from '../../page/PageProvider'
import { usePlanReady } from '../../page/usePlanReady'
import { newId } from '../../plan/newId'

/** As many as people look through; the rest is found by typing. */
const SHOWN = 40

/** Chooses the stories of a round: those without a size stand first. */
export function NewRound({ candidates, isFirst }: { readonly candidates: readonly string[]; readonly isFirst: boolean }) {
  const { state } = usePlanReady()
  const { address } = usePage()
  const action = useAction()
  const { open, toggle, close } = useOpener<'new'>()
  const [round, setRound] = useState(newId)
  const [words, setWords] = useState('')
  const asked = address.params['of']
  const [isAsked] = useState(asked !== undefined && candidates.includes(asked))
  const [chosen, setChosen] = useState<readonly string[]>(isAsked ? [asked!] : [])
  // Somebody came from a story to estimate it together.
  useEffect(() => {
    if (isAsked) toggle('new')
  }, [isAsked, toggle])
  const issues = useIssues(candidates)
  const isMeant = (story: string): boolean => `${issues[story]?.key ?? ''} ${issues[story]?.summary ?? ''}`.toLowerCase().includes(words.trim().toLowerCase())
  const shown = candidates.filter((story) => chosen.includes(story) || isMeant(story)).slice(0, SHOWN)
  if (candidates.length === 0) return <p className="fl-note">Every open story is in a round, or there is none.</p>
  if (open === null)
    return (
      <div className="fl-actions">
        <Button kind={isFirst ? 'primary' : 'default'} onClick={() => toggle('new')}>
          Start a round
        </Button>
      </div>
    )
  return (
    <InlineForm
      label="Start an estimation round"
      submit={chosen.length === 0 ? 'Start' : `Start on ${count(chosen.length, 'story', 'stories')}`}
      problem={action.problem}
      onSave={async () => {
        if (chosen.length === 0) return action.refuse('stories', 'Choose at least one story.')
        const isDone = await action.run({ type: 'StartRound', round, stories: [...chosen] }, 'Estimation round started')
        if (isDone) {
          setRound(newId())
          setChosen([])
        }
        return isDone
      }}
      onClose={() => {
        action.clear()
        close()
      }}
    >
      <Field label="Find stories" hint={`Up to ${MOST_STORIES} in one round; those without a size stand first.`}>
        {(control) => <input {...control} type="search" value={words} onChange={(event) => setWords(event.target.value)} />}
      </Field>
      <fieldset className="fl-round-choice">
        <legend className="fl-visually-hidden">Stories of the round</legend>
        {shown.map((story) => (
          <label key={story}>
            <input
              type="checkbox"
              checked={chosen.includes(story)}
              disabled={!chosen.includes(story) && chosen.length >= MOST_STORIES}
              onChange={(event) => setChosen(event.target.checked ? [...chosen, story] : chosen.filter((one) => one !== story))}
            />
            <span>
              {storyName(issues[story])} {issues[story]?.summary} <span className="fl-note">{state.plan.estimates.byStory[story]?.size ?? 'no size'}</span>
            </span>
          </label>
        ))}
        {shown.length === 0 && <p className="fl-note">No open story is called so.</p>}
      </fieldset>
    </InlineForm>
  )
}
