import { useEffect, useState } from 'react'
import { textOr } from '../../../src/plan/kernel/text'
import type { EntryView } from '../../../src/plan/views/sheets/sheetView'
import type { Column } from '../../../src/playbook/sheets/sheet'
import { ActionError } from '../kit/ActionError'
import { Button } from '../kit/Button'
import { CellText } from './CellText'
import { MineOrTheirs } from './SaveState'
import type { Saving } from './useSaving'
import { useSaving } from './useSaving'

/** What is typed in one cell, and what stood there when that began. */
interface Draft {
  readonly text: string
  readonly was: string
  readonly seen: string | null
}

interface EntryRowProps {
  readonly id: string
  /** Null: a new row that is not saved yet. */
  readonly entry: EntryView | null
  readonly sheet: string
  readonly field: string
  readonly columns: readonly Column[]
  readonly canPlan: boolean
  readonly one: string
  readonly onState: (state: Saving['state']) => void
  readonly onRemove: () => void
}

/**
 * One row of a list. What two people write into two cells of it stands beside each other; of two at one cell the
 * second is told, and keeps what was typed (SHEET-1, SHEET-2).
 */
export function EntryRow({ id, entry, sheet, field, columns, canPlan, one, onState, onRemove }: EntryRowProps) {
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({})
  const saving = useSaving()
  const stood = (column: string): string => textOr(entry?.value[column] ?? '', '')
  const valueOf = (column: string): string => drafts[column]?.text ?? stood(column)
  const name = columns[0] ? valueOf(columns[0].id) : ''
  const drop = (): void => {
    saving.action.clear()
    setDrafts({})
  }

  const isOverwritten = (typed: Readonly<Record<string, Draft>>) => ({ id: column }: Column): boolean => typed[column] !== undefined && typed[column].was !== stood(column)
  const { problem } = saving.action
  const isOtherCell = problem?.code === 'conflict' && entry !== null && !columns.some(isOverwritten(drafts))
  const commit = entry?.commit
  useEffect(() => {
    // Somebody wrote into another cell of the row just before: both stand beside each other.
    if (isOtherCell) void save(drafts)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each commit that came between
  }, [isOtherCell, commit])

  async function save(typed: Readonly<Record<string, Draft>>, isMine = false): Promise<void> {
    const changed = columns.filter(({ id: column }) => typed[column] !== undefined && typed[column].text !== stood(column))
    if (changed.length === 0) return drop()
    const values = Object.fromEntries(columns.map(({ id: column }) => [column, typed[column]?.text ?? stood(column)] as const))
    if (columns[0] && (values[columns[0].id] ?? '').trim() === '') return
    // Where somebody wrote into the very cell since, the commit that was seen says so.
    const meanwhile = changed.find(isOverwritten(typed))
    const seen = isMine || entry === null ? undefined : meanwhile ? typed[meanwhile.id]!.seen : entry.commit
    onState('saving')
    const isDone = await saving.save({ type: 'PutEntry', sheet, field, entry: id, values, ...(seen !== undefined && { seen }) }, entry === null ? `Added ${name}` : `Changed ${name}`)
    onState(isDone ? 'saved' : 'failed')
    if (isDone) setDrafts((now) => Object.fromEntries(Object.entries(now).filter(([column, { text }]) => text !== typed[column]?.text)))
  }
  function type(column: string, text: string): Readonly<Record<string, Draft>> {
    const { was, seen } = drafts[column] ?? { was: stood(column), seen: entry?.commit ?? null }
    const next = { ...drafts, [column]: { text, was, seen } }
    setDrafts(next)
    return next
  }
  return (
    <>
      <tr>
        {columns.map((column, index) => (
          <td key={column.id}>
            {!canPlan ? (
              wordsOf(column, stood(column.id))
            ) : column.options ? (
              <select className="fl-input" aria-label={`${column.label} of ${name}`} value={valueOf(column.id)} onChange={(event) => void save(type(column.id, event.target.value))}>
                <option value="">–</option>
                {column.options.map((option) => (
                  <option key={option.id} value={option.id}>
                    {option.label}
                  </option>
                ))}
              </select>
            ) : (
              <CellText
                maxLength={1000}
                aria-label={index === 0 ? `Name of the ${one}` : `${column.label} of ${name}`}
                value={valueOf(column.id)}
                box={(input) => {
                  if (entry === null && index === 0 && input && input.value === '' && !input.dataset['seen']) {
                    input.dataset['seen'] = 'true'
                    input.focus()
                  }
                }}
                onType={(text) => type(column.id, text)}
                onSave={() => problem?.code !== 'conflict' && void save(drafts)}
                onCancel={drop}
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
      {problem !== null && !isOtherCell && (
        <tr>
          <td colSpan={columns.length + 1}>
            <ActionError action={saving.action} onConflict={<MineOrTheirs onMine={() => void save(drafts, true)} onTheirs={drop} />} />
            {problem.code === 'conflict' && (
              <p className="fl-theirs" role="group" aria-label="Their answer">
                {columns.map((column) => wordsOf(column, stood(column.id))).join(' · ')}
              </p>
            )}
          </td>
        </tr>
      )}
    </>
  )
}

const wordsOf = (column: Column, value: string): string => column.options?.find((option) => option.id === value)?.label ?? value
