import type { FrameLocator, Locator, Page } from '@playwright/test'

/** The story map as it stands on the screen. */
export type MapScreen = {
  readonly card: (story: string) => Locator
  /** The cell of a vertical, or of an activity, and a slice, by their names. */
  readonly cell: (column: string, slice: string) => Locator
  /** Titles of the cards in a cell, from top to bottom. */
  readonly titles: (column: string, slice: string) => Promise<readonly string[]>
  /** What was said last to those who listen. */
  readonly spoken: Locator
  readonly drag: (from: Locator, to: Locator, at?: { readonly x: number; readonly y: number }) => Promise<void>
}

export function mapScreenOf({ app, page }: { readonly app: FrameLocator; readonly page: Page }): MapScreen {
  const cell = (column: string, slice: string): Locator => app.getByRole('gridcell', { name: new RegExp(`^${column}, ${slice}, `) })
  return {
    card: (story) => app.locator(`[data-focus="card:${story}"]`),
    cell,
    titles: (column, slice) => cell(column, slice).locator('.fl-map-card-title').allInnerTexts(),
    spoken: app.locator('[aria-live="assertive"]'),
    async drag(from, to, at = { x: 60, y: 8 }) {
      await from.scrollIntoViewIfNeeded()
      const start = await from.boundingBox()
      const end = await to.boundingBox()
      if (!start || !end) throw new Error('Not on the screen')
      await page.mouse.move(start.x + 40, start.y + 12)
      await page.mouse.down()
      await page.mouse.move(start.x + 50, start.y + 18, { steps: 3 })
      await page.mouse.move(end.x + at.x, end.y + at.y, { steps: 10 })
      await page.mouse.move(end.x + at.x + 1, end.y + at.y + 1)
      await page.mouse.up()
    },
  }
}
