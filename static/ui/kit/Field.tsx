import type { ReactNode } from 'react'
import { useId } from 'react'
import './Field.css'

/** What the control inside must carry, so that label, hint and error belong to it. */
export interface ControlProps {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

interface FieldProps {
  readonly label: string
  readonly hint?: string | undefined
  /** Stands beside the control; what was typed stays. */
  readonly error?: string | undefined
  readonly isLabelHidden?: boolean
  readonly children: (control: ControlProps) => ReactNode
}

export function Field({ label, hint, error, isLabelHidden = false, children }: FieldProps) {
  const id = useId()
  const notes = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="fl-field">
      <label htmlFor={id} className={isLabelHidden ? 'fl-visually-hidden' : undefined}>
        {label}
      </label>
      {children({
        id,
        ...(notes === '' ? {} : { 'aria-describedby': notes }),
        ...(error === undefined ? {} : { 'aria-invalid': true }),
      })}
      {hint !== undefined && (
        <p className="fl-field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="fl-field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
