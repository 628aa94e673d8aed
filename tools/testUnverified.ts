import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultSwitches, isSwitchName, switchNames } from '../host/switches'

/**
 * `npm run test:unverified [-- SWITCH …]`: the suites that touch storage, functions and host, once for each
 * behaviour that nobody could check (docs/unverified.md), with that behaviour turned the other way.
 */
const SUITES = ['test/functions', 'test/log/hostKeyValue.test.ts', 'test/host/forge/asyncWork.test.ts', 'test/host/smoke.test.ts'] as const

type Outcome = { readonly name: string; readonly passed: number; readonly skipped: number; readonly failed: readonly string[]; readonly seconds: number }
type Report = { readonly numPassedTests: number; readonly numPendingTests: number; readonly testResults: readonly { readonly message: string; readonly name: string; readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[] }[] }

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !isSwitchName(name))
if (unknown.length > 0) {
  console.error(`There is no switch ${unknown.join(', ')}. Switches: ${switchNames.join(', ')}`)
  process.exit(2)
}

const outcomes = (asked.length > 0 ? asked.filter(isSwitchName) : switchNames).map((name) => {
  const outcome = run(name)
  console.log(`${outcome.failed.length === 0 ? 'passed' : 'FAILED'}  ${name}`)
  return outcome
})

const width = Math.max(...outcomes.map(({ name }) => name.length))
console.log(`\n${'switch'.padEnd(width)}  turned to  passed  skipped  failed  seconds`)
for (const { name, passed, skipped, failed, seconds } of outcomes) {
  const turned = isSwitchName(name) ? String(!defaultSwitches[name]) : ''
  console.log(`${name.padEnd(width)}  ${turned.padEnd(9)}  ${String(passed).padStart(6)}  ${String(skipped).padStart(7)}  ${String(failed.length).padStart(6)}  ${String(seconds).padStart(7)}`)
}
for (const { name, failed } of outcomes) for (const test of failed) console.log(`\n${name}: ${test}`)
process.exitCode = outcomes.every(({ failed }) => failed.length === 0) ? 0 : 1

function run(name: string): Outcome {
  const started = Date.now()
  const file = join(tmpdir(), `unverified-${process.pid}-${name}.json`)
  const done = spawnSync('npx', ['vitest', 'run', ...SUITES, '--reporter=json', `--outputFile=${file}`], {
    env: { ...process.env, HOST_TURN: name },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const seconds = Math.round((Date.now() - started) / 1000)
  const report = reportIn(file)
  if (report === null) return { name, passed: 0, skipped: 0, failed: [`the suites did not run: ${done.stderr.slice(-500)}`], seconds }
  const failed = report.testResults.flatMap(({ name: path, message, assertionResults }) => {
    const tests = assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName)
    return tests.length === 0 && message !== '' ? [`${path}: ${message}`] : tests
  })
  return { name, passed: report.numPassedTests, skipped: report.numPendingTests, failed, seconds }
}

function reportIn(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return null
  } finally {
    rmSync(file, { force: true })
  }
}
