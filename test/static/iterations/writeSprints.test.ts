import { describe, expect, it } from 'vitest'
import type { SprintWork, WantedSprint } from '../../../src/plan/planning/sprintWork'
import type { Client, JiraAnswer, JiraRequest } from '../../../static/ui/client'
import type { WritingSteps } from '../../../static/ui/iterations/sprints/writeSprints'
import { writeSprints } from '../../../static/ui/iterations/sprints/writeSprints'

type Sprint = { readonly id: number; readonly name: string; readonly startDate: string; readonly issues: string[] }

/** A board with what one needs of Jira: a list of open sprints, creating one, moving issues. */
function createBoard(...there: Sprint[]) {
  const sprints = [...there]
  const moves: { readonly to: string; readonly issues: readonly string[]; readonly after: string | undefined }[] = []
  let refusing: { readonly path: RegExp; readonly answer: JiraAnswer } | null = null
  const jira = (path: string, { method = 'GET', body }: JiraRequest = {}): Promise<JiraAnswer> => Promise.resolve(answer(path, method, body))
  function answer(path: string, method: string, body: unknown): JiraAnswer {
    if (refusing?.path.test(path)) return refusing.answer
    if (method === 'GET') {
      const from = Number(new URLSearchParams(path.split('?')[1]).get('startAt'))
      const values = sprints.slice(from, from + 2)
      return { ok: true, body: { values, isLast: from + values.length >= sprints.length } }
    }
    const { issues = [], rankAfterIssue, name = '', startDate = '' } = body as { issues?: string[]; rankAfterIssue?: string; name?: string; startDate?: string }
    if (path === '/rest/agile/1.0/sprint') {
      sprints.push({ id: 100 + sprints.length, name, startDate, issues: [] })
      return { ok: true, body: { id: sprints.at(-1)!.id } }
    }
    const id = /sprint\/(\d+)\/issue/.exec(path)?.[1]
    const sprint = sprints.find((one) => String(one.id) === id)
    if (id !== undefined && !sprint) return { ok: false, status: 404, message: 'Sprint does not exist.' }
    moves.push({ to: id ?? 'backlog', issues, after: rankAfterIssue })
    sprint?.issues.push(...issues)
    return { ok: true, body: null }
  }
  return { client: { jira } as unknown as Client, sprints, moves, refuse: (path: RegExp, message: string) => (refusing = { path, answer: { ok: false, status: 403, message } }), drop: (id: number) => sprints.splice(sprints.findIndex((one) => one.id === id), 1) }
}

const DAY = 86_400_000
const wanted = (name: string, from: number, stories: readonly string[], sprint: string | null = null): WantedSprint => ({ iteration: name, sprint, name, startsAt: from * DAY, endsAt: (from + 14) * DAY, goal: '', stories })
const GO: WritingSteps = { onStep: () => undefined, isCancelled: () => false }
const many = Array.from({ length: 120 }, (_, index) => String(index))

describe('S5: a plan is written to the board’s sprints', () => {
  const work: SprintWork = { sprints: [wanted('One', 10, ['1', '2', '3']), wanted('Two', 24, many)], backlog: ['9'] }

  it('S5: creates what is not there, in order, and fills it in batches that keep the order', async () => {
    const board = createBoard()
    expect(await writeSprints(board.client, '1', work, GO)).toEqual({ kind: 'done', moved: 124 })
    expect(board.sprints.map(({ name, issues }) => [name, issues.length])).toEqual([['One', 3], ['Two', 120]])
    expect(board.sprints[1]!.issues).toEqual(many)
    expect(board.moves.filter(({ to }) => to === '101').map(({ issues, after }) => [issues.length, after])).toEqual([[1, undefined], [50, '0'], [50, '50'], [19, '100']])
    expect(board.moves.at(-1)).toEqual({ to: 'backlog', issues: ['9'], after: undefined })
  })

  it('S5: written again, or after it was broken off, it makes no double', async () => {
    const board = createBoard({ id: 7, name: 'Older', startDate: '1970-01-01T00:00:00Z', issues: [] }, { id: 8, name: 'Old', startDate: '1970-01-02T00:00:00Z', issues: [] })
    let steps = 0
    const stopped = await writeSprints(board.client, '1', work, { onStep: () => undefined, isCancelled: () => ++steps > 4 })
    expect(stopped).toMatchObject({ kind: 'cancelled' })
    await writeSprints(board.client, '1', work, GO)
    await writeSprints(board.client, '1', work, GO)
    expect(board.sprints.map(({ name }) => name)).toEqual(['Older', 'Old', 'One', 'Two'])
  })

  it('S5: a sprint that has been deleted meanwhile is named, before or while it is filled', async () => {
    const board = createBoard()
    expect(await writeSprints(board.client, '1', { sprints: [wanted('Gone', 10, ['1'], '55')], backlog: [] }, GO)).toEqual({ kind: 'lost', moved: 0, name: 'Gone' })
    const during = createBoard({ id: 55, name: 'Going', startDate: '1970-01-11T00:00:00Z', issues: [] })
    const outcome = await writeSprints(during.client, '1', { sprints: [wanted('Going', 10, ['1', '2'], '55')], backlog: [] }, { ...GO, onStep: (_doing, done) => done === 1 && during.drop(55) })
    expect(outcome).toEqual({ kind: 'lost', moved: 1, name: 'Going' })
  })

  it('S5: what Jira refuses is said in its own words, with how much was done', async () => {
    const board = createBoard()
    board.refuse(/\/sprint$/, 'You do not have permission to manage sprints on this board.')
    expect(await writeSprints(board.client, '1', work, GO)).toEqual({ kind: 'failed', moved: 0, message: 'You do not have permission to manage sprints on this board.' })
  })
})
