import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { fold, initialState } from '../src/plan/plan'
import type { PlanCommit, PlanState } from '../src/plan/planState'
import { commitsAsOf } from '../src/plan/views/asOf'
import { eventProblem } from './eventProblem'
import { foldViews, isViewName, VIEW_NAMES } from './foldViews'
import type { PlanFile } from './planFile'
import { textToPlanFile } from './planFile'

/** `npm run fold -- VIEW plan.ndjson [--at TIME|#SEQ] [--json] [--story KEY]`: the app's own read models, on the command line. */
const USAGE = `Usage: npm run fold -- VIEW plan.ndjson [--at TIME|#SEQ] [--json] [--story KEY]
VIEW is one of: ${VIEW_NAMES.join(', ')}
--at 2026-05-02T12:00Z or --at "#120" shows the plan as it stood then; without it, as of its last commit.`

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { at: { type: 'string' }, json: { type: 'boolean' }, story: { type: 'string' } },
  })
  const [view, path] = positionals
  if (view === undefined || path === undefined || !isViewName(view)) return fail(USAGE)
  const file = readPlan(path)
  if (file === null) return
  const moment = momentOf(values.at, file.commits as readonly PlanCommit[])
  if (moment === null) return fail(`--at takes a time ("2026-05-02T12:00Z") or a commit from #1 to #${file.commits.length}.`)
  const story = values.story === undefined ? null : (file.stories.find((each) => each.key === values.story || each.story === values.story)?.story ?? undefined)
  if (story === undefined) return fail(`The file knows no story ${values.story}.`)
  if (view === 'issuePanel' && story === null) return fail('The view issuePanel needs --story KEY.')
  const state: PlanState = fold(initialState('all'), moment.commits)
  const result = foldViews[view]({ state, commits: moment.commits, at: moment.at, story, file })
  console.log(values.json === true ? JSON.stringify(result.value, null, 2) : result.text)
}

function readPlan(path: string): PlanFile | null {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    fail(`${path} cannot be read.`)
    return null
  }
  const parsed = textToPlanFile(text, eventProblem)
  if (parsed.kind === 'read') return parsed.file
  fail(parsed.problems.slice(0, 20).map((problem) => `${path}:${problem.line}: ${problem.message}`).join('\n'))
  return null
}

/** The commits to fold and the moment they speak of: a commit number, a time, or the end of the file. */
function momentOf(at: string | undefined, commits: readonly PlanCommit[]): { commits: readonly PlanCommit[]; at: number } | null {
  if (at === undefined) return { commits, at: commits.at(-1)!.at }
  if (at.startsWith('#')) {
    const seq = Number(at.slice(1))
    const last = commits[seq - 1]
    return last === undefined ? null : { commits: commits.slice(0, seq), at: last.at }
  }
  const time = Date.parse(at)
  return Number.isNaN(time) ? null : { commits: commitsAsOf(commits, time), at: time }
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 2
}

main()
