import type { Capability, CommandBase } from '../plan/kernel/area'
import type { Commit } from '../plan/kernel/commit'
import type { Folding } from '../plan/kernel/fold'
import type { Deciding } from './handleCommand'
import { handleCommand } from './handleCommand'
import type { HistoryOptions, HistoryPage } from './history'
import { readCommits, readHistory, readSince } from './history'
import type { KeyValue } from './keyValue'
import type { LogPorts } from './logPorts'
import type { Envelope, Outcome } from './outcome'
import { createPatientKeyValue } from './patientKeyValue'
import type { PlanRead, ReadOptions, Rebuilding } from './planRead'
import { readPlan } from './readPlan'
import type { Parts } from './readSnapshot'
import { rebuild } from './rebuild'
import type { RedactOutcome, TextPlace } from './redact'
import { redact } from './redact'
import { upkeep } from './upkeep'
import type { UpkeepOutcome } from './upkeepOutcome'
import type { PurgeKind } from './purge'
import { isPurged, purge } from './purge'

/** The logs of a site, one a plan (= Jira project id). */
export interface Log<Plan extends object, Story extends object, Command extends CommandBase> {
  /** Decides and records one command. `may`: what the caller may do, checked by the function. */
  readonly handleCommand: (plan: string, envelope: Envelope<Command>, may: readonly Capability[]) => Promise<Outcome>
  /** The plan's state with these story parts, and the practices (with all stories unless said); `rebuilding` when that would take more than 10 s. */
  readonly read: (plan: string, parts: Parts, options?: Pick<ReadOptions, 'practices'>) => Promise<PlanRead<Plan, Story> | Rebuilding>
  /** The commits after `after`; `next` null where that was all. */
  readonly since: (
    plan: string,
    after: number,
    options?: HistoryOptions,
  ) => Promise<{ readonly commits: readonly Commit[]; readonly next: number | null }>
  /** The whole log after `after`, compressed, in pages below the reply limit. */
  readonly history: (plan: string, after: number, options?: HistoryOptions) => Promise<HistoryPage>
  /** Single commits by number: a story's own history. */
  readonly commits: (plan: string, seqs: readonly number[]) => Promise<readonly Commit[]>
  /** Makes packs, volumes and snapshots that are due; `milliseconds` is how long it may take. */
  readonly upkeep: (plan: string, milliseconds: number) => Promise<UpkeepOutcome>
  /** The same from the first commit on, for a log whose caches are lost or damaged. */
  readonly rebuild: (plan: string, milliseconds: number) => Promise<UpkeepOutcome>
  readonly redact: (plan: string, place: TextPlace, milliseconds: number) => Promise<RedactOutcome>
  readonly purge: (plan: string, kind: PurgeKind, milliseconds: number) => Promise<{ readonly kind: 'done' | 'more' }>
  readonly isPurged: (plan: string) => Promise<boolean>
}

export interface LogSettings<Plan extends object, Story extends object, Command extends CommandBase>
  extends Deciding<Plan, Story, Command> {
  readonly keyValue: KeyValue
  readonly folding: Folding<Plan, Story>
  readonly foldVersion: number
  readonly clock: () => number
  readonly random: () => string
  readonly sleep?: (ms: number) => Promise<void>
}

/** How long a read may go on before it answers `rebuilding`, ms; what follows it still fits into 10 s. */
const READ_PATIENCE = 8_500

export function createLog<P extends object, S extends object, C extends CommandBase>(
  settings: LogSettings<P, S, C>,
): Log<P, S, C> {
  const { clock } = settings
  const sleep = settings.sleep ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)))
  const ports: LogPorts<P, S> = { ...settings, sleep, keyValue: createPatientKeyValue(settings.keyValue, sleep) }
  return {
    handleCommand: (plan, envelope, may) => handleCommand(ports, settings, plan, envelope, may),
    read: (plan, parts, options) => readPlan(ports, plan, parts, { ...options, until: clock() + READ_PATIENCE }),
    since: (plan, after, options) => readSince(ports, plan, after, options),
    history: (plan, after, options) => readHistory(ports, plan, after, options),
    commits: (plan, seqs) => readCommits(ports, plan, seqs),
    upkeep: (plan, milliseconds) => upkeep(ports, plan, clock() + milliseconds),
    rebuild: (plan, milliseconds) => rebuild(ports, plan, clock() + milliseconds),
    redact: (plan, place, milliseconds) => redact(ports, plan, place, clock() + milliseconds),
    purge: (plan, kind, milliseconds) => purge(ports.keyValue, plan, kind, clock, clock() + milliseconds),
    isPurged: (plan) => isPurged(ports.keyValue, plan),
  }
}
