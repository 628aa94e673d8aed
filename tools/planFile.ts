import * as z from 'zod/mini'
import type { Commit, EventBase } from '../src/plan/kernel/commit'
import { commitEnvelope } from '../src/plan/kernel/commit'
import { localId, storyId } from '../src/plan/kernel/ids'

/**
 * A plan as a file, one JSON value a line: a head line, then one line a story with its key and title as they
 * were at the export, then one line a commit, oldest first. The same plan always gives the same bytes.
 */
export type PlanFile = {
  readonly head: PlanFileHead
  readonly stories: readonly PlanFileStory[]
  readonly commits: readonly Commit[]
}

const head = z.object({
  foldline: z.literal(1),
  project: z.object({ id: z.string(), key: z.string(), name: z.string() }),
  logId: localId,
  commits: z.int().check(z.minimum(1)),
})
const story = z.object({ story: storyId, key: z.string(), title: z.nullable(z.string()) })

export type PlanFileHead = z.infer<typeof head>
export type PlanFileStory = z.infer<typeof story>

export type PlanFileProblem = { readonly line: number; readonly message: string }
export type ParsedPlanFile = { readonly kind: 'read'; readonly file: PlanFile } | { readonly kind: 'unreadable'; readonly problems: readonly PlanFileProblem[] }

export function planFileToText(file: PlanFile): string {
  const stories = [...file.stories].sort((a, b) => Number(a.story) - Number(b.story))
  return [file.head, ...stories, ...file.commits].map((line) => `${JSON.stringify(line)}\n`).join('')
}

/**
 * Reads a plan file whole or not at all: every line that is wrong is named with its number.
 * `eventProblem` says what is wrong with an event, or null.
 */
export function textToPlanFile(text: string, eventProblem: (event: EventBase) => string | null): ParsedPlanFile {
  const problems: PlanFileProblem[] = []
  const stories: PlanFileStory[] = []
  const commits: Commit[] = []
  let first: PlanFileHead | null = null
  // One bad line is one problem: what follows a line that could not be read is not held against it.
  let before: Before = 'none'
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  for (const [index, raw] of lines.entries()) {
    const line = index + 1
    const value = parseLine(raw)
    if (value === undefined) {
      problems.push({ line, message: 'This is not JSON.' })
      before = 'unknown'
    } else if (index === 0) {
      const parsed = head.safeParse(value)
      if (parsed.success) first = parsed.data
      else problems.push({ line, message: 'The first line is not the head of a Foldline plan (made by `npm run log -- export`).' })
    } else if (typeof value === 'object' && value !== null && 'story' in value) {
      const parsed = story.safeParse(value)
      if (parsed.success) stories.push(parsed.data)
      else problems.push({ line, message: 'A story needs "story" (Jira issue id), "key" and "title".' })
    } else {
      const parsed = commitEnvelope.safeParse(value)
      const problem = parsed.success ? commitProblem(parsed.data as Commit, before, eventProblem) : 'This is neither a story nor a commit.'
      if (problem === null) commits.push(value as Commit)
      else problems.push({ line, message: problem })
      before = parsed.success ? (parsed.data as Commit) : 'unknown'
    }
  }
  if (lines.length === 0) problems.push({ line: 1, message: 'The file is empty.' })
  if (first && problems.length === 0 && first.commits !== commits.length)
    problems.push({ line: 1, message: `The head promises ${first.commits} commits, the file holds ${commits.length}: it was cut off.` })
  if (!first || problems.length > 0) return { kind: 'unreadable', problems }
  return { kind: 'read', file: { head: first, stories, commits } }
}

function parseLine(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}

type Before = Commit | 'none' | 'unknown'

function commitProblem(commit: Commit, before: Before, eventProblem: (event: EventBase) => string | null): string | null {
  if (before !== 'unknown') {
    const last = before === 'none' ? { seq: 0, id: null, at: 0 } : before
    if (commit.seq !== last.seq + 1) return `Commit ${commit.seq} does not follow commit ${last.seq}.`
    if (commit.at < last.at) return `Commit ${commit.seq} is older than the commit before it.`
    if (commit.prev !== last.id) return `Commit ${commit.seq} names another predecessor than the commit before it.`
  }
  for (const event of commit.events) {
    const problem = eventProblem(event)
    if (problem !== null) return `${event.type} of commit ${commit.seq}: ${problem}`
  }
  return null
}
