import type { Question, Section, Sheet } from './sheet'
import { textQuestion } from './sheet'

/** How long a phase may take, in working days. */
export const TIME_BOXES = [
  { id: 'day', label: 'One day', days: 1 },
  { id: 'days-3', label: 'Three days', days: 3 },
  { id: 'week', label: 'One week', days: 5 },
  { id: 'weeks-2', label: 'Two weeks', days: 10 },
  { id: 'weeks-3', label: 'Three weeks', days: 15 },
  { id: 'weeks-4', label: 'Four weeks', days: 20 },
  { id: 'weeks-6', label: 'Six weeks', days: 30 },
] as const

/** Where the time box of a phase is answered. */
export const timeBoxField = (phase: string): string => `${phase}-box`

interface Phase {
  readonly id: string
  readonly label: string
  readonly about: string
  readonly asked: string
  readonly activities: string
  readonly participants: string
  readonly timeBox: (typeof TIME_BOXES)[number]['id']
  readonly conclusion: string
}

const phase = ({ id, label, about, asked, activities, participants, timeBox, conclusion }: Phase): Section => ({
  id,
  label,
  about,
  concludes: { asked, example: conclusion },
  questions: [
    { ...textQuestion(`${id}-activities`, `Activities in ${label}`, 'What is done, and by whom.', ['F2'], activities), short: 'Activities' },
    { ...textQuestion(`${id}-participants`, `Participants in ${label}`, 'Various stakeholders, technical lead and product manager together.', ['F2'], participants), short: 'Participants' },
    boxed(id, label, timeBox),
  ],
})

function boxed(id: string, label: string, timeBox: Phase['timeBox']): Question {
  return {
    id: timeBoxField(id),
    label: `Time box of ${label}`,
    short: 'Time box',
    hint: 'How long it may take; over it, the overview asks for the conclusion.',
    practices: ['F2'],
    asks: { kind: 'choice', many: false, options: TIME_BOXES.map((box) => ({ id: box.id, label: box.label })), example: [timeBox] },
  }
}

/** Problem discovery in four phases (F2, Sadiq): wide and narrow, twice, each with a time box. */
export const discovery: Sheet = {
  id: 'discovery',
  label: 'Double Diamond',
  about: 'What is the problem, and what is worth building?',
  layout: 'diamond',
  sections: [
    phase({
      id: 'discover',
      label: 'Discover',
      about: 'Wide: what is there to know about the problem?',
      asked: 'What was found out',
      activities: '- Twelve households interviewed at home\n- Two years of meter readings looked at\n- A day with an installer',
      participants: 'Product owner, data scientist, two installers, twelve households',
      timeBox: 'weeks-2',
      conclusion: 'People do not want to read curves; they want to know **when** to switch something on. The readings have gaps of days.',
    }),
    phase({
      id: 'define',
      label: 'Define',
      about: 'Narrow: which problem do we solve?',
      asked: 'Which problem is solved',
      activities: '- Problems sorted by how many have them and what they cost\n- One workshop to choose',
      participants: 'Product owner, technical lead, energy provider',
      timeBox: 'week',
      conclusion: 'Electricity is sold cheaply at noon and bought back in the evening, because nobody knows how much sun there will be **tomorrow**.',
    }),
    phase({
      id: 'develop',
      label: 'Develop',
      about: 'Wide: which solutions are there?',
      asked: 'Which solution is tried',
      activities: '- Four ideas as paper screens\n- Baseline and a quick model on one household’s data',
      participants: 'Data scientist, software engineer, designer, five households',
      timeBox: 'weeks-3',
      conclusion: 'A hint for the next day, from a prediction of production and consumption; storing by a rule first.',
    }),
    phase({
      id: 'deliver',
      label: 'Deliver',
      about: 'Narrow: what works well enough to be released?',
      asked: 'What is released, and what was learnt',
      activities: '- Prototype with five households for two weeks\n- Error on the held-out year',
      participants: 'The whole team, five households, energy provider',
      timeBox: 'weeks-2',
      conclusion: 'Hints were followed on six days of ten. Enough for an MVP with the daily prediction; the hour comes with Growth.',
    }),
  ],
}
