import type { Section, Sheet } from './sheet'
import { textQuestion } from './sheet'

interface Phase {
  readonly id: string
  readonly label: string
  readonly about: string
  readonly asked: string
  readonly activities: string
  readonly participants: string
  readonly timeBox: string
  readonly conclusion: string
}

const phase = ({ id, label, about, asked, activities, participants, timeBox, conclusion }: Phase): Section => ({
  id,
  label,
  about,
  concludes: { asked, example: conclusion },
  questions: [
    textQuestion(`${id}-activities`, `Activities in ${label}`, 'What is done, and by whom.', ['F2'], activities),
    textQuestion(`${id}-participants`, `Participants in ${label}`, 'Various stakeholders, technical lead and product manager together.', ['F2'], participants),
    textQuestion(`${id}-time-box`, `Time box of ${label}`, 'How long, or until when.', ['F2'], timeBox),
  ],
})

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
      timeBox: 'Two weeks',
      conclusion: 'People do not want to read curves; they want to know **when** to switch something on. The readings have gaps of days.',
    }),
    phase({
      id: 'define',
      label: 'Define',
      about: 'Narrow: which problem do we solve?',
      asked: 'Which problem is solved',
      activities: '- Problems sorted by how many have them and what they cost\n- One workshop to choose',
      participants: 'Product owner, technical lead, energy provider',
      timeBox: 'One week',
      conclusion: 'Electricity is sold cheaply at noon and bought back in the evening, because nobody knows how much sun there will be **tomorrow**.',
    }),
    phase({
      id: 'develop',
      label: 'Develop',
      about: 'Wide: which solutions are there?',
      asked: 'Which solution is tried',
      activities: '- Four ideas as paper screens\n- Baseline and a quick model on one household’s data',
      participants: 'Data scientist, software engineer, designer, five households',
      timeBox: 'Three weeks',
      conclusion: 'A hint for the next day, from a prediction of production and consumption; storing by a rule first.',
    }),
    phase({
      id: 'deliver',
      label: 'Deliver',
      about: 'Narrow: what works well enough to be released?',
      asked: 'What is released, and what was learnt',
      activities: '- Prototype with five households for two weeks\n- Error on the held-out year',
      participants: 'The whole team, five households, energy provider',
      timeBox: 'Two weeks',
      conclusion: 'Hints were followed on six days of ten. Enough for an MVP with the daily prediction; the hour comes with Growth.',
    }),
  ],
}
