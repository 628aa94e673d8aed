import type { Iteration } from '../../../areas/iterations/state'
import type { IterationPlan } from '../../../areas/iterationPlans/state'
import type { Block } from '../document'
import { heading, list, paragraph } from '../document'
import type { DossierContext } from '../dossierContext'
import type { DossierSection } from '../dossierSection'
import { label } from '../writtenText'

/** Goals, deliverables, blockers and what was said in the reviews, iteration by iteration (I1). */
export const iterationsSection: DossierSection = {
  title: 'Iterations',
  write(context) {
    const { iterations, iterationPlans } = context.state.plan
    return Object.entries(iterations.byId)
      .toSorted(([idA, a], [idB, b]) => (a.startsAt ?? Infinity) - (b.startsAt ?? Infinity) || (idA < idB ? -1 : 1))
      .flatMap(([id, iteration]) => {
        const plan = iterationPlans.byIteration[id]
        const blocks = plan === undefined ? [] : planBlocks(plan, context)
        return blocks.length === 0 ? [] : [heading(3, nameOf(iteration, context)), ...blocks]
      })
  },
}

function nameOf({ name, startsAt, endsAt }: Iteration, { words, day }: DossierContext): string {
  return startsAt === null || endsAt === null ? words(name) : `${words(name)}, ${day(startsAt)} to ${day(endsAt)}`
}

const TITLES = { goal: 'Goal', deliverable: 'What can be tested', review: 'Review' } as const

function planBlocks({ texts, blockers, outcomes }: IterationPlan, { words, written, story, signed }: DossierContext): readonly Block[] {
  const raised = Object.entries(blockers).toSorted(([idA, a], [idB, b]) => a.at - b.at || (idA < idB ? -1 : 1))
  const said = Object.entries(outcomes).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return [
    ...(['goal', 'deliverable', 'review'] as const).flatMap((field) => {
      const blocks = written(texts[field])
      return blocks.length === 0 ? [] : [label(TITLES[field]), ...blocks]
    }),
    ...(said.length === 0 ? [] : [paragraph('Out of the review:'), ...list(said.map(([, { text, story: became }]) => (became === null ? [words(text)] : [`${words(text)}: `, story(became)])))]),
    ...(raised.length === 0
      ? []
      : [label('Blockers'), ...list(raised.map(([, { text, by, at, resolved }]) => [`${words(text)} (${signed(by, at)}): ${resolved === undefined ? 'open' : `resolved${words(resolved.how) === '' ? '' : `. ${words(resolved.how)}`}`}`]))]),
  ]
}
