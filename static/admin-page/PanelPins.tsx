import { useState } from 'react'
import { count } from '../ui/kit/amounts'
import { Button } from '../ui/kit/Button'
import { Field } from '../ui/kit/Field'
import { Message } from '../ui/kit/Message'
import { Meter } from '../ui/kit/Meter'
import { useClient, useFrame } from '../ui/plan/PlanProvider'
import { SettingsSection } from '../ui/settings/SettingsSection'
import type { PinProgress } from './pinPanel'
import { panelAri, pinPanel } from './pinPanel'
import type { Project, Projects } from './useProjects'

interface PanelPinsProps {
  readonly projects: Projects
  /** Ids of the projects that have a plan: chosen to begin with. */
  readonly planned: readonly string[]
}

const SHOWN = 100

/** Shows Foldline's panel on every issue of chosen projects, or no longer. */
export function PanelPins({ projects, planned }: PanelPinsProps) {
  const client = useClient()
  const moduleId = panelAri(useFrame().moduleAri)
  const [chosen, setChosen] = useState<readonly string[]>(planned)
  const [wanted, setWanted] = useState('')
  const [progress, setProgress] = useState<PinProgress | null>(null)
  const [action, setAction] = useState<'PIN' | 'UNPIN'>('PIN')
  const all = projects.kind === 'read' ? projects.projects : []
  const listed = all.filter((project) => matches(project, wanted))
  const isRunning = progress?.kind === 'running'
  const run = (next: 'PIN' | 'UNPIN'): void => {
    if (moduleId === null) return
    setAction(next)
    void pinPanel(client, moduleId, chosen, next, setProgress)
  }
  return (
    <SettingsSection
      title="Panel on every issue"
      hint="Jira shows a panel on an issue only after somebody opened it there, unless it is pinned. New issues of a pinned project have it, too."
      place="admin-pins"
    >
      {projects.kind === 'failed' && (
        <Message tone="danger" title="The projects can’t be listed">
          {projects.message}
        </Message>
      )}
      {moduleId === null && <Message tone="warning">Jira did not say under which address Foldline is installed. Reload the page.</Message>}
      {all.length > 12 && (
        <Field label="Find a project">
          {(control) => <input {...control} type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />}
        </Field>
      )}
      <ul className="fl-settings-list fl-pins" aria-label="Projects">
        {listed.slice(0, SHOWN).map((project) => (
          <li key={project.id}>
            <label className="fl-check">
              <input
                type="checkbox"
                checked={chosen.includes(project.id)}
                onChange={(event) => setChosen(event.target.checked ? [...chosen, project.id] : chosen.filter((id) => id !== project.id))}
              />
              <span>
                {project.key} {project.name} {planned.includes(project.id) && <span className="fl-subtle">has a plan</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {listed.length > SHOWN && <p className="fl-subtle">{listed.length - SHOWN} more; find them by key or name.</p>}
      <div className="fl-settings-foot">
        <Button kind="primary" disabled={chosen.length === 0 || isRunning || moduleId === null} onClick={() => run('PIN')}>
          Pin the panel in {count(chosen.length, 'project', 'projects')}
        </Button>
        <Button disabled={chosen.length === 0 || isRunning || moduleId === null} onClick={() => run('UNPIN')}>
          Unpin it
        </Button>
      </div>
      {progress !== null && <Progress progress={progress} action={action} />}
    </SettingsSection>
  )
}

function Progress({ progress, action }: { readonly progress: PinProgress; readonly action: 'PIN' | 'UNPIN' }) {
  switch (progress.kind) {
    case 'running': {
      const said = `Jira is ${action === 'PIN' ? 'pinning' : 'unpinning'} the panel: ${progress.percent} %`
      return (
        <div role="status">
          <p>{said}</p>
          <Meter value={progress.percent / 100} label={said} />
        </div>
      )
    }
    case 'done':
      return progress.failed.length === 0 ? (
        <p role="status">{action === 'PIN' ? 'The panel now shows on every issue of these projects.' : 'The panel is no longer pinned in these projects.'}</p>
      ) : (
        <Message tone="warning" title={`Jira could not do it in ${count(progress.failed.length, 'project', 'projects')}`}>
          {progress.failed.join(', ')}
        </Message>
      )
    case 'failed':
      return <Message tone="danger">{progress.message}</Message>
  }
}

function matches({ key, name }: Project, wanted: string): boolean {
  return `${key} ${name}`.toLowerCase().includes(wanted.trim().toLowerCase())
}
