/** The kinds of work in the backlog of an ML project (S8, Sadiq). */
export const WORK_KINDS = [
  { id: 'data', name: 'Data collection and preprocessing', short: 'Data' },
  { id: 'features', name: 'Feature engineering', short: 'Features' },
  { id: 'training', name: 'Model selection and training experiments', short: 'Training' },
  { id: 'evaluation', name: 'Evaluation and validation', short: 'Evaluation' },
  { id: 'deployment', name: 'Deployment and monitoring', short: 'Deployment' },
  { id: 'documentation', name: 'Documentation and reporting', short: 'Docs' },
] as const

export type WorkKind = (typeof WORK_KINDS)[number]['id']
export const WORK_KIND_IDS = WORK_KINDS.map(({ id }) => id) as [WorkKind, ...WorkKind[]]
