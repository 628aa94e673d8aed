import type { LearningDecision } from '../../../areas/learning/state'
import type { LocalId } from '../../../kernel/ids'
import type { Block, Words } from '../document'
import { heading, list, paragraph, strong } from '../document'
import type { DossierContext } from '../dossierContext'
import type { DossierSection } from '../dossierSection'

const TITLES = { persevere: 'Persevere', pivot: 'Pivot', stop: 'Stop' } as const

/** What was decided after each verdict, oldest first, and what it did to the plan (L2). */
export const decisionsSection: DossierSection = {
  title: 'Decisions and pivots',
  write(context) {
    const { decisions } = context.state.plan.learning
    return Object.entries(decisions)
      .toSorted(([, a], [, b]) => a.seq - b.seq)
      .flatMap(([id, decision]) => decisionBlocks(id, decision, context))
  },
}

function decisionBlocks(id: LocalId, decision: LearningDecision, { state, words, written, story, signed }: DossierContext): readonly Block[] {
  const row = state.plan.hypotheses.rows[id]
  const reason = row && state.stories[row.story]?.areas.learning?.reasons[id]
  const from = words(reason?.from)
  const to = words(reason?.to)
  const stories = (title: string, ids: readonly string[]): readonly Block[] =>
    ids.length === 0 ? [] : [paragraph(strong(title)), ...list(ids.map((each): readonly Words[] => [story(each)]))]
  return [
    heading(3, `${TITLES[decision.kind]} after H-${row?.number ?? '?'}`),
    ...(from === '' && to === '' ? [] : [paragraph('From ', strong(from), ' to ', strong(to), '.')]),
    ...written(reason?.why),
    paragraph(signed(decision.by, decision.at)),
    ...stories('Dropped', decision.dropped),
    ...stories('Added', decision.added),
  ]
}
