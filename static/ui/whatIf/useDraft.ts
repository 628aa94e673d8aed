import { useCallback, useMemo } from 'react'
import type { Change } from '../../../src/forecast/results/whatIf'
import { usePage } from '../page/PageProvider'
import { changesOfParam, paramOfChanges } from './whatIfAddress'

/** What is being tried: kept in the page's address alone, never in the plan. */
export interface Draft {
  readonly changes: readonly Change[]
  readonly add: (change: Change) => void
  readonly remove: (change: Change) => void
  /** Puts a change about the same thing in the place of the one before; null takes that away. */
  readonly replace: (isAbout: (change: Change) => boolean, change: Change | null) => void
  readonly reset: () => void
}

export function useDraft(): Draft {
  const { address, setParams } = usePage()
  const param = address.params['do']
  const changes = useMemo(() => changesOfParam(param), [param])
  const set = useCallback((next: readonly Change[]) => setParams({ do: next.length === 0 ? undefined : paramOfChanges(next) }), [setParams])
  return {
    changes,
    add: (change) => set([...changes, change]),
    remove: (change) => set(changes.filter((one) => one !== change)),
    replace(isAbout, change) {
      const at = changes.findIndex(isAbout)
      const others = changes.filter((one) => !isAbout(one))
      if (change === null) set(others)
      else set(at === -1 ? [...others, change] : [...others.slice(0, at), change, ...others.slice(at)])
    },
    reset: () => set([]),
  }
}
