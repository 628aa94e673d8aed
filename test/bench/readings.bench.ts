import { createMemoryKeyValue } from '../../src/log/memoryKeyValue'
import { createReadings } from '../../src/log/readings/createReadings'
import { meterKeyValue } from '../support/meteredKeyValue'
import { benchRow } from './benchRow'

/** P4: a month of one metric that is read once a minute, each reading sent alone. */
const READINGS = 43_200
const MINUTE = 60_000
const start = Date.UTC(2026, 4, 1)
const store = createMemoryKeyValue()
const meter = meterKeyValue(store)
let now = start
const readings = createReadings({ keyValue: meter, clock: () => now, sleep: async () => {} })

for (let minute = 0; minute < READINGS; minute++) {
  now = start + minute * MINUTE
  await readings.record('1', 'latency', `r${minute}`, [{ at: now, value: Math.round(2000 + 600 * Math.sin(minute / 180) + 90 * Math.sin(minute * 7)) / 10 }])
}
const { writeUnits, writtenBytes, readUnits, readBytes } = meter.meter
const stored = [...store.contents().values()].reduce((sum, value) => sum + value.length, 0)
const each = (units: number): string => (units / READINGS).toFixed(2)
benchRow('a month of readings, stored', `${Math.round(stored / 1024)} KB`, '100 KB', stored <= 100 * 1024)
benchRow('… written', `${each(writeUnits)} units, ${Math.round(writtenBytes / READINGS)} B a reading`, '2.5 units', writeUnits <= 2.5 * READINGS)
benchRow('… read while writing', `${each(readUnits)} units, ${(readBytes / READINGS / 1024).toFixed(1)} KB a reading`, '8 units', readUnits <= 8 * READINGS)
const dollars = (writtenBytes / 1e9) * 1.09 + (readBytes / 1e9) * 0.055
benchRow('… price of a month', `$${dollars.toFixed(2)}`, '$0.20', dollars <= 0.2)
meter.reset()
const { hours } = await readings.read('1', 'latency', start, now)
benchRow('… a chart of 30 days', `${meter.meter.readUnits} units, ${meter.meter.roundTrips} round trips, ${hours.length} hours`, '10 units', meter.meter.readUnits <= 10 && hours.length === 720)
