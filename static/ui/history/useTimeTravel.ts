import type { PlanCommit } from '../../../src/plan/planState'
import type { TimeTravel } from '../../../src/plan/timeTravel'
import { createTimeTravel } from '../../../src/plan/timeTravel'
import { useHistory } from './useHistory'

/** The whole log, once it is read, as something to travel in; views share its checkpoints. */
export function useTimeTravel(): { readonly history: ReturnType<typeof useHistory>; readonly travel: TimeTravel | null } {
  const history = useHistory()
  return { history, travel: history.status === 'ready' ? travelOf(history.commits) : null }
}

const travels = new WeakMap<readonly PlanCommit[], TimeTravel>()

function travelOf(commits: readonly PlanCommit[]): TimeTravel {
  let travel = travels.get(commits)
  if (travel === undefined) {
    travel = createTimeTravel(commits)
    travels.set(commits, travel)
  }
  return travel
}
