import { useEffect, useMemo, useRef, useState } from 'react'
import { sprintWork } from '../../../../src/plan/planning/sprintWork'
import { textOr } from '../../../../src/plan/kernel/text'
import { Button } from '../../kit/Button'
import { Message } from '../../kit/Message'
import { Meter } from '../../kit/Meter'
import { count } from '../../kit/amounts'
import { useClient, usePlanNow, useRefresh } from '../../plan/PlanProvider'
import { usePlanReady } from '../../page/usePlanReady'
import type { Written } from './writeSprints'
import { writeSprints } from './writeSprints'

type Writing = { readonly doing: string; readonly done: number; readonly of: number }

/** How long to wait for the plan to have read what was written, and how often to look, in ms. */
const PATIENCE = 20_000
const LOOK_EVERY = 700

/** What is planned here otherwise than the board's sprints say, and writing it to Jira. */
export default function JiraSprints({ now }: { readonly now: number }) {
  const { state, me, asOf } = usePlanReady()
  const client = useClient()
  const refresh = useRefresh()
  const planNow = usePlanNow()
  const { board, byId } = state.plan.iterations
  const work = useMemo(() => sprintWork(state.plan, now), [state.plan, now])
  const [writing, setWriting] = useState<Writing | null>(null)
  const [written, setWritten] = useState<Written | null>(null)
  const isCancelled = useRef(false)
  const lost = Object.values(byId).filter((one) => one.lost)
  const fresh = work.sprints.filter(({ sprint }) => sprint === null).length
  const stories = work.sprints.reduce((sum, one) => sum + one.stories.length, 0) + work.backlog.length
  const hasSprints = useHasSprints(board, Object.values(byId).some(({ sprint }) => sprint !== null))
  const mayWrite = me.may.includes('plan') && asOf === undefined

  async function write(): Promise<void> {
    if (board === null || writing !== null) return
    isCancelled.current = false
    setWritten(null)
    setWriting({ doing: 'the board', done: 0, of: stories })
    const outcome = await writeSprints(client, board, work, {
      onStep: (doing, done, of) => setWriting({ doing, done, of }),
      isCancelled: () => isCancelled.current,
    })
    setWriting({ doing: 'what Jira says now', done: stories, of: stories })
    await client.call('plan.reconcile', {})
    for (const until = Date.now() + PATIENCE; Date.now() < until; ) {
      await refresh()
      const plan = planNow()
      const left = plan.status === 'ready' ? sprintWork(plan.state.plan, now) : work
      if (outcome.kind !== 'done' || (left.sprints.length === 0 && left.backlog.length === 0)) break
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
    }
    setWriting(null)
    setWritten(outcome)
  }
  if (board === null || !hasSprints) return null
  return (
    <>
      {lost.map(({ name }) => (
        <Message key={textOr(name, '')} tone="warning" title={`The sprint ${textOr(name, '')} has been deleted in Jira`}>
          Its stories are still planned here. Write the plan to Jira to make it anew, or move them elsewhere.
        </Message>
      ))}
      {writing !== null ? (
        <Message
          title={`Writing ${writing.doing}`}
          action={
            <Button size="small" onClick={() => (isCancelled.current = true)}>
              Stop after this step
            </Button>
          }
        >
          <Meter value={writing.of === 0 ? 0 : writing.done / writing.of} label={`${writing.done} of ${count(writing.of, 'story', 'stories')} moved`} />
        </Message>
      ) : (
        stories > 0 && (
          <Message
            title={`${count(stories, 'story is', 'stories are')} planned here otherwise than in Jira`}
            action={
              mayWrite && (
                <Button size="small" onClick={() => void write()}>
                  Write the plan to Jira
                </Button>
              )
            }
          >
            {!mayWrite ? 'Who may plan here can write them to Jira’s sprints.' : fresh > 0 ? `${count(fresh, 'sprint is', 'sprints are')} created on the board and filled in order, as you.` : 'They are moved to their sprints in order, as you.'}
          </Message>
        )
      )}
      {written !== null && <Outcome written={written} />}
    </>
  )
}

/** Kanban boards, and team-managed ones without sprints, have none: there the plan is kept in Foldline. */
function useHasSprints(board: string | null, isKnown: boolean): boolean {
  const client = useClient()
  const [answered, setAnswered] = useState<{ readonly board: string; readonly has: boolean } | null>(null)
  useEffect(() => {
    if (board === null || isKnown) return
    let isCurrent = true
    void client.jira(`/rest/agile/1.0/board/${encodeURIComponent(board)}/sprint?maxResults=1`).then((answer) => isCurrent && setAnswered({ board, has: answer.ok }))
    return () => {
      isCurrent = false
    }
  }, [board, client, isKnown])
  return isKnown || (answered !== null && answered.board === board && answered.has)
}

function Outcome({ written }: { readonly written: Written }) {
  switch (written.kind) {
    case 'done':
      return <Message tone="success">Jira’s sprints say what the plan says: {count(written.moved, 'story was', 'stories were')} moved.</Message>
    case 'cancelled':
      return <Message tone="neutral">Stopped. {count(written.moved, 'story was', 'stories were')} moved; writing again goes on from there.</Message>
    case 'lost':
      return (
        <Message tone="danger" title={`The sprint ${written.name} has been deleted in Jira meanwhile`}>
          Nothing is lost: its stories stay planned here. {count(written.moved, 'story was', 'stories were')} moved before. Write again to make the sprint anew.
        </Message>
      )
    case 'failed':
      return (
        <Message tone="danger" title="Jira did not take all of it">
          {written.message} {count(written.moved, 'story was', 'stories were')} moved; writing again goes on from there.
        </Message>
      )
  }
}
