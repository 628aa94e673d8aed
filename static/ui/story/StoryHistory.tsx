import { useEffect, useMemo, useState } from 'react'
import type { Failure } from '../../../src/contract/answer'
import { textOr } from '../../../src/plan/kernel/text'
import type { StoryId } from '../../../src/plan/kernel/ids'
import type { PlanCommit } from '../../../src/plan/planState'
import { timeline } from '../../../src/plan/views/timeline'
import { useIssues } from '../jira/issues'
import { ActionError } from '../kit/ActionError'
import { Button } from '../kit/Button'
import { Message } from '../kit/Message'
import { RelativeDate } from '../kit/RelativeDate'
import { Skeleton } from '../kit/Skeleton'
import { useAction } from '../kit/useAction'
import { useClient } from '../plan/PlanProvider'
import type { ReadySnapshot } from '../plan/planSnapshot'
import { useActorNames } from '../plan/useActorNames'
import { SentenceText } from './SentenceText'
import './StoryHistory.css'

interface StoryHistoryProps {
  readonly plan: ReadySnapshot
  readonly story: StoryId
  readonly canPlan: boolean
}

/** Who decided what about this story, when and why, the newest first; the own last one can be undone here. */
export default function StoryHistory({ plan, story, canPlan }: StoryHistoryProps) {
  const client = useClient()
  const action = useAction('history')
  const [commits, setCommits] = useState<readonly PlanCommit[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [tries, setTries] = useState(0)
  const newest = plan.state.stories[story]?.commits.findLast((seq) => seq <= plan.seq) ?? 0
  useEffect(() => {
    let isCurrent = true
    void client.call('plan.storyHistory', { story }).then((answer) => {
      if (!isCurrent) return
      setFailure(answer.ok ? null : answer.failure)
      if (answer.ok) setCommits(answer.value.commits as unknown as readonly PlanCommit[])
    })
    return () => {
      isCurrent = false
    }
  }, [client, story, newest, tries])

  const entries = useMemo(
    () => timeline(commits ?? [], plan.state.plan, { story }, (id) => id).flatMap((day) => day.entries),
    [commits, plan.state.plan, story],
  )
  const issues = useIssues(useMemo(() => storiesIn(entries), [entries]))
  const nameOf = useActorNames(plan, useMemo(() => entries.map(({ by }) => by), [entries]))
  if (failure !== null)
    return (
      <Message tone="danger" title="The history can’t be read" action={<Button onClick={() => setTries(tries + 1)}>Try again</Button>}>
        {failure.message}
      </Message>
    )
  if (commits === null) return <Skeleton height="4rem" />
  if (entries.length === 0) return <p className="fl-note">Nothing has happened to it yet.</p>
  return (
    <>
      <ol className="fl-history">
        {entries.map(({ seq, at, by, source, facts }, index) => (
          <li key={seq}>
            {/* What Jira did says so itself: "SOL-3 came into the plan". */}
            {source !== 'jira' && source !== 'import' && `${nameOf(by)} `}
            {facts.map(({ sentence }, position) => (
              // Facts of one commit never change their order.
              // oxlint-disable-next-line react/no-array-index-key
              <span key={position}>
                {position > 0 && '; '}
                <SentenceText parts={sentence.what} issues={issues} />
                {sentence.why !== null && `, “${textOr(sentence.why, 'withheld')}”`}
              </span>
            ))}{' '}
            <span className="fl-note">
              <RelativeDate at={at} />
              {index === 0 && canPlan && by === plan.me.actor && (
                <>
                  {' · '}
                  <Button kind="link" onClick={() => void action.run({ type: 'UndoCommit', seq }, 'Undone')}>
                    Undo
                  </Button>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
      <ActionError action={action} />
    </>
  )
}

function storiesIn(entries: readonly { readonly facts: readonly { readonly sentence: { readonly what: readonly unknown[] } }[] }[]): readonly string[] {
  const ids = entries.flatMap(({ facts }) =>
    facts.flatMap(({ sentence }) =>
      sentence.what.flatMap((part) => (isStories(part) ? part.ids.slice(0, 3) : [])),
    ),
  )
  return [...new Set(ids)]
}

function isStories(part: unknown): part is { readonly kind: 'stories'; readonly ids: readonly string[] } {
  return typeof part === 'object' && part !== null && 'kind' in part && part.kind === 'stories'
}
