import type { Reply } from '../../src/contract/functions'
import { Lozenge } from '../ui/kit/Lozenge'
import { RelativeDate } from '../ui/kit/RelativeDate'
import { TableHead } from '../ui/kit/TableHead'
import { projectName } from './projectName'
import type { Projects } from './useProjects'

interface HealthProps {
  readonly plans: Reply<'admin.read'>['plans']
  readonly projects: Projects
}

/** How each plan is: how long its log, when Jira was last read, what is wrong. Those in trouble first. */
export function Health({ plans, projects }: HealthProps) {
  if (plans.length === 0) return null
  const sorted = plans.toSorted((a, b) => Number(b.problem !== null) - Number(a.problem !== null))
  return (
    <div className="fl-scroll-x" tabIndex={0} role="region" aria-label="Health of the plans">
      <table className="fl-table">
        <TableHead columns={['Project', 'State', { figures: 'Commits' }, 'Started', 'Jira last read']} />
        <tbody>
          {sorted.map(({ projectId, seq, startedAt, reconciledAt, dirty, problem }) => (
            <tr key={projectId}>
              <th scope="row">{projectName(projects, projectId)}</th>
              <td>
                {problem === null ? <Lozenge tone="success">well</Lozenge> : <Lozenge tone="warning">look</Lozenge>} {problem}
                {problem === null && dirty && 'Jira has news that will be read shortly'}
              </td>
              <td data-align="end">{seq}</td>
              <td>{startedAt === null ? '' : <RelativeDate at={startedAt} />}</td>
              <td>{reconciledAt === null ? 'not yet' : <RelativeDate at={reconciledAt} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
