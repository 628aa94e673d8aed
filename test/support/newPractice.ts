/**
 * A practice that Foldline does not have, as somebody new would add it by the README's five steps: notes on a
 * story. Files by path; edits as "after this text, add that".
 */
export const NEW_FILES: Readonly<Record<string, string>> = {
  'src/plan/areas/notes/events.ts': `import * as z from 'zod/mini'
import { storyId } from '../../kernel/ids'
import { text } from '../../kernel/text'

export const notesEvents = {
  NoteWritten: z.object({ type: z.literal('NoteWritten'), v: z.optional(z.int()), story: storyId, note: text }),
  NoteWithdrawn: z.object({ type: z.literal('NoteWithdrawn'), v: z.optional(z.int()), story: storyId, was: text }),
} as const

export type NotesEvent = { [K in keyof typeof notesEvents]: z.infer<(typeof notesEvents)[K]> }[keyof typeof notesEvents]
`,
  'docs/spec/notes.md': `# Notes (NOTE)

| command | capability | area |
|---|---|---|
| WriteNote | plan | notes |

- **NOTE-1** A note is kept with its story; an empty one is refused as \`invalid\`.
`,
  'test/support/commands/notesCommands.ts': `import { command, story, text } from './arbitraries'

export const notesCommands = {
  WriteNote: command('WriteNote', { story, note: text }),
}
`,
  'src/plan/areas/notes/commands.ts': `import * as z from 'zod/mini'
import { storyId } from '../../kernel/ids'
import { text } from '../../kernel/text'

export const notesCommands = {
  WriteNote: z.object({ type: z.literal('WriteNote'), story: storyId, note: text }),
} as const

export type NotesCommand = { [K in keyof typeof notesCommands]: z.infer<(typeof notesCommands)[K]> }[keyof typeof notesCommands]
`,
  'src/plan/areas/notes/state.ts': `import type { StoryId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

export interface NotesState {
  readonly countByStory: Readonly<Record<StoryId, number>>
}

export interface StoryNotes {
  readonly notes: readonly Text[]
}

export const initialNotes = (): NotesState => ({ countByStory: {} })
export const initialStoryNotes = (): StoryNotes => ({ notes: [] })
`,
  'src/plan/areas/notes/decide.ts': `import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import { isEmpty } from '../../kernel/text'
import { rejectUnknown } from '../../knownStories'
import type { PlanState } from '../../planState'
import type { NotesCommand } from './commands'
import type { NotesEvent } from './events'

export function decide({ story, note }: NotesCommand, state: PlanState): Decision<NotesEvent> {
  const unknown = rejectUnknown(state, [story], 'story')
  if (unknown) return unknown
  if (isEmpty(note)) return rejected('invalid', 'Write something first.', 'note')
  return decided({ type: 'NoteWritten', story, note })
}

/** Only the last note of a story can be taken back. */
export function inverse(event: NotesEvent, state: PlanState): Decision<NotesEvent> {
  switch (event.type) {
    case 'NoteWritten': {
      const last = state.stories[event.story]?.areas.notes?.notes.at(-1)
      return isSame(last, event.note)
        ? decided({ type: 'NoteWithdrawn', story: event.story, was: event.note })
        : rejected('notUndoable', 'Another note was written since.', 'note')
    }
    case 'NoteWithdrawn':
      return decided({ type: 'NoteWritten', story: event.story, note: event.was })
  }
}
`,
  'src/plan/areas/notes/evolve.ts': `import type { Draft } from '../../kernel/area'
import type { NotesEvent } from './events'
import type { NotesState, StoryNotes } from './state'

export function evolve(plan: Draft<NotesState>, event: NotesEvent): void {
  switch (event.type) {
    case 'NoteWritten':
      plan.countByStory[event.story] = (plan.countByStory[event.story] ?? 0) + 1
      return
    case 'NoteWithdrawn': {
      const left = (plan.countByStory[event.story] ?? 0) - 1
      if (left > 0) plan.countByStory[event.story] = left
      else delete plan.countByStory[event.story]
      return
    }
  }
}

export function evolveStory(part: Draft<StoryNotes>, event: NotesEvent): void {
  switch (event.type) {
    case 'NoteWritten':
      part.notes.push(event.note)
      return
    case 'NoteWithdrawn':
      part.notes.pop()
      return
  }
}
`,
  'src/plan/areas/notes/area.ts': `import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { NotesCommand } from './commands'
import { notesCommands } from './commands'
import { decide, inverse } from './decide'
import type { NotesEvent } from './events'
import { notesEvents } from './events'
import { evolve, evolveStory } from './evolve'
import type { NotesState, StoryNotes } from './state'
import { initialNotes, initialStoryNotes } from './state'

export const notesArea: Area<NotesEvent, NotesCommand, NotesState, StoryNotes, PlanState> = {
  name: 'notes',
  events: notesEvents,
  commands: notesCommands,
  capability: { WriteNote: 'plan' },
  initialState: initialNotes,
  initialStory: initialStoryNotes,
  evolve,
  evolveStory,
  needs: ({ story }) => ({ stories: [story] }),
  decide,
  inverse,
}
`,
  'src/plan/views/sentences/notesSentence.ts': `import type { NotesEvent } from '../../areas/notes/events'
import type { EventSentence } from './sentence'
import { quote, says, stories } from './sentence'

export function notesSentence(event: NotesEvent): EventSentence {
  switch (event.type) {
    case 'NoteWritten':
      return says('noted ', quote(event.note), ' on ', stories([event.story]))
    case 'NoteWithdrawn':
      return says('took back the note ', quote(event.was), ' on ', stories([event.story]))
  }
}
`,
  'static/ui/areas/notes/NotesPart.tsx': `import { textOr } from '../../../../src/plan/kernel/text'
import type { StoryNotes } from '../../../../src/plan/areas/notes/state'

/** The notes of one story. */
export function NotesPart({ notes }: StoryNotes) {
  return (
    <ul>
      {notes.map((note, index) => (
        <li key={index}>{textOr(note, 'withheld')}</li>
      ))}
    </ul>
  )
}
`,
  'test/plan/notes.test.ts': `import { expect, test } from 'vitest'
import { given, PLAN } from '../support/givenWhenThen'

test('NOTE-1: a note is kept with its story', () => {
  const written = given(...PLAN).when({ type: 'WriteNote', story: '1', note: 'Ask the installer' })
  written.then({ type: 'NoteWritten', story: '1', note: 'Ask the installer' })
  expect(written.after().stories['1']?.areas.notes?.notes).toEqual(['Ask the installer'])
  given(...PLAN).when({ type: 'WriteNote', story: '1', note: ' ' }).thenRejected('invalid', 'note')
})
`,
}

