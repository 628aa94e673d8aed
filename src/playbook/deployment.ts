/** What the business side says of the load and of what it accepts (P2, Benveniste); throughput and utilisation are measured. */
export const BUSINESS_FIGURES = ['requestsPerDay', 'peakFactor', 'users', 'acceptableLatency', 'throughput', 'utilisation'] as const
export type BusinessFigure = (typeof BUSINESS_FIGURES)[number]

export interface FigureQuestion {
  readonly label: string
  readonly unit: string
  readonly hint: string
  /** What makes sense; `sentence` says so to people. */
  readonly min: number
  readonly max: number
  readonly isWhole: boolean
  readonly sentence: string
  /** As the solar demo answers it. */
  readonly example: number
}

export const BUSINESS_QUESTIONS: Readonly<Record<BusinessFigure, FigureQuestion>> = {
  requestsPerDay: {
    label: 'Requests a day', unit: 'a day', hint: 'On a usual day, all users together.',
    min: 1, max: 1e12, isWhole: true, sentence: 'Requests a day are a whole number from 1 on.', example: 480_000,
  },
  peakFactor: {
    label: 'Peak factor', unit: 'times', hint: 'How many times busier the busiest minutes are than the average.',
    min: 1, max: 1000, isWhole: false, sentence: 'The peak factor is between 1 and 1,000: the peak is never below the average.', example: 8,
  },
  users: {
    label: 'Users', unit: 'people', hint: 'Who asks for results, people or devices.',
    min: 1, max: 1e10, isWhole: true, sentence: 'Users are a whole number from 1 on.', example: 12_000,
  },
  acceptableLatency: {
    label: 'Acceptable latency', unit: 'ms', hint: 'From the question to the answer, at the worst that users accept. An hour is 3,600,000 ms.',
    min: 1, max: 2_592_000_000, isWhole: false, sentence: 'The acceptable latency is between 1 ms and 30 days.', example: 300,
  },
  throughput: {
    label: 'Throughput of one server', unit: 'a second', hint: 'Measured with the real model: requests a second that one server answers within the latency.',
    min: 0.000_1, max: 1e7, isWhole: false, sentence: 'The throughput of one server is above 0 and at most 10,000,000 requests a second.', example: 25,
  },
  utilisation: {
    label: 'Utilisation', unit: '%', hint: 'How busy a server may be at the peak. Answers get slow well before 100 %; 60 to 70 % leaves room for bursts.',
    min: 5, max: 95, isWhole: false, sentence: 'The utilisation is between 5 and 95 %: a server that is always busy answers late.', example: 60,
  },
}

/** What is said in words. */
export const DEPLOYMENT_TEXTS = ['minimumPerformance', 'fallback'] as const
export type DeploymentText = (typeof DEPLOYMENT_TEXTS)[number]

export const DEPLOYMENT_TEXT_QUESTIONS: Readonly<Record<DeploymentText, { readonly label: string; readonly hint: string; readonly example: string }>> = {
  minimumPerformance: {
    label: 'Minimum performance', hint: 'Below it the result is of no use to the business.',
    example: 'MAE ≤ 0.42 kWh an hour on readings of the last week',
  },
  fallback: {
    label: 'Fallback', hint: 'What users get when it is down, too slow or below the minimum performance.',
    example: 'The home screen shows the same hour of the day before, marked as such.',
  },
}

/** What follows for the technical side; each can be overridden. */
export const TECHNICAL_FIGURES = ['perUser', 'averageRate', 'peakRate', 'mode', 'concurrency', 'servers', 'buffer'] as const
export type TechnicalFigure = (typeof TECHNICAL_FIGURES)[number]

export const MODES = ['realTime', 'batch'] as const
export type Mode = (typeof MODES)[number]
export const BUFFERS = ['queue', 'store'] as const
export type Buffer = (typeof BUFFERS)[number]

export const TECHNICAL_NAMES: Readonly<Record<TechnicalFigure, { readonly label: string; readonly unit: string }>> = {
  perUser: { label: 'Requests of one user', unit: 'a day' },
  averageRate: { label: 'Average rate', unit: 'a second' },
  peakRate: { label: 'Rate at the peak', unit: 'a second' },
  mode: { label: 'Batch or real time', unit: '' },
  concurrency: { label: 'Requests at once', unit: 'at the peak' },
  servers: { label: 'Servers', unit: '' },
  buffer: { label: 'Queue or store', unit: '' },
}
export const MODE_NAMES: Readonly<Record<Mode, string>> = { realTime: 'Real time', batch: 'Batch' }
export const BUFFER_NAMES: Readonly<Record<Buffer, string>> = { queue: 'A queue', store: 'A store' }

/** Who waits longer than this for an answer does something else meanwhile: results can be made in batches. Our own choice. */
export const BATCH_ABOVE_MS = 60_000
/** Up to a second a user's train of thought is not broken (Nielsen, 1993): there is no time to stand in a queue. */
export const QUEUE_ABOVE_MS = 1000

/** What is deployed: something new, a help beside people's work, or the successor of a system (P3, PhazeRo). */
export const DEPLOYMENT_TYPES = ['newProduct', 'shadow', 'replacement'] as const
export type DeploymentType = (typeof DEPLOYMENT_TYPES)[number]

export const DEPLOYMENT_TYPE_NAMES: Readonly<Record<DeploymentType, { readonly label: string; readonly hint: string; readonly fallback: string }>> = {
  newProduct: { label: 'New product', hint: 'Nothing did this before.', fallback: 'Nothing came before it: show the baseline, or no result, and say so.' },
  shadow: { label: 'Assists a manual task (shadow)', hint: 'It answers beside people, who decide as before until it has proved itself.', fallback: 'People go on deciding by themselves, as before.' },
  replacement: { label: 'Replaces a system', hint: 'The old one stays until the new one has taken over.', fallback: 'The system that it replaces answers: keep it running until the ramp is done.' },
}

/** How traffic moves to it (P3, PhazeRo, Benveniste). */
export const PATTERNS = ['canary', 'blueGreen', 'ab'] as const
export type Pattern = (typeof PATTERNS)[number]

export const PATTERN_NAMES: Readonly<Record<Pattern, { readonly label: string; readonly hint: string; readonly steps: readonly number[] }>> = {
  canary: { label: 'Canary', hint: 'A small share of the traffic first, then more, step by step.', steps: [1, 5, 25, 50, 100] },
  blueGreen: { label: 'Blue-green', hint: 'Two complete copies; all traffic moves at once, and back at once.', steps: [100] },
  ab: { label: 'A/B test', hint: 'Some get the old one, some the new one, until the difference is known.', steps: [50, 100] },
}
/** A ramp has at most so many steps. */
export const MOST_STEPS = 12
