import { readFileSync } from 'node:fs'
import { fold, initialState } from '../src/plan/plan'
import type { PlanCommit, PlanState } from '../src/plan/planState'
import { commitsAsOf, underMapping } from '../src/plan/views/asOf'
import { eventProblem } from './eventProblem'
import type { PlanFile } from './planFile'
import { textToPlanFile } from './planFile'

/**
 * A plan file, the commits up to a moment with their fold, and the moment; or what is wrong, for a person to read. As of
 * a time, statuses mean what they mean at the end of the file, as on the page (HIST-2); a commit is the plan as it was.
 */
export type PlanAsOf =
  | { readonly kind: 'read'; readonly file: PlanFile; readonly commits: readonly PlanCommit[]; readonly state: PlanState; readonly at: number }
  | { readonly kind: 'problem'; readonly message: string }

/** `at`: a commit number ("#120"), a time, or nothing for the end of the file. */
export function readPlanAsOf(path: string, at: string | undefined): PlanAsOf {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return { kind: 'problem', message: `${path} cannot be read.` }
  }
  const parsed = textToPlanFile(text, eventProblem)
  if (parsed.kind !== 'read')
    return { kind: 'problem', message: parsed.problems.slice(0, 20).map((problem) => `${path}:${problem.line}: ${problem.message}`).join('\n') }
  const { file } = parsed
  const all = file.commits as readonly PlanCommit[]
  const moment = momentOf(at, all)
  if (moment === null) return { kind: 'problem', message: `--at takes a time ("2026-05-02T12:00Z") or a commit from #1 to #${file.commits.length}.` }
  const state = fold(initialState('all'), moment.commits)
  const isTime = at !== undefined && !at.startsWith('#')
  return { kind: 'read', file, ...moment, state: isTime ? underMapping(state, fold(initialState('all'), all).plan.settings) : state }
}

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
