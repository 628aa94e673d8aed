import { Lozenge } from '../ui/kit/Lozenge'
import { useFrame } from '../ui/plan/PlanProvider'
import { usePlanReady } from '../ui/page/usePlanReady'
import { AsOf } from './AsOf'
import { ViewBar } from './ViewBar'
import type { AnyView } from './views'

interface HeaderProps {
  readonly current: AnyView
  readonly onChoose: (view: string) => void
}

/** What is shown, of when, and what one may do with it. */
export function Header({ current, onChoose }: HeaderProps) {
  const { projectKey } = useFrame()
  const { me, asOf, pending } = usePlanReady()
  return (
    <div className="fl-page-header">
      <div className="fl-page-title">
        <h1>{projectKey === null ? 'Foldline' : `Foldline · ${projectKey}`}</h1>
        {asOf === undefined && !me.may.includes('plan') && (
          <span className="fl-page-note">
            <Lozenge>Read only</Lozenge> You can look at everything here. To change the plan you need the permission to edit issues in this
            project.
          </span>
        )}
        <span className="fl-page-note" role="status">
          {pending > 0 ? 'Saving' : ''}
        </span>
        <AsOf />
      </div>
      <ViewBar current={current} onChoose={onChoose} />
    </div>
  )
}
