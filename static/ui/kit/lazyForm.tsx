import type { ComponentType } from 'react'
import { lazy, Suspense, useState } from 'react'

const forms: (() => Promise<unknown>)[] = []

/** Fetches all forms as soon as somebody turns to the page: who opens one and types on at once loses no letter. */
export function fetchFormsWhenTurnedTo(): () => void {
  const fetchAll = (): void => forms.forEach((fetch) => void fetch())
  document.addEventListener('focusin', fetchAll, { once: true })
  return () => document.removeEventListener('focusin', fetchAll)
}

/** A form that the first picture does without. Fetched before it is opened, it is there at once. */
export function lazyForm<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let arrived: ComponentType<Props> | null = null
  const fetch = async (): Promise<{ default: ComponentType<Props> }> => ({ default: (arrived = await load()) })
  const Late = lazy(fetch) as unknown as ComponentType<Props>
  forms.push(fetch)
  return function LateForm(props: Props) {
    // One and the same as long as it stands: what was typed stays.
    const [Form] = useState<ComponentType<Props>>(() => arrived ?? Late)
    return (
      <Suspense>
        <Form {...props} />
      </Suspense>
    )
  }
}
