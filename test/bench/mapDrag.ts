import type { Frame, Page } from '@playwright/test'

/** What dragging a card over the map costs in a browser, in ms. */
export interface DragFigures {
  readonly cards: number
  /** Between two pictures while the card follows the pointer. */
  readonly frameMedian: number
  readonly frameP95: number
  /** The page's own work in such a frame: what scripts, style and layout took of it. */
  readonly workMedian: number
  /** From letting go until the card stands in its new cell and is painted; median and worst of the drops. */
  readonly dropMedian: number
  readonly dropWorst: number
}

const DROPS = 5

/** Drags cards over an open map, from cell to cell. The map must be editable and show the cell it starts from. */
export async function measureMapDrag(page: Page, frame: Frame): Promise<DragFigures> {
  // Functions that tsx hands over call this; in the page it is missing.
  await frame.evaluate('globalThis.__name = (named) => named')
  const frames: number[] = []
  const work: number[] = []
  const drops: number[] = []
  for (let round = 0; round < DROPS; round++) {
    const cells = frame.locator('[data-cell]:has([data-story])')
    const from = cells.nth(round % 2).locator('[data-story]').first()
    const to = cells.nth(2 + (round % 2))
    const start = await from.boundingBox()
    const end = await to.boundingBox()
    const story = await from.getAttribute('data-story')
    const cell = await to.getAttribute('data-cell')
    if (!start || !end || story === null || cell === null) throw new Error('The map shows too few cells with cards')
    await page.mouse.move(start.x + start.width / 2, start.y + 8)
    await page.mouse.down()
    await page.mouse.move(start.x + start.width / 2 + 10, start.y + 12, { steps: 3 })
    await frame.evaluate(watchFrames)
    for (let pass = 0; pass < 3; pass++) {
      await page.mouse.move(end.x + end.width / 2, end.y + Math.min(end.height - 4, 200), { steps: 40 })
      await page.mouse.move(end.x + end.width / 3, end.y + 10, { steps: 40 })
    }
    const seen = await frame.evaluate(framesSeen)
    frames.push(...seen.frames)
    work.push(...seen.work)
    await frame.evaluate(watchDrop, { story, cell })
    await page.mouse.up()
    drops.push(await frame.evaluate(dropSeen))
  }
  const cards = await frame.locator('[data-story]').count()
  return {
    cards,
    frameMedian: share(frames, 0.5),
    frameP95: share(frames, 0.95),
    workMedian: share(work, 0.5),
    dropMedian: share(drops, 0.5),
    dropWorst: Math.max(...drops),
  }
}

interface Watched {
  mapFrames: { frames: number[]; work: number[]; isOn: boolean }
  mapDrop: Promise<number>
}

/** In the page: the time between pictures, and from the start of a frame to the end of its work. */
function watchFrames(): void {
  const watched = window as unknown as Watched
  const seen = { frames: [] as number[], work: [] as number[], isOn: true }
  watched.mapFrames = seen
  const channel = new MessageChannel()
  let last = performance.now()
  let began = last
  channel.port1.onmessage = () => void seen.work.push(performance.now() - began)
  const next = (now: number): void => {
    if (!seen.isOn) return
    seen.frames.push(now - last)
    last = now
    began = performance.now()
    channel.port2.postMessage(null)
    requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
}

function framesSeen(): { frames: number[]; work: number[] } {
  const { mapFrames } = window as unknown as Watched
  mapFrames.isOn = false
  return { frames: mapFrames.frames.slice(2), work: mapFrames.work.slice(2) }
}

/** In the page: from the drop event until the card is in the cell and the picture with it was made. */
function watchDrop({ story, cell }: { readonly story: string; readonly cell: string }): void {
  const watched = window as unknown as Watched
  watched.mapDrop = new Promise((resolve) => {
    window.addEventListener(
      'drop',
      () => {
        const dropped = performance.now()
        const look = (): void => {
          const card = document.querySelector(`[data-story="${story}"]`)
          if (card?.closest('[data-cell]')?.getAttribute('data-cell') !== cell) return void requestAnimationFrame(look)
          card.getBoundingClientRect()
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - dropped)
          requestAnimationFrame(() => port2.postMessage(null))
        }
        requestAnimationFrame(look)
      },
      { capture: true, once: true },
    )
  })
}

function dropSeen(): Promise<number> {
  return (window as unknown as Watched).mapDrop
}

function share(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? Number.NaN
}
