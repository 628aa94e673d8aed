import type { DataRow } from '../../../../src/plan/views/dataRegister'
import { Button } from '../../kit/Button'
import { usePage } from '../../page/PageProvider'
import { setName } from './dataWords'

/** A data set by number and name; opens its sheet. */
export function SetLink({ row: { id, set } }: { readonly row: Pick<DataRow, 'id' | 'set'> }) {
  const { goTo } = usePage()
  return (
    <>
      <Button kind="link" onClick={() => goTo('data-sets', { set: id })}>
        {setName(set)}
      </Button>
      {set.retired && <span className="fl-subtle"> (retired)</span>}
    </>
  )
}
