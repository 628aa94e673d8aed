import { Message } from '../kit/Message'
import { Skeleton } from '../kit/Skeleton'
import { ViewHead } from '../page/ViewHead'
import { usePlanReady } from '../page/usePlanReady'
import { Assumptions } from './Assumptions'
import { BoardAndLength } from './BoardAndLength'
import { Calendar } from './Calendar'
import { Dependencies } from './Dependencies'
import { OriginalSizes } from './OriginalSizes'
import { Questions } from './Questions'
import { ReadJira } from './ReadJira'
import { Redaction } from './Redaction'
import { RemoveDemo } from './RemoveDemo'
import { Scope } from './Scope'
import { Sizes } from './Sizes'
import { Statuses } from './Statuses'
import { StoryPoints } from './StoryPoints'
import { useJiraSettings } from './useJiraSettings'
import './SettingsView.css'

/** What the plan takes from Jira, and how it counts. */
export function SettingsView() {
  const { me, state, asOf } = usePlanReady()
  const jira = useJiraSettings()
  const mayChange = me.may.includes('structure') && asOf === undefined
  return (
    <>
      <ViewHead answer={mayChange ? 'What takes part in this plan, and how it is counted.' : 'How this plan is set up. Changing it needs the permission to change the structure of the plan.'} />
      <Assumptions />
      <Scope mayChange={mayChange} />
      {jira === null && <Skeleton height="16rem" />}
      {jira?.ok === false && (
        <Message tone="danger" title="Jira’s statuses, links and boards could not be read">
          {jira.failure.message}
        </Message>
      )}
      {jira?.ok === true && <Statuses jira={jira.value} mayChange={mayChange} />}
      <Sizes mayChange={mayChange} />
      <StoryPoints mayChange={me.may.includes('plan') && asOf === undefined} />
      <OriginalSizes mayChange={me.may.includes('plan') && asOf === undefined} />
      <Calendar mayChange={mayChange} />
      {jira?.ok === true && (
        <>
          <BoardAndLength jira={jira.value} mayChange={mayChange} />
          <Dependencies jira={jira.value} mayChange={mayChange} />
        </>
      )}
      <Questions mayChange={mayChange} />
      {asOf === undefined && <ReadJira />}
      {mayChange && <Redaction />}
      {mayChange && state.plan.settings.demo && <RemoveDemo />}
    </>
  )
}
