import type { Role } from './solarScenario'

type Command = { readonly type: string; readonly [field: string]: unknown }

/** Day, whose words, which sprint counted from the last one planned, and what was said. */
const RETROSPECTIVES: readonly (readonly [day: number, role: Role, back: number, commands: readonly Command[]])[] = [
  [188, 'owner', 2, [
    { type: 'NoteRetrospective', note: 'retro-1', kind: 'well', text: 'The simple rule first: households used it two weeks before the model was ready.', why: 'Everybody could explain it.' },
    { type: 'NoteRetrospective', note: 'retro-2', kind: 'wrong', text: 'The gateway bench was free on two days only.', why: 'Shared with another team, and nobody had booked it.' },
    { type: 'AgreeAction', action: 'retro-bench', text: 'Book the gateway bench when a story is stated' },
    { type: 'AgreeAction', action: 'retro-heat-pumps', text: 'Heat-pump households in every test set' },
  ]],
  [203, 'owner', 3, [
    { type: 'NoteRetrospective', note: 'retro-3', kind: 'well', text: 'The drift was seen before a household complained.', why: 'Since the error is watched every day.' },
    { type: 'NoteRetrospective', note: 'retro-4', kind: 'wrong', text: 'Three stories were carried over again.', why: 'Models by kind of household are larger than we sized them.' },
    { type: 'AgreeAction', action: 'retro-split', text: 'Split what is larger than a sprint before it is planned' },
  ]],
]

interface Doors {
  readonly iterations: () => Promise<Readonly<Record<string, string>>>
  readonly send: (role: Role, command: Command) => Promise<void>
}

/** What the team said when a sprint was over; one action was done since, one is still open. */
export async function solarRetrospectiveSteps(day: number, { iterations, send }: Doors): Promise<void> {
  for (const [when, role, back, commands] of RETROSPECTIVES) {
    if (when !== day) continue
    const sprints = Object.entries(await iterations()).toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    const iteration = sprints.at(-back)?.[1]
    if (iteration !== undefined) for (const command of commands) await send(role, { ...command, iteration })
  }
  if (day === 200) await send('scientist', { type: 'FinishAction', action: 'retro-bench', how: 'Booked for the next three sprints.' })
}
