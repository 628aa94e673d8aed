import type { StoryId } from '../../../src/plan/kernel/ids'
import type { PlanCommand } from '../../../src/plan/planState'
import type { SendOutcome } from '../plan/planSnapshot'
import type { Focus } from './moveFocus'
import type { MapNow } from './mapScope'
import { keyOf } from './mapScope'
import type { MapUiStore } from './mapUi'
import type { Target } from './placing'
import { inMapOrder, placing } from './placing'
import { columnName, storiesName } from './spoken'
import { textOr } from '../../../src/plan/kernel/text'

/** What people do on the map. Each shows at once, says what it did with a way back, and tells a refusal beside the thing. */
export interface MapActions {
  readonly run: (command: PlanCommand, said: string, beside: Focus | 'tray') => Promise<SendOutcome>
  readonly place: (stories: readonly StoryId[], target: Target) => Promise<void>
  readonly unplace: (stories: readonly StoryId[]) => Promise<void>
  /** Null takes the estimate back. */
  readonly estimate: (stories: readonly StoryId[], size: string | null) => Promise<void>
}

interface Around {
  readonly ui: MapUiStore
  readonly now: () => MapNow
  readonly send: (command: PlanCommand) => Promise<SendOutcome>
  readonly said: (text: string, seq?: number) => void
}

export function createMapActions({ ui, now, send, said }: Around): MapActions {
  async function run(command: PlanCommand, text: string, beside: Focus | 'tray'): Promise<SendOutcome> {
    ui.set({ problem: null })
    const outcome = await send(command)
    switch (outcome.kind) {
      case 'done':
        said(text, outcome.seq)
        break
      case 'nothing':
        break
      case 'rejected':
        if (outcome.code !== 'confirm') ui.set({ problem: { focus: beside, text: outcome.message } })
        break
      case 'failed':
        ui.set({ problem: { focus: beside, text: outcome.failure.message } })
        break
    }
    return outcome
  }

  const named = (stories: readonly StoryId[]): string => storiesName(stories.map((story) => keyOf(now(), story)))

  /** Several are sized, or their estimates taken back, by one command: one Undo is for all. */
  async function estimate(stories: readonly StoryId[], size: string | null): Promise<void> {
    const text = `${named(stories)} ${stories.length === 1 ? 'is' : 'are'} ${size === null ? 'not estimated any more' : `now ${size}`}`
    const [first, ...others] = stories
    if (first === undefined) return
    await run(sizing(first, others, size), text, besideFirst(stories))
  }

  function sizing(first: StoryId, others: readonly StoryId[], size: string | null): PlanCommand {
    const stories = [first, ...others]
    if (size === null) return { type: 'WithdrawEstimates', stories }
    const estimateOf = (story: StoryId) => ({ size, people: now().map.stories[story]?.people ?? 1 })
    return others.length === 0
      ? { type: 'EstimateStory', story: first, estimate: estimateOf(first) }
      : { type: 'EstimateStories', basis: 'several', stories: stories.map((story) => ({ story, estimate: estimateOf(story) })) }
  }

  return {
    run,
    async place(stories, target) {
      const { map, isShown } = now()
      const command = placing(map, inOrder(map, stories), target, isShown)
      if (!command) return
      const column = map.columns.find((entry) => entry.key === target.column)
      const slice = map.slices.find((entry) => entry.id === target.slice)
      const where = `${column ? columnName(map, column) : ''}, ${slice ? textOr(slice.name, 'hidden slice') : ''}`
      await run(command, `Moved ${named(stories)} to ${where}`, { at: 'cell', column: target.column, slice: target.slice })
    },
    async unplace(stories) {
      const placed = stories.filter((story) => now().grid.spots.has(story))
      if (placed.length === 0) return
      await run({ type: 'UnplaceStories', stories: placed }, `Moved ${named(placed)} to the tray`, besideFirst(placed))
    },
    estimate,
  }
}

const besideFirst = (stories: readonly StoryId[]): Focus => ({ at: 'card', story: stories[0] ?? '' })

function inOrder(map: MapNow['map'], stories: readonly StoryId[]): readonly StoryId[] {
  return stories.length < 2 ? stories : inMapOrder(map, stories)
}
