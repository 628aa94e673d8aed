/**
 * What nobody could check about the platform (docs/unverified.md). Each switch turns one behaviour;
 * the first way is the host's default, the app must be right under both.
 */
export type Switches = {
  /** batchGet may answer what was true a moment ago. */
  readonly staleBatchGet: boolean
  /** Queries answer what was true `queryLagMs` ago. */
  readonly laggingQueries: boolean
  /** A value past its TTL can still be read (up to 48 h). */
  readonly expiredReadable: boolean
  /** Under load FAIL_IF_EXISTS lets a second writer through now and then. */
  readonly brokenFailIfExists: boolean
  /** deleting a missing key answers 404 KEY_NOT_FOUND instead of success. */
  readonly deleteMissingFails: boolean
  /** A failed key of a batchGet comes back without its error's code. */
  readonly batchErrorsUncoded: boolean
  /** Product triggers stop after 25 s instead of 55 s. */
  readonly shortTriggers: boolean
  /** A realtime message is lost now and then. */
  readonly lossyRealtime: boolean
  /** Global channels of realtime are refused without the scope read:app-global-channel:realtime. */
  readonly realtimeNeedsScope: boolean
  /** Scheduled functions run twice. */
  readonly doubledSchedules: boolean
}

export type SwitchName = keyof Switches

export const defaultSwitches: Switches = {
  staleBatchGet: false,
  laggingQueries: true,
  expiredReadable: true,
  brokenFailIfExists: false,
  deleteMissingFails: false,
  batchErrorsUncoded: false,
  shortTriggers: true,
  lossyRealtime: false,
  realtimeNeedsScope: false,
  doubledSchedules: false,
}

export const switchNames = Object.keys(defaultSwitches) as readonly SwitchName[]

/** The defaults with the named ones turned: `staleBatchGet,laggingQueries` (environment variable HOST_TURN, flag --turn). */
export function switchesTurned(names: readonly SwitchName[]): Switches {
  return Object.fromEntries(switchNames.map((name) => [name, defaultSwitches[name] !== names.includes(name)])) as Switches
}

/** The switches that the environment names (HOST_TURN), so that a suite can be run with one turned. */
export function namesInEnvironment(): readonly SwitchName[] {
  return (process.env['HOST_TURN'] ?? '').split(',').filter(isSwitchName)
}

export function isSwitchName(value: string): value is SwitchName {
  return (switchNames as readonly string[]).includes(value)
}
