import { useEffect, useState } from 'react'
import type { Answer } from '../../../src/contract/answer'
import type { Reply } from '../../../src/contract/functions'
import { useClient } from '../plan/PlanProvider'

export type JiraSettings = Reply<'plan.jiraSettings'>

/** Statuses, resolutions, link types and boards of the project; null while they are read. */
export function useJiraSettings(): Answer<JiraSettings> | null {
  const client = useClient()
  const [answer, setAnswer] = useState<Answer<JiraSettings> | null>(null)
  useEffect(() => {
    let isCurrent = true
    void client.call('plan.jiraSettings', {}).then((reply) => {
      if (isCurrent) setAnswer(reply)
    })
    return () => {
      isCurrent = false
    }
  }, [client])
  return answer
}
