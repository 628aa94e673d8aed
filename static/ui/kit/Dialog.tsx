import type { ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'
import './Dialog.css'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, the primary one last. */
  readonly foot: ReactNode
}

/** For decisions only (verdict, pivot, gate): the browser keeps the focus inside and gives it back. */
export function Dialog({ title, onClose, children, foot }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    if (element !== null && !element.open) element.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="fl-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="fl-dialog-body">
        <h2 id={id}>{title}</h2>
        {children}
        <div className="fl-dialog-foot">{foot}</div>
      </div>
    </dialog>
  )
}
