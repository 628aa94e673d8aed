import type { Standing } from '../../../src/plan/views/issuePanel/standing'
import type { PlanState } from '../../../src/plan/planState'
import { useDates } from '../kit/dates'
import { ActionError } from '../kit/ActionError'
import { Button } from '../kit/Button'
import { Message } from '../kit/Message'
import { useAction } from '../kit/useAction'

interface StandingMessageProps {
  readonly standing: Standing
  readonly state: PlanState
  readonly story: string
  readonly canDeclareGone: boolean
}

/** Says when a story no longer counts in the plan, or does not yet, and what that means. */
export function StandingMessage({ standing, state, story, canDeclareGone }: StandingMessageProps) {
  const dates = useDates()
  const action = useAction('standing')
  switch (standing.kind) {
    case 'open':
      return null
    case 'delivered':
      return <Message tone="success">Delivered on {dates.day(standing.since)}.</Message>
    case 'dropped': {
      const number = standing.hypothesis === null ? undefined : state.plan.hypotheses.rows[standing.hypothesis]?.number
      const how = standing.by === 'jira' ? 'by its status in Jira' : number === undefined ? 'from the plan' : `after the verdict on H-${number}`
      return (
        <Message tone="neutral">
          Dropped {how} on {dates.day(standing.since)}: it no longer counts in scope, totals and forecast.
        </Message>
      )
    }
    case 'absent':
      return standing.why === 'unreachable' ? (
        <Message
          tone="warning"
          action={
            canDeclareGone && (
              <Button size="small" onClick={() => void action.run({ type: 'DeclareGone', story }, 'Declared gone')}>
                It is gone
              </Button>
            )
          }
        >
          {ABSENT.unreachable}
          <ActionError action={action} />
        </Message>
      ) : (
        <Message tone="neutral">{ABSENT[standing.why]}</Message>
      )
    case 'unknown':
      return (
        <Message tone="neutral" title="This issue is not part of the plan">
          It is outside the plan’s scope, or Foldline has not read it yet. Epics and sub-tasks never take part.
        </Message>
      )
  }
}

const ABSENT = {
  scope: 'It has left the plan’s scope and no longer counts. What was decided about it is kept.',
  deleted: 'It was deleted in Jira. What was decided about it is kept.',
  moved: 'It moved to another project; its history continues there.',
  unreachable: 'Jira did not show it to Foldline at the last reading. It counts until Jira, or a person, says that it is gone.',
} as const
