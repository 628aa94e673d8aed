import { FIRST_GATE } from './firstGate'
import type { Question, Sheet } from './sheet'
import { textQuestion } from './sheet'

const [ML_NEEDED, WHY_NOT_TRADITIONAL] = FIRST_GATE.fields
/** What the product shows to the outside (F1): the deploy sheet starts from it. */
export const EXPOSED = 'exposed'

const exposed: Question = {
  id: EXPOSED,
  label: 'What is exposed',
  hint: 'What the end user, or other software, gets to see. The deploy sheet starts from it.',
  practices: ['F1', 'D6'],
  asks: {
    kind: 'choice',
    many: true,
    options: [
      { id: 'api', label: 'An API' },
      { id: 'result', label: 'A result' },
      { id: 'table', label: 'A table' },
      { id: 'visualisation', label: 'A visualisation' },
    ],
    example: ['result', 'visualisation'],
  },
}

const needed: Question = {
  id: ML_NEEDED,
  label: 'Is machine learning needed',
  hint: 'No story leaves the first stage until this is answered.',
  practices: ['F3'],
  asks: { kind: 'judged', example: { judgement: 'yes', note: 'For production and consumption of the next day. When to store is a rule at first.' } },
}

/** Start from the end (F1, Saagie), and ask whether it needs a model at all (F3, Sadiq; a reader of Benveniste). */
export const framing: Sheet = {
  id: FIRST_GATE.sheet,
  label: 'Framing',
  about: 'What is it for, who uses it, and does it need machine learning?',
  layout: 'questions',
  sections: [
    {
      id: 'end',
      label: 'Start from the end',
      about: 'What the end users have when it works.',
      questions: [
        textQuestion('objective', 'Objective', 'What changes for whom, and how one would notice.', ['F1'],
          'Households with solar panels use **a fifth more of their own electricity**, without thinking about it. We notice it on the meter: less is fed in at noon, less is bought in the evening.'),
        textQuestion('end-users', 'End users', 'Who uses it, and in which situation.', ['F1', 'F9'],
          '- People at home, on the phone, in the evening: “shall I run the washing machine tomorrow at noon?”\n- Installers, once, when the gateway is set up'),
        exposed,
        textQuestion('prediction-scenario', 'Use of a prediction', 'A day in the life of one prediction: who asks, what comes back, what is done with it.', ['F1'],
          'Every evening at six the gateway gets production and consumption of the next day, by the hour. The home screen shows when there is sun to spare; the battery is charged accordingly.'),
        textQuestion('simulation-scenario', 'Use of a simulation', 'What would be tried out before it is done, and who would look at it. “None” is an answer.', ['F1'],
          'Before a storing strategy is changed, it is simulated over one past season, and what it would have saved is compared with the present one.'),
        textQuestion('desirability', 'Why people would want it', 'What was heard from users, in their words.', ['F1'],
          'Nine of twelve households asked would follow a hint on the day itself; three want it done for them. “I don’t want to look at curves.”'),
      ],
    },
    {
      id: 'need',
      label: 'The need for machine learning',
      about: 'What a simpler way would bring, and where it ends.',
      questions: [
        needed,
        textQuestion(WHY_NOT_TRADITIONAL, 'Why the traditional approach does not solve it', 'What was tried or reckoned without a model, and how far that gets. No story leaves the first stage until this is answered.', ['F3'],
          '“Tomorrow is like today” is off by **0.61 kWh** an hour on the held-out year: too much for planning the battery on changing days. A physical model of the panels needs their angles and shadows, which nobody knows.'),
        textQuestion('simplest-alternative', 'The simplest thing that could work', 'It becomes the baseline, and the fallback.', ['F3', 'B1'],
          'The same hour of the day before, and a rule: charge when more than 1 kWh is left over.'),
      ],
    },
  ],
}
