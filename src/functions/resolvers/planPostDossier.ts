import type { Answer } from '../../contract/answer'
import { addComment, COMMENT_LIMIT, readNewestComments } from '../../jira/comments'
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
import { adfText } from '../adfText'
import { answered, jiraProblemToAnswer, NOT_STARTED } from '../answers'
import type { Services } from '../services'
import type { Withholding } from '../withholding'
import { createWithholding, WITHHOLD_NOTHING } from '../withholding'
import type { Handler } from './serve'

/**
 * Posts the dossier to an issue as comments, as the caller (O1). It is written here, from the log: a comment is read
 * by others, so texts of stories with a security level are left out whoever asks, and it names no people. Parts that
 * stand there already are not posted again: a try that stopped goes on, and repeating one changes nothing.
 */
export const planPostDossier: Handler<'plan.postDossier'> = async (services, invocation, { issue, project, at }) => {
  const entrance = await enter(services, invocation, 'plan')
  if (!entrance.ok) return entrance
  const { access, hides } = entrance.value
  const { plan } = access
  const withholding = await forReaders(services, plan, hides)
  if (!withholding.ok) return withholding
  const commits = await readLog(services, plan)
  if (commits.length === 0) return NOT_STARTED
  const moment = at ?? services.clock()
  const state = stateAt(commits.map((commit) => withholding.value.ofCommit(commit) as PlanCommit), moment)
  const written = await write(services, state, moment, project, withholding.value)
  if (!written.ok) return written

  const { document } = written.value
  const parts = adfParts(writeAdf(document), `${document.title} at commit ${state.seq}`, COMMENT_LIMIT)
  const standing = await readNewestComments(services.user, issue)
  if (!standing.ok) return jiraProblemToAnswer(standing.problem, 'issue')
  const said = new Set(standing.value.map(adfText))
  const missing = parts.filter((part) => !said.has(adfText(part)))
  for (const [index, part] of missing.entries()) {
    const posted = await addComment(services.user, issue, part)
    // What is posted stays: the next try goes on from here.
    if (!posted.ok) return index === 0 ? jiraProblemToAnswer(posted.problem, 'issue') : answered({ parts: parts.length, posted: index, missing: missing.length - index })
  }
  return answered({ parts: parts.length, posted: missing.length, missing: 0 })
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
