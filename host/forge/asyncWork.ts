import type { HostBase, Jira, ProductEvent } from '../host'
import { createRandom } from '../random'
import type { Job, JobOutcome, Jobs } from './jobs'
import type { Manifest, ScheduleInterval } from './manifest'
import type { InvokeResult, Workers } from './workers'

const INTERVALS: Readonly<Record<ScheduleInterval, number>> = {
  fiveMinute: 5 * 60_000,
  hour: 3600_000,
  day: 24 * 3600_000,
  week: 7 * 24 * 3600_000,
}
/** Product triggers are tried again at most four times, and only when the function asks for it. */
const TRIGGER_RETRIES = 4

export type AsyncWork = {
  /** Hands a product event to every trigger that names it: late, doubled, re-ordered, as the profile says. */
  readonly deliver: (event: ProductEvent) => void
  readonly startSchedules: () => void
  readonly stop: () => void
}

/** Queues, triggers and schedules over the jobs: who is called with what, and what its answer means. */
export function createAsyncWork(options: {
  readonly base: HostBase
  readonly manifest: Manifest
  readonly jobs: Jobs
  readonly workers: Workers
  readonly jira: Pick<Jira, 'onProductEvent'>
  readonly installContext: string
}): AsyncWork {
  const { base, manifest, jobs, workers } = options
  const { profile, clock, switches } = base
  const random = createRandom(profile.seed + 1)
  const stopListening = options.jira.onProductEvent(deliver)
  let stopSchedules: (() => void)[] = []
  jobs.start(run)

  function deliver(event: ProductEvent): void {
    for (const trigger of manifest.triggers) {
      if (!trigger.events.includes(event.eventType)) continue
      if (trigger.ignoreSelf && event['selfGenerated'] === true) continue
      const times = random() < profile.events.doubled ? 2 : 1
      for (let time = 0; time < times; time += 1)
        jobs.add({ kind: 'trigger', functionKey: trigger.functionKey, label: event.eventType, body: event }, Math.floor(random() * profile.events.latest))
    }
  }

  async function run(job: Job): Promise<JobOutcome> {
    const fault = job.kind === 'queue' ? base.faults.next('queue', `run ${job.label}`) : undefined
    if (fault !== undefined) return { kind: 'again', afterMs: 0, reason: fault }
    const { handler, timeoutSeconds } = manifest.functions[job.functionKey] ?? { handler: '' }
    const result = await workers.invoke({
      functionKey: job.functionKey,
      label: job.label,
      call: { exportName: handler.split('.').at(-1) ?? '', args: argsOf(job) },
      module: { key: job.functionKey, type: `core:${job.kind}` },
      timeoutMs: (timeoutSeconds ?? (job.kind === 'trigger' && switches.shortTriggers ? 25 : 55)) * 1000,
    })
    return outcomeOf(job, result)
  }

  function argsOf(job: Job): readonly unknown[] {
    const context = { installContext: options.installContext }
    const retryContext = job.tries === 0 ? {} : { retryContext: { retryCount: job.tries, retryReason: 'FUNCTION_UPSTREAM_ERROR' } }
    switch (job.kind) {
      case 'queue':
        return [{ ...(job.body as object), ...retryContext }, context]
      case 'trigger':
        return [{ ...(job.body as object), ...retryContext }, context]
      case 'schedule':
        return [{ context: { cloudId: options.installContext, moduleKey: job.label }, contextToken: 'local' }, context]
    }
  }

  function outcomeOf(job: Job, result: InvokeResult): JobOutcome {
    const again = (reason: string, afterMs = 0): JobOutcome => ({ kind: 'again', afterMs, reason })
    switch (result.kind) {
      case 'value': {
        const { _retry, retryOptions } = Object(result.value) as { _retry?: boolean; retryOptions?: { retryAfter?: number } }
        if (_retry !== true || job.kind === 'schedule') return { kind: 'done' }
        if (job.kind === 'trigger' && job.tries >= TRIGGER_RETRIES) return { kind: 'done' }
        return again('asked for', (retryOptions?.retryAfter ?? 1) * 1000)
      }
      case 'error':
      case 'timeout':
        // A queue's event comes again when its function fails; a trigger's or a schedule's does not.
        return job.kind === 'queue' ? again(result.kind) : { kind: 'done' }
      case 'crash':
        return job.kind === 'schedule' ? { kind: 'done' } : again('crash')
    }
  }

  /** The next turn stands in the file: a host that runs an hour a day has its nights, too. */
  function startSchedules(): void {
    base.store.exec('create table if not exists host_schedules (key text primary key, next_at integer not null)')
    stopSchedules = manifest.schedules.map((schedule) => {
      const interval = INTERVALS[schedule.interval]
      let cancel = (): void => undefined
      const waitUntil = (next: number): void => {
        base.store.run('insert or replace into host_schedules (key, next_at) values (?, ?)', schedule.key, next)
        cancel = clock.at(next, () => {
          for (let time = 0; time < (switches.doubledSchedules ? 2 : 1); time += 1)
            jobs.add({ kind: 'schedule', functionKey: schedule.functionKey, label: schedule.key, body: null }, 0)
          waitUntil(clock.now() + interval)
        })
      }
      const stored = base.store.get<{ next_at: number }>('select next_at from host_schedules where key = ?', schedule.key)?.next_at
      // A clock that was set back would make the stored turn lie too far ahead.
      waitUntil(Math.min(stored ?? Infinity, clock.now() + interval))
      return () => cancel()
    })
  }

  return {
    deliver,
    startSchedules,
    stop() {
      stopListening()
      for (const stop of stopSchedules) stop()
    },
  }
}
