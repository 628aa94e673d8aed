import type { DataRow } from '../../../../src/plan/views/dataRegister'
import { Retirement } from '../../sheets/Retirement'

export function RetireSet({ row: { id, set }, canEdit }: { readonly row: DataRow; readonly canEdit: boolean }) {
  return (
    <Retirement
      retired={set.retired}
      canEdit={canEdit}
      title="Retire this data set"
      whyLabel="Why it is no longer used"
      meaning="Nothing can be changed or use it until it is restored."
      toRetire={(given) => ({ type: 'RetireDataSet', dataSet: id, ...given })}
      retiredSaid={`D-${set.number} retired`}
      toRestore={{ type: 'RestoreDataSet', dataSet: id, why: '' }}
      restoredSaid="Data set restored"
    />
  )
}
