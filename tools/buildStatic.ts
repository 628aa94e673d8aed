import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { resourceConfig } from '../vite.config'
import { buildTokens } from './buildTokens'
import { filesUnder } from './filesUnder'

/** Builds the tokens and every resource (or those named), and prints the JavaScript each loads first. */
const root = fileURLToPath(new URL('..', import.meta.url))
/** KB of gzipped JavaScript before the first picture stands. */
const BUDGETS: Readonly<Record<string, number>> = { 'issue-panel': 100, 'issue-context': 100, 'project-page': 150 }

export async function buildStatic(only: readonly string[] = []): Promise<void> {
  buildTokens()
  const resources = readdirSync(join(root, 'static')).filter(
    (name) => existsSync(join(root, 'static', name, 'index.html')) && (only.length === 0 || only.includes(name)),
  )
  for (const resource of resources) {
    await build(resourceConfig(resource))
    const { first, all } = sizesOf(resource)
    const budget = BUDGETS[resource]
    const over = budget !== undefined && first > budget
    console.log(
      `${resource.padEnd(14)} first load ${first.toFixed(1).padStart(6)} KB gzip, all ${all.toFixed(1).padStart(6)} KB` +
        (budget === undefined ? '' : `  (budget ${budget} KB${over ? ', EXCEEDED' : ''})`),
    )
    if (over) process.exitCode = 1
  }
}

/** The entry with everything it imports statically counts as first load. */
function sizesOf(resource: string): { readonly first: number; readonly all: number } {
  const folder = join(root, 'static/build', resource)
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const entry = /<script[^>]+type="module"[^>]+src="\.\/([^"]+)"/.exec(html)?.[1]
  if (entry === undefined) throw new Error(`${resource}: index.html loads no module`)
  const kb = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length / 1024
  const seen = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    const code = readFileSync(file, 'utf8')
    for (const match of code.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]+?from\s*)?["'](\.[^"']+\.js)["']/g))
      visit(join(file, '..', match[1]!))
  }
  visit(join(folder, entry))
  const scripts = filesUnder(folder, /\.js$/)
  const sum = (files: Iterable<string>): number => [...files].reduce((total, file) => total + kb(file), 0)
  if (![...seen].every((file) => !relative(folder, file).startsWith('..'))) throw new Error(`${resource} reaches outside`)
  return { first: sum(seen), all: sum(scripts) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildStatic(process.argv.slice(2))
