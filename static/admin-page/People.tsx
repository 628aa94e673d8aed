import { useEffect, useState } from 'react'
import type { Reply } from '../../src/contract/functions'
import { useUserNames } from '../ui/jira/issues'
import { count } from '../ui/kit/amounts'
import { Button } from '../ui/kit/Button'
import { Field } from '../ui/kit/Field'
import { Message } from '../ui/kit/Message'
import { Skeleton } from '../ui/kit/Skeleton'
import { useClient } from '../ui/plan/PlanProvider'
import { SettingsSection } from '../ui/settings/SettingsSection'
import { EraseDialog } from './EraseDialog'
import { projectName } from './projectName'
import type { Projects } from './useProjects'

interface PeopleProps {
  readonly plans: Reply<'admin.read'>['plans']
  readonly projects: Projects
}

interface Said {
  readonly tone: 'success' | 'danger'
  readonly text: string
}

/** Whom the plans know, and how a person who must not be known any more is erased from all of them. */
export function People({ plans, projects }: PeopleProps) {
  const client = useClient()
  const [project, setProject] = useState(plans[0]?.projectId ?? '')
  const [asked, setAsked] = useState<string | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const [reads, setReads] = useState(0)
  const accounts = useAccounts(project, reads)
  const names = useUserNames(typeof accounts === 'object' ? accounts : [])
  if (plans.length === 0) return null
  const nameOf = (account: string): string => {
    const name = names[account]
    return name === undefined ? '…' : (name ?? `Somebody who left Jira (${account})`)
  }
  const erase = async (account: string): Promise<void> => {
    setAsked(null)
    const answer = await client.call('admin.erase', { accountId: account })
    setSaid(
      answer.ok
        ? { tone: 'success', text: `Erased from ${count(answer.value.plans, 'plan', 'plans')}. What they did stays, by somebody who left.` }
        : { tone: 'danger', text: answer.failure.message },
    )
    setReads(reads + 1)
  }
  return (
    <SettingsSection title="People" hint="Whom the plans know. A person who must not be known any more is erased from every plan of the site." place="admin-people">
      <Field label="Known to the plan of">
        {(control) => (
          <select {...control} value={project} onChange={(event) => setProject(event.target.value)}>
            {plans.map(({ projectId }) => (
              <option key={projectId} value={projectId}>
                {projectName(projects, projectId)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {accounts === 'loading' && <Skeleton height="4rem" />}
      {accounts === 'failed' && (
        <Message tone="danger" title="The people of this plan can’t be read" action={<Button onClick={() => setReads(reads + 1)}>Try again</Button>}>
          Nothing was changed.
        </Message>
      )}
      {typeof accounts === 'object' && accounts.length === 0 && <p>This plan knows nobody.</p>}
      {typeof accounts === 'object' && accounts.length > 0 && (
        <ul className="fl-settings-list" aria-label="People of the plan">
          {accounts.map((account) => (
            <li key={account} className="fl-settings-found">
              <span>{nameOf(account)}</span>
              <Button size="small" aria-label={`Erase ${nameOf(account)}`} onClick={() => setAsked(account)}>
                Erase
              </Button>
            </li>
          ))}
        </ul>
      )}
      {said !== null && <Message tone={said.tone}>{said.text}</Message>}
      {asked !== null && <EraseDialog name={nameOf(asked)} onKeep={() => setAsked(null)} onErase={() => void erase(asked)} />}
    </SettingsSection>
  )
}

/** The accounts that a plan knows; read again whenever `reads` changes. */
function useAccounts(project: string, reads: number): readonly string[] | 'loading' | 'failed' {
  const client = useClient()
  const [found, setFound] = useState<{ readonly project: string; readonly accounts: readonly string[] | 'failed' } | null>(null)
  useEffect(() => {
    let isCurrent = true
    if (project === '') return
    void client.call('admin.people', { projectId: project }).then((answer) => {
      if (isCurrent) setFound({ project, accounts: answer.ok ? answer.value.accounts : 'failed' })
    })
    return () => {
      isCurrent = false
    }
  }, [client, project, reads])
  return found?.project === project ? found.accounts : 'loading'
}
