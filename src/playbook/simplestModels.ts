/** Kinds of task, and the simplest model that is worth a try first: it estimates what a better one can reach (B1, PhazeRo). */
export const TASK_KINDS = ['continuous', 'classification', 'vision', 'sequences'] as const
export type TaskKind = (typeof TASK_KINDS)[number]

export interface SimplestModel {
  readonly task: string
  readonly model: string
  /** Why it, and what to watch for. */
  readonly why: string
  readonly practices: readonly string[]
}

export const SIMPLEST_MODELS: Readonly<Record<TaskKind, SimplestModel>> = {
  continuous: { task: 'Continuous values', model: 'Linear regression', why: 'An hour’s work, and its weights show which features carry the signal.', practices: ['H5', 'B1'] },
  classification: { task: 'Structured classification', model: 'Logistic regression', why: 'Its probabilities are usable as they are, and rare classes show at once.', practices: ['H5', 'B1'] },
  vision: { task: 'Vision', model: 'Pre-trained CNN', why: 'Without training its last layer already tells how many labels are needed.', practices: ['H5', 'B1'] },
  sequences: { task: 'Sequences', model: 'RNN, or gradient-boosted trees on lagged values', why: 'The trees take minutes; where the RNN does not beat them, order matters little.', practices: ['H5', 'B1'] },
}

const METRICS: readonly (readonly [TaskKind, RegExp])[] = [
  ['vision', /\b(iou|map@|dice|psnr|ssim)\b/i],
  ['sequences', /\b(perplexity|bleu|wer|cer|mase|smape)\b/i],
  ['continuous', /\b(mae|rmse|mse|mape|r2|r²|pinball|error)\b/i],
  ['classification', /\b(f1|auc|roc|accuracy|precision|recall|log.?loss|brier)\b/i],
]

/** What a metric is usually measured on; null where it says nothing. */
export function proposeTask(metric: string): TaskKind | null {
  return METRICS.find(([, names]) => names.test(metric))?.[0] ?? null
}
