import type { Text } from '../../../src/plan/kernel/text'
import { textOr } from '../../../src/plan/kernel/text'
import type { StoryId } from '../../../src/plan/kernel/ids'
import type { GateDecisionKind } from '../../../src/playbook/gateChecklist'
import { GATE_DECISION_NAMES } from '../../../src/playbook/gateChecklist'
import type { Behind } from '../../../src/plan/views/changes/behind'
import type { GateChange } from '../../../src/plan/views/changes/gateChanges'
import type { HypothesisChange } from '../../../src/plan/views/changes/hypothesisChanges'
import type { StoryChange, StoryChangeKind } from '../../../src/plan/views/changes/storyChanges'
import type { ChangesBetween } from '../../../src/plan/views/changesBetween'
import type { DayWords } from '../charts/useDayWords'

/** One difference, as a line of the page, of the table file and of the Markdown. */
export interface ChangeRow {
  readonly story: StoryId | null
  /** What it is about, where it is no story. */
  readonly name: string
  readonly was: string
  readonly is: string
  readonly behind: Behind | null
}

export interface ChangeGroup {
  readonly id: string
  readonly title: string
  readonly rows: readonly ChangeRow[]
}

const STORY_TITLES: Readonly<Record<StoryChangeKind, string>> = {
  in: 'Came in',
  out: 'Went out',
  delivered: 'Delivered',
  reopened: 'Re-opened',
  resized: 'Sized anew',
  moved: 'Moved on the map',
}

const HYPOTHESIS_WORDS: Readonly<Record<HypothesisChange['kind'], string>> = {
  stated: 'stated',
  withdrawn: 'withdrawn',
  verdict: 'verdict',
  verdictTaken: 'verdict taken back',
  decided: 'decision',
  decisionTaken: 'decision taken back',
}

/** What the plan learnt first, then its stories; groups without a difference are left out. */
export function changeGroups({ stories, hypotheses, gates, milestones }: ChangesBetween, words: Pick<DayWords, 'day'>): readonly ChangeGroup[] {
  const ofStories = (kind: StoryChangeKind): ChangeGroup => ({ id: kind, title: STORY_TITLES[kind], rows: stories[kind].map(storyRow) })
  const dayText = (day: string | null): string => (day === null ? '' : words.day(day))
  return [
    {
      id: 'hypotheses',
      title: 'Hypotheses and decisions',
      rows: hypotheses.map(({ kind, number, story, is, behind }) => ({
        story,
        name: `H-${number}`,
        was: '',
        is: is === null ? HYPOTHESIS_WORDS[kind] : `${HYPOTHESIS_WORDS[kind]}: ${is}`,
        behind,
      })),
    },
    { id: 'gates', title: 'Gates', rows: gates.map((change) => gateRow(change, dayText)) },
    { id: 'milestones', title: 'Milestones', rows: milestones.map(({ name, was, is, behind }) => ({ story: null, name: textOr(name, 'withheld'), was: dayText(was), is: is === null ? 'removed' : dayText(is), behind })) },
    ...(['in', 'out', 'delivered', 'reopened', 'resized', 'moved'] as const).map(ofStories),
  ].filter(({ rows }) => rows.length > 0)
}

function gateRow(change: GateChange, dayText: (day: string | null) => string): ChangeRow {
  const { name, behind } = change
  const about = { story: null, name: `Gate of ${textOr(name, 'a slice')}`, behind }
  switch (change.kind) {
    case 'decided':
      return { ...about, was: saidText(change.was), is: saidText(change.is) }
    case 'decisionTaken':
      return { ...about, was: saidText(change.was), is: 'decision taken back' }
    case 'review':
      return { ...about, was: change.was === null ? '' : `review on ${dayText(change.was)}`, is: change.is === null ? 'no review' : `review on ${dayText(change.is)}` }
  }
}

const saidText = (kind: GateDecisionKind | null): string => (kind === null ? '' : GATE_DECISION_NAMES[kind].toLowerCase())

function storyRow({ kind, story, was, is, behind }: StoryChange): ChangeRow {
  const none = kind === 'resized' ? 'no size' : kind === 'moved' ? 'not placed' : ''
  return { story, name: '', was: placeText(was, kind === 'in' ? '' : none), is: placeText(is, kind === 'out' ? '' : none), behind }
}

const placeText = (parts: readonly Text[] | null, none: string): string => (parts === null ? none : parts.map((part) => textOr(part, 'withheld')).join(' › '))
