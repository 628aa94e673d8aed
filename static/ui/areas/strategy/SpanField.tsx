import { useState } from 'react'
import type { Span } from '../../../../src/plan/areas/strategy/state'
import { Field } from '../../kit/Field'
import { useAction } from '../../kit/useAction'

interface SpanFieldProps {
  readonly stage: string
  readonly stageName: string
  readonly span: Span | null
}

type Ends = { readonly from: string; readonly to: string }

/** First and last day of a stage, two cells of its row; saved once both are there, or both are gone. */
export function SpanField({ stage, stageName, span }: SpanFieldProps) {
  const action = useAction()
  const [draft, setDraft] = useState<Ends | null>(null)
  const stands: Ends = { from: span?.from ?? '', to: span?.to ?? '' }
  const shown = draft ?? stands
  async function save(ends: Ends): Promise<void> {
    if (ends.from === stands.from && ends.to === stands.to) return setDraft(null)
    if ((ends.from === '') !== (ends.to === '')) return
    if (await action.run({ type: 'DateStage', stage, span: ends.from === '' ? null : ends }, ends.from === '' ? `Days of ${stageName} taken back` : `${stageName} planned`)) setDraft((now) => (now === ends ? null : now))
  }
  const input = (end: 'from' | 'to', label: string) => (
    <td>
      <Field label={`${label} of ${stageName}`} isLabelHidden error={end === 'to' ? action.problem?.message : undefined}>
        {(control) => (
          <input
            {...control}
            type="date"
            value={shown[end]}
            min={end === 'to' ? shown.from : undefined}
            onChange={(event) => setDraft({ ...shown, [end]: event.target.value })}
            onBlur={() => draft !== null && void save(draft)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && draft !== null) void save(draft)
              if (event.key !== 'Escape' || draft === null) return
              event.stopPropagation()
              action.clear()
              setDraft(null)
            }}
          />
        )}
      </Field>
    </td>
  )
  return (
    <>
      {input('from', 'First day')}
      {input('to', 'Last day')}
    </>
  )
}
