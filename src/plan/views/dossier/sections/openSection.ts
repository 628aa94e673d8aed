import { SHEETS } from '../../../../playbook/sheets/sheets'
import { isAnswered, sheetView } from '../../sheets/sheetView'
import type { Words } from '../document'
import { heading, list } from '../document'
import type { DossierSection } from '../dossierSection'

/** What nobody has answered, tested or decided yet. */
export const openSection: DossierSection = {
  title: 'Open questions',
  write({ state, words, story }) {
    const { hypotheses, learning, sheets } = state.plan
    const rows = Object.entries(hypotheses.rows).toSorted(([, a], [, b]) => a.number - b.number)
    const untested = rows.flatMap(([id, row]): readonly (readonly Words[])[] => {
      if (row.status === 'stated' || row.status === 'testing') {
        const belief = words(state.stories[row.story]?.areas.hypotheses?.byId[id]?.statement.belief)
        return [[`H-${row.number}${belief === '' ? '' : ` ${belief}`}: ${row.status === 'testing' ? 'being tested' : 'not tested yet'}, on `, story(row.story)]]
      }
      return learning.decisions[id] === undefined ? [[`H-${row.number}: the verdict is ${row.status}, what follows from it is not decided`]] : []
    })
    const unanswered = SHEETS.flatMap((sheet) => {
      const view = sheetView(sheet, sheets)
      // A sheet that nobody began is no list of questions.
      if (view.answered === 0) return []
      const open = view.sections.flatMap(({ questions }) => questions.filter((question) => !isAnswered(question)))
      return open.map(({ label }): readonly Words[] => [`${sheet.label}: ${words(label)}`])
    })
    return [
      ...(untested.length === 0 ? [] : [heading(3, 'Hypotheses'), ...list(untested)]),
      ...(unanswered.length === 0 ? [] : [heading(3, 'Questions of the sheets'), ...list(unanswered)]),
    ]
  },
}
