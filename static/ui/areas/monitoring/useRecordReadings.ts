import { useState } from 'react'
import type { Reading } from '../../../../src/plan/areas/monitoring/state'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { useClient, useRefresh } from '../../plan/PlanProvider'
import { newId } from '../../plan/newId'

/** What one call takes. */
const AT_ONCE = 2000

export interface Recording {
  /** Answers whether all were recorded; `said` and `problem` tell more. */
  readonly record: (readings: readonly Reading[]) => Promise<boolean>
  /** How many are sent, of how many; null while nothing is under way. */
  readonly progress: { readonly done: number; readonly of: number } | null
  readonly said: string | null
  readonly problem: string | null
  /** The one reading that was sent alone, and whose minute had one already: it can be corrected to it. */
  readonly kept: Reading | null
  readonly correct: (reading: Reading) => Promise<void>
}

/** Sends readings to be recorded and judged, long lists in parts; what follows in the log is read at the end. */
export function useRecordReadings(metric: LocalId, onRecorded: () => void): Recording {
  const client = useClient()
  const refresh = useRefresh()
  const [progress, setProgress] = useState<Recording['progress']>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [kept, setKept] = useState<Reading | null>(null)

  async function sendAll(readings: readonly Reading[]): Promise<{ readonly done: number; readonly added: number; readonly problem: string | null }> {
    let added = 0
    for (let done = 0; done < readings.length; done += AT_ONCE) {
      setProgress({ done, of: readings.length })
      const part = readings.slice(done, done + AT_ONCE).map(({ at, value }): [number, number] => [at, value])
      const answer = await client.call('readings.record', { id: newId(), metric, readings: part })
      if (!answer.ok) return { done, added, problem: answer.failure.message }
      added += answer.value.added
    }
    return { done: readings.length, added, problem: null }
  }

  return {
    progress,
    said,
    problem,
    kept,
    async correct({ at, value }) {
      setSaid(null)
      setProblem(null)
      setKept(null)
      setProgress({ done: 0, of: 1 })
      const answer = await client.call('readings.correct', { id: newId(), metric, at, value })
      setProgress(null)
      if (!answer.ok) return setProblem(answer.failure.message)
      setSaid(answer.value.was === null ? `It stands at ${value} already.` : `Corrected: ${value} instead of ${answer.value.was}.`)
      onRecorded()
      await refresh()
    },
    async record(readings) {
      setSaid(null)
      setProblem(null)
      setKept(null)
      const outcome = await sendAll(readings)
      setProgress(null)
      setSaid(outcome.done === 0 ? null : saidOf(outcome.added, outcome.done))
      setProblem(outcome.problem === null ? null : `${outcome.problem}${outcome.done > 0 ? ` The first ${outcome.done} are recorded; sending all again is safe.` : ''}`)
      if (readings.length === 1 && outcome.done === 1 && outcome.added === 0) setKept(readings[0]!)
      if (outcome.done > 0) {
        onRecorded()
        await refresh()
      }
      return outcome.problem === null
    },
  }
}

function saidOf(added: number, sent: number): string {
  const recorded = added === 1 ? '1 reading recorded' : `${added} readings recorded`
  return added === sent ? `${recorded}.` : `${recorded}; ${sent - added === 1 ? 'one was' : `${sent - added} were`} for a minute that has a reading already, which it keeps.`
}
