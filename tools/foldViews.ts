import { createReckoner } from '../src/forecast/reckoning/createReckoner'
import type { StoryId } from '../src/plan/kernel/ids'
import type { Text } from '../src/plan/kernel/text'
import { textOr } from '../src/plan/kernel/text'
import type { PlanCommit, PlanState } from '../src/plan/planState'
import { burnUp } from '../src/plan/views/burnUp'
import { dossier } from '../src/plan/views/dossier/dossier'
import { writeAdf } from '../src/plan/views/dossier/writeAdf'
import { writeMarkdown } from '../src/plan/views/dossier/writeMarkdown'
import { sentenceText } from '../src/plan/views/eventSentence'
import { BOARD_COLUMNS, hypothesisBoard } from '../src/plan/views/hypothesisBoard'
import { issuePanel } from '../src/plan/views/issuePanel'
import { iterations } from '../src/plan/views/iterations'
import { storyMap } from '../src/plan/views/storyMap'
import type { Tally } from '../src/plan/views/storyMap/tally'
import { timeline } from '../src/plan/views/timeline'
import { forecastText } from './forecastText'
import type { PlanFile } from './planFile'

export const VIEW_NAMES = ['storyMap', 'burnUp', 'iterationForecast', 'hypothesisBoard', 'iterations', 'timeline', 'issuePanel', 'dossier'] as const
export type ViewName = (typeof VIEW_NAMES)[number]

export function isViewName(name: string): name is ViewName {
  return (VIEW_NAMES as readonly string[]).includes(name)
}

export type ViewInput = {
  readonly state: PlanState
  readonly commits: readonly PlanCommit[]
  readonly at: number
  readonly story: StoryId | null
  readonly file: PlanFile
}

/** A read model, and the same in words. */
export type Shown = { readonly value: unknown; readonly text: string }

/** Every read model by its name. */
export const foldViews: Readonly<Record<ViewName, (input: ViewInput) => Shown>> = {
  storyMap({ state, file }) {
    const value = storyMap(state.plan)
    const title = titleIn(file)
    const verticals = new Map(value.verticals.map(({ id, name }) => [id, plain(name)]))
    const nameOf = ({ vertical, name }: (typeof value.columns)[number]): string => [verticals.get(vertical) ?? vertical, ...(name === null ? [] : [plain(name)])].join(' › ')
    const lines = value.slices.flatMap((slice) => [
      `${plain(slice.name)} (${slice.investment}): ${tallyText(slice.tally)}`,
      ...value.columns.flatMap((column) => {
        const cell = Object.values(value.cells).find((each) => each.column === column.key && each.slice === slice.id)
        return cell ? [`  ${nameOf(column)}: ${tallyText(cell.tally)}`, ...cell.stories.map((id) => `    ${title(id)}`)] : []
      }),
    ])
    return { value, text: [...lines, `Not placed: ${value.unplaced.length}`].join('\n') }
  },
  burnUp({ state, at }) {
    const value = burnUp(state, at)
    const rows = value.points.map(({ day, scope, done }) => `${day}  scope ${scope.stories} (${scope.days} d)  delivered ${done.stories} (${done.days} d)`)
    return { value, text: rows.length === 0 ? 'No story has come into the plan yet.' : rows.join('\n') }
  },
  iterationForecast({ state, at, file }) {
    const { forecast: value, model } = createReckoner().reckon<'plan'>(state, at, { kind: 'plan' })
    return { value, text: forecastText({ forecast: value, causes: null, failFast: null, backTest: [] }, model, file) }
  },
  hypothesisBoard({ state, at, file }) {
    const value = hypothesisBoard(state, at)
    const title = titleIn(file)
    const rows = BOARD_COLUMNS.flatMap((column) => [
      `${column} (${value.columns[column].length})`,
      ...value.columns[column].map((card) => `  H-${card.number} ${title(card.story)}: ${plain(card.statement?.belief ?? '')}${card.verdict === null ? '' : ` — ${card.verdict}`}`),
    ])
    return { value, text: rows.join('\n') }
  },
  iterations({ state, at }) {
    const value = iterations(state, at)
    return { value, text: JSON.stringify(value, null, 2) }
  },
  timeline({ state, commits, file }) {
    const title = titleIn(file)
    const value = timeline(commits, state.plan, {}, title)
    const rows = value.flatMap(({ day, entries }) => [
      day,
      ...entries.flatMap((entry) => entry.facts.map((fact) => `  #${entry.seq} ${sentenceText(fact.sentence.what, keyIn(file))}`)),
    ])
    return { value, text: rows.join('\n') }
  },
  issuePanel({ state, at, story }) {
    const value = issuePanel(state, story ?? '', at)
    return { value, text: JSON.stringify(value, null, 2) }
  },
  /** As Markdown; with `--json` in Atlassian's document format. The file names no people. */
  dossier({ state, at, file }) {
    const title = titleIn(file)
    const { document } = dossier(state, at, { project: file.head.project.name, story: (id) => ({ text: title(id), href: null }), person: () => null })
    return { value: writeAdf(document), text: writeMarkdown(document).trimEnd() }
  },
}

function titleIn(file: PlanFile): (id: StoryId) => string {
  const byId = new Map(file.stories.map((each) => [each.story, `${each.key} ${each.title ?? ''}`.trim()]))
  return (id) => byId.get(id) ?? id
}

function keyIn(file: PlanFile): (id: StoryId) => string {
  const byId = new Map(file.stories.map((each) => [each.story, each.key]))
  return (id) => byId.get(id) ?? id
}

function tallyText(tally: Tally): string {
  const range = tally.minDays === tally.maxDays ? `${tally.minDays}` : `${tally.minDays}–${tally.maxDays}`
  return `${tally.stories} stories, ${range} days${tally.unestimated > 0 ? `, ${tally.unestimated} without a size` : ''}`
}

function plain(text: Text): string {
  return textOr(text, '(withheld)')
}
