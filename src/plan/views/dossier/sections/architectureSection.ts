import { KIND_WORDS } from '../../../../playbook/architecture'
import { architectureList } from '../../architecture/architectureList'
import type { Words } from '../document'
import { heading, isWebAddress, link, list, table } from '../document'
import type { DossierSection } from '../dossierSection'

/** Elements and relations of the first three levels, with links to the code (R1). */
export const architectureSection: DossierSection = {
  title: 'Architecture',
  write({ state, words }) {
    const { elements, relations } = state.plan.architecture
    const rows = architectureList(state.plan.architecture).map(({ element, depth }): readonly (Words | readonly Words[])[] => {
      const code = words(element.code)
      return [`${'› '.repeat(depth)}${words(element.name)}`, KIND_WORDS[element.kind].name, words(element.technology), words(element.description), isWebAddress(code) ? [link('code', code)] : '']
    })
    const nameOf = (id: string): string => words(elements[id]?.name)
    const lines = Object.values(relations)
      .map(({ from, to, label, technology }) => {
        const how = words(technology)
        return `${nameOf(from)} → ${nameOf(to)}: ${words(label)}${how === '' ? '' : ` (${how})`}`
      })
      .toSorted()
    return [...table(['Element', 'Kind', 'Technology', 'What it is for', 'Code'], rows), ...(lines.length === 0 ? [] : [heading(3, 'Relations'), ...list(lines.map((each) => [each]))])]
  },
}
