import type { Judgement, Question, Section, Sheet } from './sheet'

const ask = (id: string, label: string, judgement: Judgement, note: string): Question => ({
  id,
  label,
  hint: '',
  practices: ['D3'],
  asks: { kind: 'judged', example: { judgement, note } },
})

const section = (id: string, label: string, about: string, ...questions: readonly Question[]): Section => ({ id, label, about, questions })

/** Backlog readiness (D3, Sadiq): the source lists twelve questions, two of them twice. */
export const readiness: Sheet = {
  id: 'readiness',
  label: 'Readiness',
  about: 'Are data, pipelines and repositories ready for the work ahead?',
  layout: 'questions',
  sections: [
    section('gathering', 'Data gathering', 'What the work needs, and whether it is there.',
      ask('sources-known', 'Are the sources of the data identified?', 'yes', 'Meter, inverter, public weather forecast.'),
      ask('access-granted', 'Do we have access to the data, and the right to use them?', 'yes', 'By the household’s consent, asked for at sign-in.'),
      ask('enough-data', 'Is there enough data for the question?', 'yes', 'Two years of 214 households.'),
      ask('quality-known', 'Is the quality of the data known?', 'partly', 'Gaps are marked; inverter data were never looked at.')),
    section('pipelines', 'Pipelines', 'How data get from where they are to where they are needed.',
      ask('gathering-automated', 'Is gathering the data automated?', 'yes', 'Every quarter of an hour; weather every six hours.'),
      ask('preparation-repeatable', 'Can the preparation be repeated, step by step?', 'partly', 'From a script; the monthly format conversion is done by hand.'),
      ask('pipeline-tested', 'Are the steps of the pipeline tested?', 'no', 'Planned with “Re-train at a click”.')),
    section('repositories', 'Repositories and versions', 'Whether a result can be made again.',
      ask('repository', 'Is there one repository for code and configuration?', 'yes', ''),
      ask('data-versioned', 'Are data sets versioned?', 'partly', 'The held-out year is frozen; training data are not.'),
      ask('models-versioned', 'Are models versioned, with the data and code they came from?', 'no', 'File names with dates.')),
  ],
}
