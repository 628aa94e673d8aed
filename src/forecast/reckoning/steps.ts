/** Work in steps of a moment each: between two of them a page can draw. */
export type Steps<T> = Generator<void, T>

/** All steps at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
