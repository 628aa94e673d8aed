import { textOr } from '../../../../src/plan/kernel/text'
import type { IterationLoops, LearningLoop, LearningLoops } from '../../../../src/plan/views/learningLoops'
import { count } from '../../kit/amounts'

const workingDays = (days: number): string => count(days, 'working day', 'working days')

/** "7 loops closed, half of them within 12 working days; 0.8 an iteration. 2 are under way, the longest for 9 working days." */
export function loopsSentence({ closed, open, iterations, middle }: LearningLoops): string {
  const each = iterations.length === 0 ? '' : `, ${(iterations.reduce((sum, one) => sum + one.closed.length, 0) / iterations.length).toFixed(1)} an iteration`
  const done = middle === null ? 'No loop is closed yet.' : `${count(closed.length, 'loop', 'loops')} closed${each}; ${closed.length === 1 ? 'it took' : 'half of them took at most'} ${workingDays(middle)}.`
  const under = open.length === 0 ? '' : ` ${count(open.length, 'is', 'are')} under way, the longest for ${workingDays(open[0]!.days)}.`
  return done + under
}

/** "Sprint 7: 2 loops closed, H-3 after 8 working days, measured after 5, and H-5 after 14 working days, measured after 2." */
export function iterationSentence({ name, closed }: IterationLoops): string {
  const loops = closed.map((loop) => `${loopName(loop)} after ${workingDays(loop.days)}${measuredText(loop)}`)
  const listed = loops.length < 2 ? loops.join('') : `${loops.slice(0, -1).join(', ')}${loops[0]!.includes(',') ? ',' : ''} and ${loops.at(-1)}`
  return `${textOr(name, 'An iteration')}: ${closed.length === 0 ? 'no loop closed.' : `${count(closed.length, 'loop', 'loops')} closed, ${listed}.`}`
}

function measuredText({ untilMeasured }: Pick<LearningLoop, 'untilMeasured'>): string {
  return untilMeasured === null ? '' : `, measured after ${untilMeasured}`
}

export const loopName = ({ number }: Pick<LearningLoop, 'number'>): string => `H-${number}`
