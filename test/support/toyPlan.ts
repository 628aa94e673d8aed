import * as z from 'zod/mini'
import type { Area, DecideContext } from '../../src/plan/kernel/area'
import type { EventBase } from '../../src/plan/kernel/commit'
import { decided, NOTHING_TO_DO, rejected } from '../../src/plan/kernel/decision'
import type { FoldedState } from '../../src/plan/kernel/fold'
import { createFolding } from '../../src/plan/kernel/fold'
import type { Deciding } from '../../src/log/handleCommand'

/** A domain of one small area, to test the log without Foldline's own. */
export type ToyEvent =
  | { readonly type: 'NoteWritten'; readonly story: string; readonly note: string | { readonly withheld: true } }
  | { readonly type: 'StoriesMoved'; readonly stories: readonly { readonly story: string; readonly to: string }[] }
  | { readonly type: 'TitleSet'; readonly title: string }

export type ToyCommand =
  | { readonly type: 'WriteNote'; readonly story: string; readonly note: string }
  | { readonly type: 'MoveStories'; readonly stories: readonly { readonly story: string; readonly to: string }[] }
  | { readonly type: 'SetTitle'; readonly title: string }
  /** Refused unless the story has exactly `expected` notes: what decides is the newest state. */
  | { readonly type: 'WriteNth'; readonly story: string; readonly note: string; readonly expected: number }
  | { readonly type: 'TakeBack'; readonly seq: number }

export interface ToyPlan {
  readonly title: string
  readonly placeByStory: Readonly<Record<string, string>>
  readonly notesByStory: Readonly<Record<string, number>>
}
export interface ToyStory {
  readonly notes: readonly (string | { readonly withheld: true })[]
  readonly moves: number
}

const toyArea: Area<ToyEvent, ToyCommand, ToyPlan, ToyStory, unknown> = {
  name: 'toy',
  events: { NoteWritten: z.any(), StoriesMoved: z.any(), TitleSet: z.any() },
  commands: { WriteNote: z.any(), MoveStories: z.any(), SetTitle: z.any(), WriteNth: z.any(), TakeBack: z.any() },
  capability: { WriteNote: 'plan', MoveStories: 'plan', SetTitle: 'plan', WriteNth: 'plan', TakeBack: 'plan' },
  initialState: () => ({ title: '', placeByStory: {}, notesByStory: {} }),
  evolve: (plan, event) => {
    switch (event.type) {
      case 'NoteWritten':
        plan.notesByStory[event.story] = (plan.notesByStory[event.story] ?? 0) + 1
        return
      case 'StoriesMoved':
        for (const { story, to } of event.stories) plan.placeByStory[story] = to
        return
      case 'TitleSet':
        plan.title = event.title
    }
  },
  initialStory: () => ({ notes: [], moves: 0 }),
  evolveStory: (story, event) => {
    if (event.type === 'NoteWritten') story.notes.push(event.note)
    if (event.type === 'StoriesMoved') story.moves++
  },
  needs: () => 'plan',
  decide: () => NOTHING_TO_DO,
}

/** A practice that is kept apart. */
export type SheetEvent = { readonly type: 'SheetFilled'; readonly text: string }
export interface SheetPlan {
  readonly texts: readonly string[]
}
const sheetArea: Area<SheetEvent, { readonly type: 'FillSheet' }, SheetPlan, object, unknown> = {
  name: 'sheet',
  events: { SheetFilled: z.any() },
  commands: { FillSheet: z.any() },
  capability: { FillSheet: 'plan' },
  initialState: () => ({ texts: [] }),
  evolve: (plan, event) => void plan.texts.push(event.text),
  needs: () => 'plan',
  decide: () => NOTHING_TO_DO,
}

export type ToyParts = { readonly toy: ToyPlan; readonly sheet: SheetPlan }
export type ToyStories = { readonly toy: ToyStory }
export type ToyState = FoldedState<ToyParts, ToyStories>

export const toyFolding = createFolding<ToyParts, ToyStories>([toyArea, sheetArea], new Set(['sheet']))

export const toyDeciding: Deciding<ToyParts, ToyStories, ToyCommand> = {
  needs: (command) => {
    switch (command.type) {
      case 'WriteNote':
      case 'WriteNth':
        return { stories: [command.story] }
      case 'MoveStories':
        return { stories: command.stories.map(({ story }) => story) }
      case 'SetTitle':
        return 'plan'
      case 'TakeBack':
        return { stories: [], commit: command.seq }
    }
  },
  decide: (command, state: ToyState, context: DecideContext) => {
    switch (command.type) {
      case 'WriteNote':
        if (command.note === '') return rejected('invalid', 'Write something.', 'note')
        return decided<EventBase>({ type: 'NoteWritten', story: command.story, note: command.note } as EventBase)
      case 'WriteNth': {
        const notes = state.stories[command.story]?.areas.toy.notes.length ?? 0
        if (notes !== command.expected) return rejected('conflict', `There are ${notes} notes by now.`)
        return decided<EventBase>({ type: 'NoteWritten', story: command.story, note: command.note } as EventBase)
      }
      case 'MoveStories':
        return decided<EventBase>({ type: 'StoriesMoved', stories: command.stories } as EventBase)
      case 'SetTitle':
        return command.title === state.plan.toy.title
          ? NOTHING_TO_DO
          : decided<EventBase>({ type: 'TitleSet', title: command.title } as EventBase)
      case 'TakeBack':
        if (!context.undone) return rejected('notFound', 'There is no such step.')
        return decided<EventBase>({ type: 'TitleSet', title: `took back ${context.undone.id}` } as EventBase)
    }
  },
}
