import { MODE_NAMES, MODES } from '../deployment'
import type { Question, Sheet } from './sheet'
import { textQuestion } from './sheet'

const choice = (id: string, label: string, hint: string, many: boolean, options: readonly (readonly [id: string, label: string])[], example: readonly string[]): Question => ({
  id,
  label,
  hint,
  practices: ['P1'],
  asks: { kind: 'choice', many, options: options.map(([option, name]) => ({ id: option, label: name })), example },
})

/** What the software around the model has to do (P1, PhazeRo). The figures behind it are worked out per slice. */
export const softwareRequirements: Sheet = {
  id: 'software-requirements',
  label: 'Software requirements',
  about: 'What does the software around the model have to do?',
  layout: 'questions',
  sections: [
    {
      id: 'running',
      label: 'Where and how it runs',
      about: 'The same for all slices; the figures of each slice are worked out under Sizing and roll-out.',
      questions: [
        choice('mode', 'Real time or batch', 'Is somebody waiting for the answer, or is it made ahead?', false, MODES.map((mode) => [mode, MODE_NAMES[mode]] as const), ['realTime']),
        choice('place', 'Where it runs', 'Close to the data, close to the user, or in one place for all.', true, [['cloud', 'Cloud'], ['edge', 'Edge, on a device'], ['browser', 'Browser']], ['cloud', 'edge']),
        choice('compute', 'What computes', 'What the model needs to answer in time.', true, [['cpu', 'CPU'], ['gpu', 'GPU']], ['cpu']),
        textQuestion('memory', 'Memory', 'Of the model when it is loaded, and of what it reads while it answers.', ['P1'],
          'The trees take 180 MB; a gateway has 512 MB, of which 300 MB are free.'),
      ],
    },
    {
      id: 'promises',
      label: 'What is promised',
      about: 'To those who call it, and to those whose data it reads.',
      questions: [
        textQuestion('latency', 'Latency and throughput', 'What callers are promised, and in how many requests of a hundred (QPS, p95).', ['P1'],
          'p95 below 300 ms at 45 requests a second. A prediction for the next day is there by six in the evening.'),
        textQuestion('logging', 'Logging', 'What is kept of each request, how long, and who looks at it. Monitoring and later training live on it.', ['P1', 'P4'],
          'Version of the model, features, answer, duration; thirty days. The measured hour is joined a day later.'),
        textQuestion('security', 'Security', 'Who may call it, how that is checked, and what an attacker could gain.', ['P1'],
          'Only gateways with a certificate. From production and consumption one sees who is at home: requests are encrypted and never cached outside.'),
        textQuestion('privacy', 'Privacy', 'Which personal data it reads, why it may, and how a person gets out of it.', ['P1'],
          'Readings of a quarter of an hour are personal. Consent at set-up, withdrawn in the app; then the rule answers instead.'),
      ],
    },
  ],
}
