import type { InvestmentStage } from './slices'

/** One thing to have done before a lifecycle stage is left. */
export interface ChecklistItem {
  readonly id: string
  /** Withheld where an own one was redacted. */
  readonly label: string | { readonly withheld: true }
  /** The practices behind it, by id of docs/spec.md. */
  readonly practices: readonly string[]
  /** Left open, it asks for a confirmation with a reason. */
  readonly required: boolean
  /** Required only for stories of slices from this stage of investment on (D5). */
  readonly expectedFrom?: InvestmentStage
  /** The site's own. */
  readonly own?: true
  /** The site no longer asks for it: it stays where it was ticked. */
  readonly off?: true
}

export interface LifecycleStage {
  readonly id: string
  readonly name: string
  readonly checklist: readonly ChecklistItem[]
}

const item = (id: string, label: string, practices: readonly string[], required = true): ChecklistItem => ({
  id,
  label,
  practices,
  required,
})

const fromGrowth = (of: ChecklistItem): ChecklistItem => ({ ...of, expectedFrom: 'Growth' })

/** Framing, data, prototype, deploy, monitor (G2, PhazeRo); never finished: monitoring can open the next loop. */
export const DEFAULT_STAGES: readonly LifecycleStage[] = [
  {
    id: 'framing',
    name: 'Framing',
    checklist: [
      item('end-user', 'End user and objective are named', ['F1']),
      item('ml-needed', 'Why the traditional approach does not solve it', ['F3']),
      item('criterion', 'A success criterion with its metric', ['P6']),
      item('hypothesis', 'What it rests on is stated as a hypothesis, or nothing can fail', ['H1'], false),
    ],
  },
  {
    id: 'data',
    name: 'Data',
    checklist: [
      item('data-set', 'Data sets are listed with owner and access', ['D1', 'F7']),
      item('labels', 'Labelling strategy is decided', ['D1']),
      item('protection', 'Data protection is cleared', ['D4']),
      item('provenance', 'Processing steps can be replayed', ['D2'], false),
    ],
  },
  {
    id: 'prototype',
    name: 'Prototype',
    checklist: [
      item('simplest-first', 'The simplest model came first', ['H5']),
      item('time-box', 'The time box is set', ['H5']),
      item('baseline', 'A baseline is recorded', ['B1']),
      item('evaluation', 'Evaluated on data kept apart', ['H2']),
      item('notes', 'Notes are written down', ['H5'], false),
      item('worth-deploying', 'It is workable and worth deploying', ['H5']),
      fromGrowth(item('re-run', 'Training can be re-run at will or on a schedule', ['D5'])),
      fromGrowth(item('one-click', 'It goes into production at a click, without the notebook', ['D5'])),
      fromGrowth(item('code-read', 'Somebody else has read the code', ['D5'])),
      item('same-people', 'Those who trained it will serve it', ['D5'], false),
    ],
  },
  {
    id: 'deploy',
    name: 'Deploy',
    checklist: [
      item('serving', 'How it is served: real time or batch, and where', ['P1', 'D6']),
      item('security', 'Security and privacy are reviewed', ['P1']),
      item('audit', 'Accuracy, fairness and bias are audited', ['A1']),
      fromGrowth(item('pipeline', 'The training pipeline can be re-run without a notebook', ['D5'])),
      item('fallback', 'What happens when it fails', ['P5']),
    ],
  },
  {
    id: 'monitor',
    name: 'Monitor',
    checklist: [
      item('metrics', 'Software, input and output metrics are watched', ['P4']),
      item('thresholds', 'Each metric has a threshold and a fallback', ['P4', 'P5']),
      item('next-loop', 'What was learnt opens the next loop, or closes it', ['G2', 'L1'], false),
    ],
  },
]
