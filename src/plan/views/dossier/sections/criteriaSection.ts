import { COMMITMENT_NAMES, CRITERION_KIND_NAMES, WORTH_PERIOD_NAMES } from '../../../../playbook/criterionWords'
import type { Criterion } from '../../../areas/criteria/state'
import { COMPARISON_SIGNS } from '../../../../playbook/comparisonSigns'
import type { Words } from '../document'
import { heading, list, table } from '../document'
import type { DossierContext } from '../dossierContext'
import { dayWords } from '../dossierContext'
import type { DossierSection } from '../dossierSection'

/** What is promised, agreed by whom, and how it stands; what an ML metric is worth to the business (P6, P7). */
export const criteriaSection: DossierSection = {
  title: 'Success criteria',
  write(context) {
    const { words, state } = context
    const { byId } = state.plan.criteria
    const rows = Object.values(byId)
      .filter(({ retired }) => retired === undefined)
      .toSorted((a, b) => a.number - b.number)
    const retired = Object.values(byId)
      .filter((each) => each.retired !== undefined)
      .toSorted((a, b) => a.number - b.number)
    const worth = rows.flatMap(({ number, serves }): readonly (readonly Words[])[] => {
      if (serves === null) return []
      const business = `C-${number} serves C-${byId[serves.business]?.number ?? '?'}`
      if (serves.worth === null) return [[`${business}; nobody has said what a point of it is worth`]]
      const { step, amount, unit, per, basis } = serves.worth
      return [[`${business}: ${step} of it is worth ${amount} ${words(unit)} ${WORTH_PERIOD_NAMES[per]}${words(basis) === '' ? '' : ` (${words(basis)})`}`]]
    })
    return [
      ...table(
        ['Criterion', 'Kind', 'Promise', 'Latest', 'Technical side', 'Business side'],
        rows.map((criterion) => [
          `C-${criterion.number} ${words(criterion.name)}`,
          CRITERION_KIND_NAMES[criterion.kind],
          `${words(criterion.metric)} ${COMPARISON_SIGNS[criterion.comparison]} ${criterion.target} ${words(criterion.unit)}, ${COMMITMENT_NAMES[criterion.commitment].toLowerCase()}`,
          latestText(criterion, context),
          agreementText(criterion, 'technical', context),
          agreementText(criterion, 'business', context),
        ]),
      ),
      ...(worth.length === 0 ? [] : [heading(3, 'What they are worth'), ...list(worth)]),
      ...(retired.length === 0 ? [] : [heading(3, 'No longer promised'), ...list(retired.map((each) => [`C-${each.number} ${words(each.name)}: ${words(each.retired?.why)}`]))]),
    ]
  },
}

function latestText({ readings, unit }: Criterion, { words }: DossierContext): string {
  const last = readings.at(-1)
  return last === undefined ? 'not measured' : `${last.value} ${words(unit)}, ${dayWords(last.day)}`
}

function agreementText({ agreements }: Criterion, side: 'technical' | 'business', { words, signed }: DossierContext): string {
  const found = agreements[side]
  if (found === undefined) return 'not agreed'
  const who = words(found.who)
  return `${found.isLapsed ? 'lapsed' : 'agreed'}${who === '' ? '' : ` for ${who}`}, ${signed(found.by, found.at)}`
}
