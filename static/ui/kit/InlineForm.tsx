import type { FormEvent, ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { Button } from './Button'
import './InlineForm.css'
import type { ActionProblem } from './useAction'
import { isAbout } from './useAction'

interface InlineFormProps {
  readonly label: string
  readonly submit: string
  readonly submitKind?: 'primary' | 'danger'
  readonly problem: ActionProblem | null
  /** Fields that show their own errors; every other problem stands above the buttons. */
  readonly fields?: readonly string[]
  /** Answers whether it came true. Until then the form is out of sight, but keeps what was typed. */
  readonly onSave: (data: FormData) => Promise<boolean>
  /** After saving, and on Cancel and Escape. Without it there is no Cancel: the form is always there. */
  readonly onClose?: () => void
  /** Instead of the one button, several that each save; they call `save`. */
  readonly renderFoot?: (save: (how: (data: FormData) => Promise<boolean>) => void) => ReactNode
  readonly children: ReactNode
}

/**
 * A form in place. It takes the focus when it opens, disappears at once on saving, and comes back with what was
 * typed and with the reason when that failed.
 */
export function InlineForm(props: InlineFormProps) {
  const { label, submit, submitKind = 'primary', problem, fields = [], onSave, onClose, renderFoot, children } = props
  const form = useRef<HTMLFormElement>(null)
  const [isSending, setSending] = useState(false)
  const isInPlace = onClose === undefined
  const isShownByField = problem?.at !== undefined && fields.some((field) => isAbout(problem.at ?? '', field))
  useEffect(() => {
    if (!isInPlace) (form.current?.querySelector<HTMLElement>('[data-first]') ?? form.current?.querySelector<HTMLElement>('input, textarea, select'))?.focus()
  }, [isInPlace])
  useEffect(() => {
    if (problem !== null && !isSending)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], .fl-form-error')?.focus()
  }, [problem, isSending])

  async function save(how: (data: FormData) => Promise<boolean>): Promise<void> {
    if (isSending || form.current === null) return
    setSending(true)
    const isDone = await how(new FormData(form.current))
    setSending(false)
    if (isDone) onClose?.()
  }
  return (
    // Escape closes what was opened here; the buttons do the same for pointers.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className="fl-form"
      aria-label={label}
      hidden={isSending && !isInPlace}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void save(onSave)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && onClose !== undefined) {
          event.stopPropagation()
          onClose()
        }
      }}
    >
      {children}
      {problem !== null && !isShownByField && (
        <p className="fl-form-error" role="alert" tabIndex={-1}>
          {problem.message}
        </p>
      )}
      <div className="fl-form-foot">
        {renderFoot?.((how) => void save(how)) ?? (
          <Button kind={submitKind} size="small" type="submit">
            {submit}
          </Button>
        )}
        {onClose !== undefined && (
          <Button kind="subtle" size="small" onClick={onClose}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  )
}
