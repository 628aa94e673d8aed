import { useCallback, useEffect, useState } from 'react'
import type { Answer } from '../../src/contract/answer'
import type { Reply } from '../../src/contract/functions'
import { ViewHead } from '../ui/page/ViewHead'
import { count } from '../ui/kit/amounts'
import { Button } from '../ui/kit/Button'
import { Message } from '../ui/kit/Message'
import { Skeleton } from '../ui/kit/Skeleton'
import { useClient } from '../ui/plan/PlanProvider'
import { Health } from './Health'
import { PanelPins } from './PanelPins'
import { People } from './People'
import { SiteDefaultsForm } from './SiteDefaultsForm'
import { useProjects } from './useProjects'
import './AdminPage.css'

/** For Jira administrators: the health of every plan, where the panel shows, and what new plans begin with. */
export function AdminPage() {
  const client = useClient()
  const [answer, setAnswer] = useState<Answer<Reply<'admin.read'>> | null>(null)
  const projects = useProjects()
  const read = useCallback(async () => setAnswer(await client.call('admin.read', {})), [client])
  useEffect(() => void read(), [read])

  if (answer === null)
    return (
      <main className="fl-admin" aria-busy="true">
        <Skeleton width="16rem" height="1.5rem" />
        <Skeleton height="12rem" />
        <Skeleton height="12rem" />
      </main>
    )
  if (!answer.ok)
    return (
      <main className="fl-admin">
        <h1>Foldline</h1>
        <Message
          tone={answer.failure.code === 'forbidden' ? 'neutral' : 'danger'}
          title={answer.failure.code === 'forbidden' ? 'This page is for Jira administrators' : 'Foldline’s settings can’t be read'}
          action={answer.failure.code === 'forbidden' ? undefined : <Button onClick={() => void read()}>Try again</Button>}
        >
          {answer.failure.code === 'forbidden' ? 'It sets what holds for all projects of the site. Ask a Jira administrator.' : answer.failure.message}
        </Message>
      </main>
    )
  const { plans, defaults } = answer.value
  return (
    <main className="fl-admin">
      <h1>Foldline</h1>
      <ViewHead answer={healthSentence(plans)}>
        <Button onClick={() => void read()}>Look again</Button>
      </ViewHead>
      <Health plans={plans} projects={projects} />
      <PanelPins projects={projects} planned={plans.map(({ projectId }) => projectId)} />
      <People plans={plans} projects={projects} />
      <SiteDefaultsForm saved={defaults} onSaved={read} />
    </main>
  )
}

function healthSentence(plans: Reply<'admin.read'>['plans']): string {
  if (plans.length === 0) return 'No project has a plan yet. Start one on a project’s Foldline page.'
  const troubled = plans.filter(({ problem }) => problem !== null).length
  const head = count(plans.length, 'project has a plan', 'projects have plans')
  return troubled === 0 ? `${head}; all are well.` : `${head}; ${troubled} ${troubled === 1 ? 'needs' : 'need'} a look.`
}
