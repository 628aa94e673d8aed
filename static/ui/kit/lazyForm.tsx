import type { ComponentType } from 'react'
import { lazy, Suspense } from 'react'

/** A form that arrives when it is opened first: the panel's first picture does without it. */
export function lazyForm<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Form = lazy(async () => ({ default: await load() })) as unknown as ComponentType<Props>
  return function LateForm(props: Props) {
    return (
      <Suspense>
        <Form {...props} />
      </Suspense>
    )
  }
}
