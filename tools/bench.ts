import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Runs every bench under test/bench, or those whose name contains an argument, each in a process of its own,
 * and prints the machine first. A bench prints its own rows: what, figure, limit, whether it was reached.
 */
const folder = fileURLToPath(new URL('../test/bench', import.meta.url))
const wanted = process.argv.slice(2)
const benches = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((each) => name.includes(each)))
  .sort()

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}\n`)
let failed = 0
for (const name of benches) {
  console.log(`── ${name}`)
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(folder, name)], { stdio: 'inherit' })
  if (status !== 0) failed += 1
}
process.exitCode = failed === 0 ? 0 : 1
