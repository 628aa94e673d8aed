import { useCallback, useEffect, useState } from 'react'
import type { HourPoint } from '../../../../src/contract/hourPoint'
import type { ReadingCorrections } from '../../../../src/contract/readingCorrections'
import { unpack } from '../../../../src/contract/unpack'
import type { MonitoringState } from '../../../../src/plan/areas/monitoring/state'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import type { LatestReadings } from '../../../../src/plan/views/monitoringBoard'
import { useClient } from '../../plan/PlanProvider'

export type ReadingsRead =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'ready'; readonly hours: readonly HourPoint[]; readonly corrections: ReadingCorrections }

const DAY = 86_400_000

/** The hours of one metric in the last days before `to`; `again` reads them anew and leaves the old ones until then. */
export function useReadings(metric: LocalId, days: number, to: number): { readonly read: ReadingsRead; readonly again: () => void } {
  const client = useClient()
  const [round, setRound] = useState(0)
  const [kept, setKept] = useState<{ readonly of: string; readonly read: ReadingsRead }>({ of: '', read: { status: 'loading' } })
  const of = `${metric} ${days}`
  // The minute that passes by brings nothing new; the day does, and so does whoever asks again.
  const until = Math.ceil(to / DAY) * DAY
  useEffect(() => {
    let isCurrent = true
    const show = (read: ReadingsRead): void => void (isCurrent && setKept({ of, read }))
    void client.call('readings.read', { metric, from: until - (days + 1) * DAY, to: until }).then(async (answer) => {
      if (!answer.ok) return show({ status: 'failed', message: answer.failure.message })
      try {
        const [hours, corrections] = await Promise.all([unpack(answer.value.hours), unpack(answer.value.corrections)])
        return show({ status: 'ready', hours: hours as readonly HourPoint[], corrections: corrections as ReadingCorrections })
      } catch {
        return show({ status: 'failed', message: 'The readings arrived damaged. Try again.' })
      }
    })
    return () => {
      isCurrent = false
    }
  }, [client, metric, days, until, of, round])
  return { read: kept.of === of ? kept.read : { status: 'loading' }, again: useCallback(() => setRound((was) => was + 1), []) }
}

/** The latest reading of each metric in use, null until it is known, and where it cannot be had; `again` asks anew and keeps the old until then. */
export function useLatestReadings({ byId }: MonitoringState, isWanted: boolean): { readonly latest: LatestReadings; readonly again: () => void } {
  const client = useClient()
  const [latest, setLatest] = useState<LatestReadings>(null)
  const [round, setRound] = useState(0)
  const inUse = Object.keys(byId).filter((id) => !byId[id]!.retired)
  const asked = isWanted ? inUse.join(' ') : ''
  useEffect(() => {
    if (asked === '') return undefined
    let isCurrent = true
    void client.call('readings.latest', { metrics: asked.split(' ') }).then((answer) => isCurrent && answer.ok && setLatest(answer.value.latest))
    return () => {
      isCurrent = false
    }
  }, [client, asked, round])
  return { latest, again: useCallback(() => setRound((was) => was + 1), []) }
}
