import { useState } from 'react'
import { textOr } from '../../../src/plan/kernel/text'
import type { EntryView } from '../../../src/plan/views/sheets/sheetView'
import type { Column } from '../../../src/playbook/sheets/sheet'
import { Button } from '../kit/Button'
import { newId } from '../plan/newId'
import type { FieldProps } from './fieldProps'
import { SaveState } from './SaveState'
import type { Saving } from './useSaving'
import { useSaving } from './useSaving'

type Row = { readonly id: string; readonly entry: EntryView | null }

/** A list: each row saves by itself when one of its cells is left. */
export function EntriesAnswer({ sheet, question, labelId, canPlan }: FieldProps) {
  const { asks, entries, id } = question
  const [fresh, setFresh] = useState<string | null>(null)
  const saving = useSaving()
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
              <EntryRow key={row.id} row={row} sheet={sheet} field={id} columns={asks.columns} canPlan={canPlan} saving={saving} one={asks.one} onRemove={() => setFresh(null)} />
            ))}
          </tbody>
        </table>
      )}
      <div className="fl-answer-foot">
        {canPlan && (
          <Button size="small" onClick={() => setFresh(newId())}>
            Add a {asks.one}
          </Button>
        )}
        {!canPlan && rows.length === 0 && <span className="fl-subtle">Not answered yet.</span>}
        <SaveState saving={saving} />
      </div>
    </div>
  )
}

interface EntryRowProps {
  readonly row: Row
  readonly sheet: string
  readonly field: string
  readonly columns: readonly Column[]
  readonly canPlan: boolean
  readonly saving: Saving
  readonly one: string
  readonly onRemove: () => void
}

function EntryRow({ row: { id, entry }, sheet, field, columns, canPlan, saving, one, onRemove }: EntryRowProps) {
  const [draft, setDraft] = useState<Readonly<Record<string, string>>>({})
  const stood = (column: string): string => textOr(entry?.value[column] ?? '', '')
  const valueOf = (column: string): string => draft[column] ?? stood(column)
  const name = columns[0] ? valueOf(columns[0].id) : ''
  function save(changed: Readonly<Record<string, string>>): void {
    const values = Object.fromEntries(columns.map((column) => [column.id, changed[column.id] ?? stood(column.id)] as const))
    const isSame = columns.every((column) => values[column.id] === stood(column.id))
    if (isSame || (columns[0] && (values[columns[0].id] ?? '').trim() === '')) return
    void saving.save({ type: 'PutEntry', sheet, field, entry: id, values, ...(entry !== null && { seen: entry.commit }) }, entry === null ? `Added ${name}` : `Changed ${name}`)
  }
  const change = (column: string, value: string): Readonly<Record<string, string>> => {
    const next = { ...draft, [column]: value }
    setDraft(next)
    return next
  }
  return (
    <tr>
      {columns.map((column, index) => (
        <td key={column.id}>
          {!canPlan ? (
            wordsOf(column, valueOf(column.id))
          ) : column.options ? (
            <select className="fl-input" aria-label={`${column.label} of ${name}`} value={valueOf(column.id)} onChange={(event) => save(change(column.id, event.target.value))}>
              <option value="">–</option>
              {column.options.map((option) => (
                <option key={option.id} value={option.id}>
                  {option.label}
                </option>
              ))}
            </select>
          ) : (
            <input
              className="fl-input"
              type="text"
              dir="auto"
              maxLength={1000}
              aria-label={index === 0 ? `Name of the ${one}` : `${column.label} of ${name}`}
              value={valueOf(column.id)}
              ref={(input) => {
                if (entry === null && index === 0 && input && input.value === '' && !input.dataset['seen']) {
                  input.dataset['seen'] = 'true'
                  input.focus()
                }
              }}
              onChange={(event) => change(column.id, event.target.value)}
              onBlur={() => save(draft)}
            />
          )}
        </td>
      ))}
      {canPlan && (
        <td>
          <Button
            kind="subtle"
            size="small"
            aria-label={`Remove ${name === '' ? `the new ${one}` : name}`}
            onClick={() => {
              onRemove()
              if (entry !== null) void saving.save({ type: 'RemoveEntry', sheet, field, entry: id }, `Removed ${name}`)
            }}
          >
            Remove
          </Button>
        </td>
      )}
    </tr>
  )
}

const wordsOf = (column: Column, value: string): string => column.options?.find((option) => option.id === value)?.label ?? value
