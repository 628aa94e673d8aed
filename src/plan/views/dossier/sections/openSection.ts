import { SHEETS } from '../../../../playbook/sheets/sheets'
import { deliveryOf } from '../../../delivery'
import { isAnswered, sheetView } from '../../sheets/sheetView'
import type { Words } from '../document'
import { heading, list } from '../document'
import { dayWords } from '../dossierContext'
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
    const { gates, map, monitoring, iterationPlans, retrospectives } = state.plan
    const conditions = Object.entries(gates.bySlice)
      .toSorted(([a], [b]) => ((map.slices[a]?.rank ?? '') < (map.slices[b]?.rank ?? '') ? -1 : 1))
      .flatMap(([slice, { decision }]) =>
        (decision?.conditions ?? []).flatMap(({ text, owner, due, met }): readonly (readonly Words[])[] =>
          met === null ? [[`Gate of ${words(map.slices[slice]?.name)}: ${words(text)} (${words(owner)}, by ${dayWords(due)})`]] : [],
        ),
      )
    const alerts = Object.values(monitoring.byId)
      .toSorted((a, b) => a.number - b.number)
      .flatMap(({ name, alert, retired }): readonly (readonly Words[])[] =>
        alert === null || alert.answer !== null || retired !== undefined ? [] : [[`Alert A-${alert.number}: ${alert.severity} of ${words(name)}, without an answer`]],
      )
    const blockers = Object.entries(iterationPlans.byIteration)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, plan]) => Object.entries(plan.blockers).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      .flatMap(([, { text, resolved }]): readonly (readonly Words[])[] => (resolved === undefined ? [[`Blocker: ${words(text)}`]] : []))
    const actions = Object.entries(retrospectives.actions)
      .toSorted(([idA, a], [idB, b]) => a.at - b.at || (idA < idB ? -1 : 1))
      .flatMap(([, { text, finished, story: carriedBy }]): readonly (readonly Words[])[] => {
        const row = carriedBy === null ? undefined : state.plan.jiraFacts.rows[carriedBy]
        const isDone = finished !== null || (row !== undefined && deliveryOf(row, state.plan.settings) === 'delivered')
        return isDone ? [] : [[`Action of a retrospective: ${words(text)}`]]
      })
    const waiting = [...conditions, ...alerts, ...blockers, ...actions]
    return [
      ...(waiting.length === 0 ? [] : [heading(3, 'Waiting for somebody'), ...list(waiting)]),
      ...(untested.length === 0 ? [] : [heading(3, 'Hypotheses'), ...list(untested)]),
      ...(unanswered.length === 0 ? [] : [heading(3, 'Questions of the sheets'), ...list(unanswered)]),
    ]
  },
}
