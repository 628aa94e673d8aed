import type { KeyboardEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import { NAME_LIMIT } from '../../../src/plan/kernel/text'
import '../kit/Field.css'
import './NameForm.css'

interface NameFormProps {
  readonly label: string
  readonly value?: string
  readonly placeholder?: string
  readonly limit?: number
  /** What was typed, without spaces around it; never empty, never what it was. */
  readonly onSave: (name: string) => void
  readonly onCancel: () => void
  /** Leaving the field keeps what was typed; where that would start something new, it gives up instead. */
  readonly isKeptOnLeave?: boolean
  /** There is more to the form than this field: leaving it decides nothing. */
  readonly isOpenOnLeave?: boolean
}

/** One line typed in place: Enter keeps it, Escape gives it up. */
export function NameForm({ label, value = '', placeholder = label, limit = NAME_LIMIT, onSave, onCancel, isKeptOnLeave = false, isOpenOnLeave = false }: NameFormProps) {
  const [name, setName] = useState(value)
  const input = useRef<HTMLInputElement>(null)
  const isSettled = useRef(false)
  useEffect(() => {
    input.current?.focus({ preventScroll: false })
    input.current?.select()
  }, [])
  const settle = (isKept: boolean): void => {
    if (isSettled.current) return
    isSettled.current = true
    const typed = name.trim()
    if (isKept && typed !== '' && typed !== value) onSave(typed)
    else onCancel()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key === 'Enter') settle(true)
    if (event.key === 'Escape') settle(false)
  }
  return (
    <input
      ref={input}
      className="fl-input fl-map-name"
      aria-label={label}
      placeholder={placeholder}
      value={name}
      maxLength={limit}
      onChange={(event) => setName(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => !isOpenOnLeave && settle(isKeptOnLeave)}
    />
  )
}
