import type { ComponentPropsWithoutRef, KeyboardEvent } from 'react'

interface CellTextProps extends Omit<ComponentPropsWithoutRef<'textarea'>, 'onChange' | 'onKeyDown' | 'rows'> {
  readonly value: string
  readonly box?: (textarea: HTMLTextAreaElement | null) => void
  readonly onType: (text: string) => void
  readonly onSave: () => void
  readonly onCancel: () => void
}

/** One line that grows with what is written in it: saved when it is left, or with Enter; Escape goes back to what is saved. */
export function CellText({ box, onType, onSave, onCancel, ...control }: CellTextProps) {
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      event.preventDefault()
      onSave()
    }
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onCancel()
  }
  return (
    <textarea
      {...control}
      ref={box}
      className="fl-input fl-cell-text"
      dir="auto"
      rows={1}
      onChange={(event) => onType(event.target.value.replaceAll(/\s*\n\s*/g, ' '))}
      onBlur={onSave}
      onKeyDown={onKeyDown}
    />
  )
}
