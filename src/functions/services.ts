import { randomUUID } from 'node:crypto'
import type { JiraClient } from '../jira/jiraClient'
import { invocationTimeLeft, jiraAsApp, jiraAsUser } from '../jira/jiraClient'
import type { Log } from '../log/createLog'
import { createLog } from '../log/createLog'
import type { Directory } from '../log/directory'
import { createDirectory } from '../log/directory'
import { createForgeKeyValue } from '../log/forgeKeyValue'
import type { KeyValue } from '../log/keyValue'
import { createPatientKeyValue } from '../log/patientKeyValue'
import type { SealedSizes } from '../log/sealedSizes'
import { createSealedSizes } from '../log/sealedSizes'
import { createReadings } from '../log/readings/createReadings'
import type { Readings } from '../log/readings/createReadings'
import type { PlanCommand, PlanParts, StoryAreas } from '../plan/planState'
import { decide, folding, FOLD_VERSION, needs } from '../plan/plan'
import type { PlanRecords } from './planRecords'
import { createPlanRecords } from './planRecords'

/** All that a function works with; made anew for each invocation, so that nothing of a site outlives it. */
export interface Services {
  readonly log: Log<PlanParts, StoryAreas, PlanCommand>
  readonly directory: Directory
  readonly records: PlanRecords
  readonly readings: Readings
  readonly sealed: SealedSizes
  readonly user: JiraClient
  readonly app: JiraClient
  readonly clock: () => number
  /** Milliseconds until the platform ends this invocation. */
  readonly timeLeft: () => number
  readonly wait: (ms: number) => Promise<void>
}

const clock = (): number => Date.now()
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const newId = (): string => randomUUID().replaceAll('-', '')

/** `pace` slows the storage down for work at night, when people go first. */
export function createServices(pace: (keyValue: KeyValue) => KeyValue = (keyValue) => keyValue): Services {
  const keyValue = pace(createForgeKeyValue())
  const patient = createPatientKeyValue(keyValue, wait)
  return {
    log: createLog({ keyValue, folding, foldVersion: FOLD_VERSION, clock, random: newId, needs, decide }),
    directory: createDirectory(patient, newId),
    records: createPlanRecords(patient),
    readings: createReadings({ keyValue, clock, sleep: wait }),
    sealed: createSealedSizes(patient),
    user: jiraAsUser(),
    app: jiraAsApp(),
    clock,
    timeLeft: invocationTimeLeft,
    wait,
  }
}
