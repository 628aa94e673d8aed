import { eventSentence, sentenceText } from '../../../src/plan/views/eventSentence'
import { textOr } from '../../../src/plan/kernel/text'
import type { PlanParts } from '../../../src/plan/planState'
import type { Behind } from '../../../src/plan/views/changes/behind'
import type { DateChanges } from '../../../src/plan/views/changes/dateChanges'
import { escapeMarkdown } from '../../../src/plan/views/dossier/escapeMarkdown'
import { csv } from '../charts/csv'
import type { DayWords } from '../charts/useDayWords'
import type { ChangeGroup, ChangeRow } from './changeRows'

/** What the words of a file are made with. */
export interface ChangesWording {
  readonly plan: PlanParts
  /** "SOL-3 Home screen". */
  readonly storyName: (story: string) => string
  readonly personName: (behind: Behind) => string
  readonly moment: (at: number) => string
  readonly words: Pick<DayWords, 'day'>
}

/** A table of all differences, one a line. */
export function changesCsv(groups: readonly ChangeGroup[], dates: DateChanges | null, wording: ChangesWording): string {
  const { words } = wording
  const rows = groups.flatMap(({ title, rows: own }) =>
    own.map((row) => [title, nameOf(row, wording), row.was, row.is, null, ...behindCells(row.behind, wording)]),
  )
  const dated = (dates?.rows ?? []).map(({ name, was, is, workingDays }) => [
    dates?.basis === 'issued' ? 'Date at 85 %, as issued' : 'Date at 85 %, made anew',
    textOr(name, 'withheld'),
    was === null ? '' : words.day(was),
    is === null ? '' : is === 'done' ? 'delivered' : words.day(is),
    workingDays,
    ...behindCells(dates?.behind ?? null, wording),
  ])
  return csv(['What', 'About', 'Was', 'Is', 'Working days', 'When', 'Who', 'How', 'Why'], [...dated, ...rows])
}

/** The same to paste into a message or a page; what people wrote stays text. */
export function changesMarkdown(title: string, sum: string, groups: readonly ChangeGroup[], datesText: readonly string[], wording: ChangesWording): string {
  const line = (row: ChangeRow): string => {
    const [when, who, how, why] = behindCells(row.behind, wording)
    const change = [row.was, row.is].filter((part) => part !== '').join(' → ')
    const behind = row.behind === null ? '' : ` — ${escapeMarkdown(`${who}, ${when}: ${how}`)}${why === '' ? '' : ` (“${escapeMarkdown(why!)}”)`}`
    return `- ${escapeMarkdown(nameOf(row, wording))}${change === '' ? '' : `: ${escapeMarkdown(change)}`}${behind}`
  }
  const parts = [
    `## ${escapeMarkdown(title)}`,
    escapeMarkdown(sum),
    ...(datesText.length === 0 ? [] : [datesText.map((each) => `- ${escapeMarkdown(each)}`).join('\n')]),
    ...groups.flatMap((group) => [`### ${group.title}`, group.rows.map(line).join('\n')]),
  ]
  return `${parts.join('\n\n')}\n`
}

function nameOf({ story, name }: ChangeRow, { storyName }: ChangesWording): string {
  return [name, story === null ? '' : storyName(story)].filter((part) => part !== '').join(' ')
}

function behindCells(behind: Behind | null, { plan, storyName, personName, moment }: ChangesWording): readonly string[] {
  if (behind === null) return ['', '', '', '']
  const { what, why } = eventSentence(behind.event, plan)
  return [moment(behind.commit.at), personName(behind), sentenceText(what, (id) => storyName(id).split(' ')[0] ?? ''), why === null ? '' : textOr(why, 'withheld')]
}
