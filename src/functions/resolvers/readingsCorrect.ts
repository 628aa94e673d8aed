import { enter } from '../access'
import { answered, failed } from '../answers'
import { judgeReadings, LARGEST, metricInUse } from './metricInUse'
import type { Handler } from './serve'

/**
 * Puts another value in the place of a reading that was typed wrong (READ-8): who did it and what stood there is kept
 * beside it, and the value that stands now is judged like any other. An alert that the wrong one opened stays until
 * somebody answers it.
 */
export const readingsCorrect: Handler<'readings.correct'> = async (services, invocation, { id, metric, at, value }) => {
  const entrance = await enter(services, invocation, 'plan')
  if (!entrance.ok) return entrance
  const { access, actor } = entrance.value
  const { plan } = access
  if (Math.abs(value) > LARGEST) return failed('invalid', 'This value is too large.', { at: 'value' })
  const inUse = await metricInUse(services, plan, metric)
  if (!inUse.ok) return inUse
  const by = actor ?? (await services.directory.actorOf(plan, invocation.accountId))
  const outcome = await services.readings.correct(plan, metric, { id, reading: { at, value }, by })
  switch (outcome.kind) {
    case 'none':
      return failed('rejected', 'There is no reading for this minute: record it.', { at: 'at', reason: 'notFound' })
    case 'unknown':
      return failed('rejected', 'So many readings of this hour were taken that they are kept together: none of them can be corrected alone.', { at: 'at', reason: 'conflict' })
    case 'same':
    case 'corrected': {
      const seq = await judgeReadings(services, plan, inUse.value, { id, metric, readings: [{ at, value }] })
      return answered({ was: outcome.kind === 'corrected' ? outcome.was : null, seq })
    }
  }
}
