import { usePage } from '../../page/PageProvider'
import './DeploymentView.css'

/** What a deployment is looked at by; each is a sheet with an address of its own. */
const PARTS = [
  { id: 'deployment', label: 'Sizing and roll-out' },
  { id: 'software-requirements', label: 'Software requirements' },
  { id: 'serving', label: 'Serving pipeline' },
] as const

/** The ways between the sheets of a deployment (P1, P2, P3, D6). */
export function DeploymentTabs() {
  const { address, goTo } = usePage()
  return (
    <nav className="fl-deploy-parts" aria-label="Deployment">
      {PARTS.map(({ id, label }) => (
        <button key={id} type="button" aria-current={address.view === id ? 'page' : undefined} onClick={() => goTo(id)}>
          {label}
        </button>
      ))}
    </nav>
  )
}