type Edit = { readonly file: string; readonly after: string; readonly add: string }

export const EDITS: readonly Edit[] = [
  { file: 'src/plan/practiceAreas.ts', after: "import type { AnyArea } from './kernel/fold'\n", add: "import { notesArea } from './areas/notes/area'\n" },
  { file: 'src/plan/practiceAreas.ts', after: 'export const practiceAreas: readonly AnyArea[] = [', add: 'notesArea, ' },
  {
    file: 'src/plan/planState.ts',
    after: "import type { MapState } from './areas/map/state'\n",
    add: "import type { NotesCommand } from './areas/notes/commands'\nimport type { NotesEvent } from './areas/notes/events'\nimport type { NotesState, StoryNotes } from './areas/notes/state'\n",
  },
  { file: 'src/plan/planState.ts', after: '  readonly iterations: IterationsState\n', add: '  readonly notes: NotesState\n' },
  { file: 'src/plan/planState.ts', after: '  readonly learning?: StoryLearning\n', add: '  readonly notes?: StoryNotes\n' },
  { file: 'src/plan/planState.ts', after: '  | LearningEvent\n', add: '  | NotesEvent\n' },
  { file: 'src/plan/planState.ts', after: '  | LearningCommand\n', add: '  | NotesCommand\n' },
  { file: 'src/plan/views/eventSentence.ts', after: "import { mapSentence } from './sentences/mapSentence'\n", add: "import { notesSentence } from './sentences/notesSentence'\n" },
  { file: 'src/plan/views/eventSentence.ts', after: '  iterations: iterationsSentence,\n', add: '  notes: notesSentence,\n' },
  { file: 'static/ui/timeline/timelineFilter.ts', after: "  iterations: 'Iterations',\n", add: "  notes: 'Notes',\n" },
  { file: 'test/golden/events.ndjson', after: '', add: '{"type":"NoteWritten","story":"1","note":"Ask the installer"}\n{"type":"NoteWithdrawn","story":"1","was":"Ask the installer"}\n' },
  { file: 'test/support/randomCommands.ts', after: "import { dataSetsCommands } from './commands/dataSetsCommands'\n", add: "import { notesCommands } from './commands/notesCommands'\n" },
  { file: 'test/support/randomCommands.ts', after: '  ...dataSetsCommands,\n', add: '  ...notesCommands,\n' },
]
