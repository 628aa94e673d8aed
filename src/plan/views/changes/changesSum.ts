import { textOr } from '../../kernel/text'
import type { ChangesBetween } from '../changesBetween'
import type { DateChanges } from './dateChanges'

/** "12 stories in, 3 out, 2 verdicts, MVP +9 days"; what is not different is not named. Days are working days at 85 %. */
export function changesSum({ stories, hypotheses, gates, milestones }: ChangesBetween, dates: DateChanges | null): string {
  const verdicts = hypotheses.filter(({ kind }) => kind === 'verdict').length
  const decided = hypotheses.filter(({ kind }) => kind === 'decided')
  const pivots = decided.filter(({ is }) => is === 'pivot').length
  const parts = [
    counted(stories.in.length, 'story in', 'stories in'),
    stories.in.length === 0 ? counted(stories.out.length, 'story out', 'stories out') : counted(stories.out.length, 'out', 'out'),
    counted(stories.delivered.length, 'delivered', 'delivered'),
    counted(stories.reopened.length, 're-opened', 're-opened'),
    counted(stories.moved.length, 'moved', 'moved'),
    counted(stories.resized.length, 'sized anew', 'sized anew'),
    counted(hypotheses.filter(({ kind }) => kind === 'stated').length, 'hypothesis stated', 'hypotheses stated'),
    counted(verdicts, 'verdict', 'verdicts'),
    counted(pivots, 'pivot', 'pivots'),
    counted(decided.length - pivots, 'other decision', 'other decisions'),
    counted(gates.filter(({ kind }) => kind === 'decided').length, 'gate decision', 'gate decisions'),
    counted(gates.filter(({ kind }) => kind === 'decisionTaken').length, 'gate decision taken back', 'gate decisions taken back'),
    counted(gates.filter(({ kind }) => kind === 'review').length, 'gate review moved', 'gate reviews moved'),
    counted(milestones.length, 'milestone changed', 'milestones changed'),
    ...(dates?.rows ?? []).flatMap(({ name, workingDays }) => (workingDays === null || workingDays === 0 ? [] : [`${textOr(name, 'a slice')} ${signed(workingDays)}`])),
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'Nothing changed' : parts.join(', ')
}

/**
 * What moved the dates: the work that came and went, in estimated days, and what was decided. Each of it is a line of
 * its own below. Empty where nothing of the kind is different.
 */
export function datesMovedBy({ stories, hypotheses, gates }: ChangesBetween): string {
  const days = (kind: 'in' | 'out' | 'resized', words: string): string => {
    const sum = Math.round(stories[kind].reduce((all, each) => all + each.days, 0))
    return sum === 0 ? '' : `${signed(sum)} of work ${words}`
  }
  return [
    days('in', 'came in'),
    days('out', 'went out'),
    days('resized', 'by other sizes'),
    counted(stories.delivered.length, 'story delivered', 'stories delivered'),
    counted(hypotheses.filter(({ kind }) => kind === 'verdict').length, 'verdict', 'verdicts'),
    counted(gates.length, 'change at a gate', 'changes at gates'),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** "+9 days", "−1 day". */
export function signed(days: number): string {
  return `${days > 0 ? '+' : '−'}${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`
}

function counted(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : many}`
}
