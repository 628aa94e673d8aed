import type { CriterionRow } from '../../../../src/plan/views/criteria/scorecard'
import { Retirement } from '../../sheets/Retirement'

export function RetireCriterion({ row: { id, criterion }, canEdit }: { readonly row: CriterionRow; readonly canEdit: boolean }) {
  return (
    <Retirement
      retired={criterion.retired}
      canEdit={canEdit}
      title="Retire this criterion"
      whyLabel="Why it no longer counts"
      meaning="It counts no longer, and takes no change until it is restored."
      toRetire={(given) => ({ type: 'RetireCriterion', criterion: id, ...given })}
      retiredSaid={`C-${criterion.number} retired`}
      toRestore={{ type: 'RestoreCriterion', criterion: id, why: '' }}
      restoredSaid="Criterion restored"
    />
  )
}
