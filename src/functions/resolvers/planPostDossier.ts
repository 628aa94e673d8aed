import type { Answer } from '../../contract/answer'
import { addComment, COMMENT_LIMIT } from '../../jira/comments'
import { readUnrestricted } from '../../jira/issueSecurity'
import { fetchTitles } from '../../jira/searchIssues'
import { decode } from '../../log/encode'
import type { PlanCommit, PlanState } from '../../plan/planState'
import { createTimeTravel } from '../../plan/timeTravel'
import { fold, folding, initialState } from '../../plan/plan'
import type { Dossier } from '../../plan/views/dossier/dossier'
import { dossier } from '../../plan/views/dossier/dossier'
import { writeAdf } from '../../plan/views/dossier/writeAdf'
import { enter } from '../access'
import { adfParts } from '../adfParts'
import { answered, failed, jiraProblemToAnswer, NOT_STARTED } from '../answers'
import type { Services } from '../services'
import type { Withholding } from '../withholding'
import { createWithholding, WITHHOLD_NOTHING } from '../withholding'
import type { Handler } from './serve'

/**
 * Posts the dossier to an issue as comments, as the caller (O1). It is written here, from the log: a comment is read
 * by others, so texts of stories with a security level are left out whoever asks, and it names no people.
 */
export const planPostDossier: Handler<'plan.postDossier'> = async (services, invocation, { issue, project, at, from = 1 }) => {
  const entrance = await enter(services, invocation, 'plan')
  if (!entrance.ok) return entrance
  const { access, hides } = entrance.value
  const { plan } = access
  const withholding = await forReaders(services, plan, hides)
  if (!withholding.ok) return withholding
  const commits = await readLog(services, plan)
  if (commits.length === 0) return NOT_STARTED
  const moment = at ?? services.clock()
  const written = await write(services, stateAt(commits.map((commit) => withholding.value.ofCommit(commit) as PlanCommit), moment), moment, project, withholding.value)
  if (!written.ok) return written

  const parts = adfParts(writeAdf(written.value.document), written.value.document.title, COMMENT_LIMIT)
  if (from > parts.length) return failed('invalid', `The dossier has ${parts.length} parts.`, { at: 'from' })
  for (const [index, part] of parts.entries()) {
    if (index + 1 < from) continue
    const posted = await addComment(services.user, issue, part)
    // What is posted stays: the next try goes on from here.
    if (!posted.ok) return index + 1 === from ? jiraProblemToAnswer(posted.problem, 'issue') : answered({ parts: parts.length, posted: index })
  }
  return answered({ parts: parts.length, posted: parts.length })
}

/** What has to be left out of what everybody who sees the issue may read. */
async function forReaders(services: Services, plan: string, hides: boolean): Promise<Answer<Withholding>> {
  if (!hides) return answered(WITHHOLD_NOTHING)
  const open = await readUnrestricted(services.user, plan)
  return open.ok ? answered(createWithholding(folding.routes, (story) => !open.value.has(story))) : jiraProblemToAnswer(open.problem)
}

async function readLog(services: Services, plan: string): Promise<readonly PlanCommit[]> {
  const commits: PlanCommit[] = []
  for (let after: number | null = 0; after !== null; ) {
    const page: Awaited<ReturnType<Services['log']['history']>> = await services.log.history(plan, after)
    const found = [...page.blocks.flatMap((block) => (decode(block) as { readonly commits: readonly PlanCommit[] }).commits), ...(page.commits as readonly PlanCommit[])]
    const last = commits.at(-1)?.seq ?? 0
    for (const commit of found) if (commit.seq > last) commits.push(commit)
    after = page.next
  }
  return commits
}

function stateAt(commits: readonly PlanCommit[], at: number): PlanState {
  const last = commits.at(-1)!
  if (at >= last.at) return fold(initialState('all'), commits)
  return createTimeTravel(commits).stateAt(at, fold(initialState('all'), commits).plan.settings)
}

async function write(services: Services, state: PlanState, at: number, project: string, withholding: Withholding): Promise<Answer<Dossier>> {
  const wanted = new Set<string>()
  const names = { project, person: () => null }
  dossier(state, at, { ...names, story: (id) => (wanted.add(id), null) })
  const titles = await fetchTitles(services.user, [...wanted].filter((id) => !withholding.isHidden(id)))
  if (!titles.ok) return jiraProblemToAnswer(titles.problem)
  return answered(
    dossier(state, at, {
      ...names,
      story(id) {
        const text = titles.value.get(id)
        return text === undefined ? null : { text, href: null }
      },
    }),
  )
}
