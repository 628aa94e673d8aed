/** What one function call cost. A unit is 10 KB of one KVS request, rounded up. */
export type CallMeter = {
  readonly invocationId: string
  readonly functionKey: string
  /** What the resolver was asked for, or the event or queue that started the call. */
  readonly call: string
  readonly startedAt: number
  milliseconds: number
  outcome: 'running' | 'ok' | 'error' | 'timeout' | 'crash'
  kvsCalls: number
  /** KVS calls that waited for another's answer; calls that run side by side count once. */
  roundTrips: number
  readUnits: number
  writeUnits: number
  readBytes: number
  writtenBytes: number
  jiraCalls: number
  jiraPoints: number
}

export type KvsCost = { readonly readUnits: number; readonly writeUnits: number; readonly readBytes: number; readonly writtenBytes: number }

export type InvocationMeter = {
  /** Call when a KVS call starts; call the answer with its cost when it has ended. */
  readonly kvs: () => (cost: KvsCost) => void
  readonly jira: (points: number) => void
  readonly end: (outcome: CallMeter['outcome'], milliseconds: number) => void
}

export type MeterTotals = Omit<CallMeter, 'invocationId' | 'functionKey' | 'call' | 'startedAt' | 'outcome'> & { readonly calls: number }

export type Meters = {
  readonly begin: (invocationId: string, functionKey: string, call: string, now: number) => InvocationMeter
  /** The last calls, newest last (at most 2,000). */
  readonly calls: () => readonly CallMeter[]
  readonly totals: () => Readonly<Record<string, MeterTotals>>
  /** What all calls since the last reset would cost beyond the free share: storage read and written, in US dollars. */
  readonly dollars: () => number
  readonly reset: () => void
}

const keptCalls = 2000
/** Forge's price list: dollars a gigabyte (platform pricing, August 2026). */
const READ_GB = 0.055
const WRITTEN_GB = 1.09
const GB = 1024 ** 3

export function createMeters(): Meters {
  let calls: CallMeter[] = []
  let totals: Record<string, MeterTotals> = {}

  function begin(invocationId: string, functionKey: string, call: string, now: number): InvocationMeter {
    const meter: CallMeter = { invocationId, functionKey, call, startedAt: now, outcome: 'running', ...nothing() }
    calls.push(meter)
    if (calls.length > keptCalls) calls = calls.slice(-keptCalls / 2)
    let wave: { someFinished: boolean } | undefined
    return {
      kvs: () => {
        meter.kvsCalls += 1
        if (wave === undefined || wave.someFinished) {
          wave = { someFinished: false }
          meter.roundTrips += 1
        }
        const own = wave
        return (cost) => {
          own.someFinished = true
          meter.readUnits += cost.readUnits
          meter.writeUnits += cost.writeUnits
          meter.readBytes += cost.readBytes
          meter.writtenBytes += cost.writtenBytes
        }
      },
      jira: (points) => {
        meter.jiraCalls += 1
        meter.jiraPoints += points
      },
      end: (outcome, milliseconds) => {
        meter.outcome = outcome
        meter.milliseconds = milliseconds
        const before = totals[functionKey] ?? { ...nothing(), calls: 0 }
        totals[functionKey] = {
          calls: before.calls + 1,
          milliseconds: before.milliseconds + milliseconds,
          kvsCalls: before.kvsCalls + meter.kvsCalls,
          roundTrips: before.roundTrips + meter.roundTrips,
          readUnits: before.readUnits + meter.readUnits,
          writeUnits: before.writeUnits + meter.writeUnits,
          readBytes: before.readBytes + meter.readBytes,
          writtenBytes: before.writtenBytes + meter.writtenBytes,
          jiraCalls: before.jiraCalls + meter.jiraCalls,
          jiraPoints: before.jiraPoints + meter.jiraPoints,
        }
      },
    }
  }

  return {
    begin,
    calls: () => calls,
    totals: () => totals,
    dollars: () => Object.values(totals).reduce((sum, { readBytes, writtenBytes }) => sum + (readBytes * READ_GB + writtenBytes * WRITTEN_GB) / GB, 0),
    reset: () => {
      calls = []
      totals = {}
    },
  }
}

function nothing() {
  return {
    milliseconds: 0, kvsCalls: 0, roundTrips: 0, readUnits: 0, writeUnits: 0,
    readBytes: 0, writtenBytes: 0, jiraCalls: 0, jiraPoints: 0,
  }
}
