import type { Change } from '../../../src/forecast/results/whatIf'
import type { StoryId } from '../../../src/plan/kernel/ids'
import type { Text } from '../../../src/plan/kernel/text'
import { textOr } from '../../../src/plan/kernel/text'
import type { PlanCommand, PlanParts } from '../../../src/plan/planState'
import { isStanding } from '../../../src/plan/views/storyMap/backbone'
import { mapStories } from '../../../src/plan/views/storyMap/mapStory'
import { testMove } from '../hypotheses/testMove'
import { count } from '../kit/amounts'

/** What makes a tried change real. */
export type Acceptance =
  /** The story's own sheet has the form: the verdict with its reason, the decision after it. */
  | { readonly kind: 'story'; readonly label: string; readonly story: StoryId }
  /** Another view holds what it takes. */
  | { readonly kind: 'view'; readonly label: string; readonly view: string; readonly why: string }
  /** A command, asked to be confirmed, with the reasons that it needs. */
  | {
      readonly kind: 'command'
      readonly label: string
      readonly title: string
      readonly consequence: string
      readonly said: string
      readonly asks: readonly { readonly name: string; readonly label: string; readonly initial: string }[]
      readonly toCommand: (answers: Readonly<Record<string, string>>) => PlanCommand
    }
  /** It is so already, or what it names is gone. */
  | { readonly kind: 'none'; readonly why: string }

const REASON = { name: 'reason', label: 'Why are they out of the plan?', initial: '' } as const

/** How a change becomes a decision; nothing was written before. */
export function acceptanceOf(change: Change, plan: PlanParts, beliefOf: (hypothesis: string) => Text): Acceptance {
  switch (change.kind) {
    case 'verdict': {
      const row = plan.hypotheses.rows[change.hypothesis]
      return row ? { kind: 'story', label: 'Give the verdict', story: row.story } : GONE
    }
    case 'pivot':
      return pivotAcceptance(change, plan, beliefOf)
    case 'dropSlice': {
      const stories = mapStories(plan)
      const dropped = Object.entries(plan.map.places).flatMap(([id, place]) =>
        place.slice === change.slice && isStanding(plan.map, place) && (stories[id]?.state === 'todo' || stories[id]?.state === 'doing') ? [id] : [],
      )
      return dropAcceptance(dropped, `of ${textOr(plan.map.slices[change.slice]?.name ?? '', 'the slice')}`)
    }
    case 'dropStories':
      return dropAcceptance(change.stories.filter((id) => plan.jiraFacts.rows[id] !== undefined && plan.learning.dropped[id] === undefined), '')
    case 'addStories':
      return { kind: 'view', label: 'Make them on the map', view: 'map', why: 'Stories are Jira issues: they are made on the map, cell by cell.' }
    case 'addSlice': {
      const name = textOr(change.name, 'New slice')
      const siblings = Object.entries(plan.map.slices).filter(([, { retired }]) => !retired).toSorted(([, a], [, b]) => (a.rank < b.rank ? -1 : 1))
      const above = siblings.findIndex(([id]) => id === change.after)
      return {
        kind: 'command',
        label: 'Add the slice',
        title: `Add the slice “${name}”`,
        consequence: `The map gets the slice. Its ${count(change.count, 'story is', 'stories are')} made there, cell by cell.`,
        said: `Added ${name}`,
        asks: [],
        toCommand: () => ({
          type: 'AddSlice',
          slice: change.slice,
          name,
          investment: siblings[above]?.[1].investment ?? 'MVP',
          before: above === -1 ? null : (siblings[above + 1]?.[0] ?? null),
        }),
      }
    }
    case 'capacity':
      return { kind: 'view', label: 'Plan it by iteration', view: 'iterations', why: 'Capacity is planned by iteration.' }
    case 'testFirst': {
      const move = testMove(plan, change.hypothesis)
      if (move.kind === 'none') return { kind: 'none', why: move.why === 'unplaced' ? 'Its story stands in the tray.' : 'It is first already.' }
      const number = plan.hypotheses.rows[change.hypothesis]!.number
      return {
        kind: 'command',
        label: 'Move its test first',
        title: `Move the test of H-${number} first`,
        consequence: `Its story goes to the top of its column in ${textOr(move.slice, 'the first slice')}.`,
        said: `The test of H-${number} is now first`,
        asks: [],
        toCommand: () => move.command,
      }
    }
  }
}

const GONE: Acceptance = { kind: 'none', why: 'The plan does not know it any more.' }

function dropAcceptance(stories: readonly StoryId[], whose: string): Acceptance {
  if (stories.length === 0) return { kind: 'none', why: 'Nothing of it is open any more.' }
  const what = `${count(stories.length, 'story', 'stories')} ${whose}`.trim()
  return {
    kind: 'command',
    label: `Drop ${count(stories.length, 'story', 'stories')}`,
    title: `Drop ${what}`,
    consequence: 'They leave the plan, not Jira. It can be undone.',
    said: `Dropped ${what} from the plan`,
    asks: [REASON],
    toCommand: ({ reason = '' }) => ({ type: 'DropStories', stories: [...stories], reason }),
  }
}

/** A decision needs a verdict before it; without anything in place of what it drops it is a stop. */
function pivotAcceptance({ hypothesis, dropped, added }: Extract<Change, { kind: 'pivot' }>, plan: PlanParts, beliefOf: (hypothesis: string) => Text): Acceptance {
  const row = plan.hypotheses.rows[hypothesis]
  if (row === undefined) return GONE
  if (plan.learning.decisions[hypothesis] !== undefined) return { kind: 'none', why: 'A decision was taken.' }
  const { story, number } = row
  if (row.verdictAt === null) return { kind: 'story', label: 'Give the verdict first', story }
  const why = { name: 'why', label: 'Why', initial: '' }
  const about = { hypothesis, story }
  const drops = dropped.length === 0 ? '' : `${count(dropped.length, 'story is', 'stories are')} dropped`
  if (dropped.length === 0 && added.length === 0)
    return {
      kind: 'command',
      label: 'Persevere',
      title: `Persevere after H-${number}`,
      consequence: 'What rested on it stays in the plan.',
      said: 'Decided: persevere',
      asks: [why],
      toCommand: (answers) => ({ type: 'Persevere', ...about, why: answers['why'] ?? '' }),
    }
  if (added.length === 0)
    return {
      kind: 'command',
      label: 'Stop the work',
      title: `Stop the work after H-${number}`,
      consequence: `${drops}. It can be taken back.`,
      said: 'Decided: stop the work',
      asks: [why],
      toCommand: (answers) => ({ type: 'Stop', ...about, why: answers['why'] ?? '', dropped: [...dropped] }),
    }
  return {
    kind: 'command',
    label: 'Pivot',
    title: `Pivot after H-${number}`,
    consequence: `${drops === '' ? 'Nothing is dropped' : drops}. The ${count(
      added.reduce((sum, one) => sum + one.count, 0),
      'new story is',
      'new stories are',
    )} made on the map. It can be taken back.`,
    said: 'Decided: pivot',
    asks: [{ name: 'from', label: 'From', initial: textOr(beliefOf(hypothesis), '') }, { name: 'to', label: 'To', initial: '' }, why],
    toCommand: (answers) => ({ type: 'Pivot', ...about, from: answers['from'] ?? '', to: answers['to'] ?? '', why: answers['why'] ?? '', dropped: [...dropped], added: [] }),
  }
}
