import type { Locator } from '@playwright/test'
import { expect } from '@playwright/test'

/**
 * What a person does in the course of one action. Clicking and choosing count one each; filling in a form counts
 * one, however many fields it has, and needs no further one to reach a field.
 */
export type Interactions = {
  readonly click: (what: Locator) => Promise<void>
  readonly choose: (what: Locator, option: string) => Promise<void>
  readonly fillIn: (fields: readonly (readonly [field: Locator, text: string])[]) => Promise<void>
}

const MOST = 3

/** Carries out one action and fails when it takes more than three interactions. */
export async function atMostThree(action: string, work: (by: Interactions) => Promise<void>): Promise<void> {
  let count = 0
  await work({
    async click(what) {
      count += 1
      await what.click()
    },
    async choose(what, option) {
      count += 1
      await what.selectOption(option)
    },
    async fillIn(fields) {
      count += 1
      for (const [field, text] of fields) await field.fill(text)
    },
  })
  expect(count, `interactions to ${action}`).toBeLessThanOrEqual(MOST)
}
