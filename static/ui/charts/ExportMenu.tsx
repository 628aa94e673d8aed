import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '../kit/Button'
import './ExportMenu.css'

interface ExportMenuProps {
  /** What is exported, where a page has more than one of these. */
  readonly what?: string
  readonly items: readonly { readonly label: string; readonly run: () => void }[]
}

/** Files of what is shown, and print. Escape and a press elsewhere close it. */
export function ExportMenu({ what = '', items }: ExportMenuProps) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const menu = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isOpen) return undefined
    menu.current?.querySelector('button')?.focus()
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && !menu.current?.contains(event.target) && !opener.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', onPress, true)
    return () => document.removeEventListener('pointerdown', onPress, true)
  }, [isOpen])
  const close = (): void => {
    setOpen(false)
    opener.current?.focus()
  }
  return (
    // Escape closes the menu from wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div className="fl-export" role="group" aria-label={`Export ${what}`.trim()} onKeyDown={(event) => event.key === 'Escape' && isOpen && close()}>
      <Button ref={opener} kind="subtle" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        Export <span className="fl-visually-hidden">{what}</span> <span aria-hidden="true">▾</span>
      </Button>
      {isOpen && (
        <div className="fl-export-menu" id={id} ref={menu}>
          {[...items, { label: 'Print', run: () => window.print() }].map(({ label, run }) => (
            <Button
              key={label}
              kind="subtle"
              onClick={() => {
                close()
                run()
              }}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
