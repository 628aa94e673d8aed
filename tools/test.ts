import { spawn } from 'node:child_process'

type Step = { readonly name: string; readonly command: readonly string[] }

/**
 * Everything that must hold, in the order in which it fails soonest. What stands together runs at the same time:
 * the type check uses one core only. Flags: `--only types,lint,unit,browser`.
 */
const STEPS: readonly (readonly Step[])[] = [
  [
    { name: 'types', command: ['npx', 'tsc', '--noEmit'] },
    { name: 'lint', command: ['npx', 'oxlint', '--type-aware', '--deny-warnings'] },
    { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  ],
  [{ name: 'unit', command: ['npx', 'vitest', 'run'] }],
  [{ name: 'browser', command: ['npx', 'playwright', 'test'] }],
]

const flag = process.argv.indexOf('--only')
const only = flag === -1 ? null : (process.argv[flag + 1] ?? '').split(',')
const failed: string[] = []
let passed = 0

for (const together of STEPS) {
  const wanted = together.filter(({ name }) => only === null || only.includes(name))
  await Promise.all(
    wanted.map(async (step) => {
      if (await run(step, wanted.length > 1)) passed += 1
      else failed.push(step.name)
    }),
  )
}

if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`)
console.log(`\nsteps: ${passed} passed, ${failed.length} failed`)
process.exitCode = failed.length === 0 ? 0 : 1

/** Whether it passed. The output of one among several is shown once it has ended, so that they do not mix. */
function run({ name, command }: Step, isOneOfSeveral: boolean): Promise<boolean> {
  const started = Date.now()
  const [program, ...args] = command
  const title = `\n── ${name}: ${command.join(' ')}\n`
  let output = ''
  if (!isOneOfSeveral) process.stdout.write(title)
  const child = spawn(program!, args, { stdio: isOneOfSeveral ? ['inherit', 'pipe', 'pipe'] : 'inherit' })
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  // A program that is not there is an error, and then a close.
  child.once('error', ({ message }) => (output += `${message}\n`))
  return new Promise((resolve) => {
    child.once('close', (status) => {
      process.stdout.write(isOneOfSeveral ? title + output : output)
      console.log(`── ${name} ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`)
      resolve(status === 0)
    })
  })
}
