import type { Question, Sheet } from './sheet'
import { textQuestion } from './sheet'

/** What is served is decided in framing; here, how it reaches the outside. */
const exposed: Question = {
  id: 'exposed-through',
  label: 'How it is exposed',
  hint: 'What others call or open to get a result.',
  practices: ['D6'],
  asks: {
    kind: 'choice',
    many: true,
    options: [
      { id: 'rest', label: 'A web API (REST, gRPC)' },
      { id: 'stream', label: 'A stream or queue' },
      { id: 'batch', label: 'A table written by a batch' },
      { id: 'library', label: 'A library or a model file on the device' },
      { id: 'page', label: 'A page or a report' },
    ],
    example: ['rest', 'batch'],
  },
}

/** The serving pipeline (D6, Benveniste), and who trains and serves it (D5). */
export const serving: Sheet = {
  id: 'serving',
  label: 'Serving pipeline',
  about: 'How does a result get from the model to those who use it?',
  layout: 'questions',
  sections: [
    {
      id: 'way-out',
      label: 'The way out',
      about: 'What is called, and what comes back.',
      questions: [
        exposed,
        textQuestion('api', 'API', 'Requests, answers, versions; what happens to callers when the model changes.', ['D6'],
          '`GET /households/{id}/forecast?day=` answers 24 values with P10 and P90. The version of the model is part of the answer; the path changes only with the shape.'),
        textQuestion('features', 'Where its input comes from', 'How the data of training is had at serving time, and what is done when some of it is missing.', ['D4', 'D6'],
          'Readings of the last week from the stream, irradiance from the feature store. Without irradiance the forecast of yesterday is shown, marked as such.'),
        textQuestion('post-processing', 'Post-processing', 'What is done to the model’s output before anybody sees it.', ['D6'],
          '- Never below zero at night\n- Rounded to 0.1 kWh\n- No hint when P10 and P90 are further apart than 2 kWh'),
      ],
    },
    {
      id: 'safe',
      label: 'Security and running it',
      about: 'Who may call it, and who looks after it.',
      questions: [
        textQuestion('security', 'Security', 'Who may call it, how that is checked, what is logged and what never is.', ['D6'],
          'Only the gateway of the household itself, by its certificate. Requests are logged without readings.'),
        textQuestion('limits', 'Limits', 'What it refuses: too many calls, input out of range, a household that it does not know.', ['D6'],
          'Sixty calls an hour for each household; a household with less than two weeks of readings gets the rule instead.'),
        textQuestion('people', 'Who serves it', 'Best those who train it: they see first what it does outside.', ['D5', 'D6'],
          'The two data scientists who trained it are called first; the platform team helps at night.'),
      ],
    },
  ],
}
