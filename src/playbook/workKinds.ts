/** The kinds of work in the backlog of an ML project (S8, Sadiq). */
export const WORK_KINDS = [
  { id: 'data', name: 'Data collection and preprocessing' },
  { id: 'features', name: 'Feature engineering' },
  { id: 'training', name: 'Model selection and training experiments' },
  { id: 'evaluation', name: 'Evaluation and validation' },
  { id: 'deployment', name: 'Deployment and monitoring' },
  { id: 'documentation', name: 'Documentation and reporting' },
] as const

export type WorkKind = (typeof WORK_KINDS)[number]['id']
export const WORK_KIND_IDS = WORK_KINDS.map(({ id }) => id) as [WorkKind, ...WorkKind[]]
