import { useState } from 'react'
import type { DataSliceRow, MetricGroup } from '../../../../src/plan/views/auditSheet'
import { Button } from '../../kit/Button'
import { useOpener } from '../../kit/useOpener'
import { DataSliceForm } from './DataSliceForm'
import { DataSliceItem } from './DataSliceItem'

/** The parts of the data that are looked at on their own, each with what was found on it. */
export function DataSlices({ groups, canEdit }: { readonly groups: readonly MetricGroup[]; readonly canEdit: boolean }) {
  const { open, toggle, close, heading } = useOpener<'new'>()
  const [formKey, setFormKey] = useState(0)
  const rows: readonly DataSliceRow[] = groups.flatMap((group) => group.rows)
  return (
    <section className="fl-section" aria-labelledby="fl-audit-slices">
      <h2 id="fl-audit-slices" ref={heading} tabIndex={-1}>
        Data slices
      </h2>
      {rows.length === 0 && <p className="fl-note">None yet. Which part of the users would suffer most if it were worse for them? Look at that part on its own.</p>}
      <ul className="fl-audit-list">
        {rows.map((row) => (
          <DataSliceItem key={row.id} row={row} canEdit={canEdit} />
        ))}
      </ul>
      {canEdit && (
        <div className="fl-actions">
          <Button size="small" aria-expanded={open === 'new'} onClick={() => toggle('new')}>
            Add a data slice
          </Button>
        </div>
      )}
      {open === 'new' && (
        <DataSliceForm
          key={formKey}
          suggestion={rows[0]?.slice.measure}
          onClose={() => {
            setFormKey(formKey + 1)
            close()
          }}
        />
      )}
    </section>
  )
}
