import type { ReactNode } from 'react'
import { useId } from 'react'
import { ErrorBoundary } from '../kit/ErrorBoundary'
import { MessageLine } from '../kit/MessageHost'

interface SettingsSectionProps {
  readonly title: string
  readonly hint?: string
  /** Where its messages stand; see `useAction`. */
  readonly place: string
  readonly children: ReactNode
}

export function SettingsSection({ title, hint, place, children }: SettingsSectionProps) {
  const id = useId()
  return (
    <section className="fl-settings-section" aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        {hint !== undefined && <p className="fl-field-hint">{hint}</p>}
      </div>
      <div className="fl-settings-body">
        <ErrorBoundary what={title}>{children}</ErrorBoundary>
        <MessageLine place={place} />
      </div>
    </section>
  )
}
