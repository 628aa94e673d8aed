import { useState } from 'react'
import type { EntryView } from '../../../src/plan/views/sheets/sheetView'
import { Button } from '../kit/Button'
import { newId } from '../plan/newId'
import { EntryRow } from './EntryRow'
import type { FieldProps } from './fieldProps'
import { SaveWord } from './SaveState'
import type { Saving } from './useSaving'

type Row = { readonly id: string; readonly entry: EntryView | null }

/** A list: each row saves by itself when one of its cells is left. */
export function EntriesAnswer({ sheet, question, labelId, canPlan }: FieldProps) {
  const { asks, entries, id } = question
  const [fresh, setFresh] = useState<string | null>(null)
  const [state, setState] = useState<Saving['state']>('idle')
  if (asks.kind !== 'entries') return null
  const rows: readonly Row[] = [
    ...entries.map((entry) => ({ id: entry.id, entry })),
    ...(fresh !== null && !entries.some((entry) => entry.id === fresh) ? [{ id: fresh, entry: null }] : []),
  ]
  return (
    <div className="fl-entries">
      {rows.length > 0 && (
        <table className="fl-table" aria-labelledby={labelId}>
          <thead>
            <tr>
              {asks.columns.map((column) => (
                <th key={column.id} scope="col">
                  {column.label}
                </th>
              ))}
              {canPlan && (
                <th>
                  <span className="fl-visually-hidden">Remove</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <EntryRow key={row.id} {...row} sheet={sheet} field={id} columns={asks.columns} canPlan={canPlan} one={asks.one} onState={setState} onRemove={() => setFresh(null)} />
            ))}
          </tbody>
        </table>
      )}
      {canPlan ? (
        <div className="fl-answer-foot">
          <Button size="small" onClick={() => setFresh(newId())}>
            Add a {asks.one}
          </Button>
          <SaveWord state={state} />
        </div>
      ) : (
        rows.length === 0 && <p className="fl-subtle">Not answered yet.</p>
      )}
    </div>
  )
}
