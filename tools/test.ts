import { spawnSync } from 'node:child_process'

/** Everything that must hold, in the order in which it fails soonest. Flags: `--only types,lint,unit,browser`. */
const STEPS: readonly { readonly name: string; readonly command: readonly string[] }[] = [
  { name: 'types', command: ['npx', 'tsc', '--noEmit'] },
  { name: 'lint', command: ['npx', 'oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'unit', command: ['npx', 'vitest', 'run'] },
  { name: 'browser', command: ['npx', 'playwright', 'test'] },
]

const flag = process.argv.indexOf('--only')
const only = flag === -1 ? null : (process.argv[flag + 1] ?? '').split(',')
const failed: string[] = []
let passed = 0

for (const step of STEPS) {
  if (only !== null && !only.includes(step.name)) continue
  const started = Date.now()
  console.log(`\n── ${step.name}: ${step.command.join(' ')}`)
  const [program, ...args] = step.command
  const { status } = spawnSync(program!, args, { stdio: 'inherit' })
  console.log(`── ${step.name} ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`)
  if (status === 0) passed += 1
  else failed.push(step.name)
}

if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`)
console.log(`\nsteps: ${passed} passed, ${failed.length} failed`)
process.exitCode = failed.length === 0 ? 0 : 1
