import { FEEDBACK_SOURCE_NAMES } from '../../../../playbook/feedbackSources'
import { table } from '../document'
import { dayWords } from '../dossierContext'
import type { DossierSection } from '../dossierSection'

/** What users and others said, and what was done about it (L3). */
export const feedbackSection: DossierSection = {
  title: 'Feedback',
  write({ state, typed }) {
    const all = Object.values(state.plan.feedback.byId).toSorted((a, b) => a.number - b.number)
    return table(
      ['', 'Said', 'By', 'On', 'What was done'],
      all.map(({ number, text, source, day, answer, isClosed }) => {
        const done = typed(answer)
        return [`F-${number}`, typed(text), FEEDBACK_SOURCE_NAMES[source], dayWords(day), done.length === 0 ? (isClosed ? 'closed' : 'open') : done]
      }),
    )
  },
}
