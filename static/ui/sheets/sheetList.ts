import type { PageView } from '../page/pageView'
import { lazyView } from '../page/pageView'

/** Sheets are grouped by the question that they answer. */
export const SHEET_GROUPS = [
  { id: 'why', label: 'Why' },
  { id: 'data', label: 'Data' },
  { id: 'model', label: 'Model' },
  { id: 'deliver', label: 'Deliver' },
  { id: 'decide', label: 'Decide' },
] as const
export type SheetGroup = (typeof SHEET_GROUPS)[number]['id']

export interface SheetView extends PageView {
  readonly group: SheetGroup
  /** Reached from this sheet: it has no line of its own in the menu. */
  readonly within?: string
}

const questionnaire = lazyView(() => import('./QuestionnaireView').then((module) => module.QuestionnaireView))
const deploymentSheet = lazyView(() => import('../areas/deployment/DeploymentSheetView').then((module) => module.DeploymentSheetView))

/** Every sheet of the project page, one line each, in the order of the menu. The questionnaires are data of the playbook. */
export const SHEETS: readonly SheetView[] = [
  { id: 'framing', label: 'Framing', group: 'why', View: questionnaire },
  { id: 'discovery', label: 'Double Diamond', group: 'why', View: questionnaire },
  { id: 'data-product-canvas', label: 'Data Product Canvas', group: 'why', View: questionnaire },
  { id: 'hypothesis-canvas', label: 'Hypothesis Canvas', group: 'why', View: lazyView(() => import('./HypothesisCanvasView').then((module) => module.HypothesisCanvasView)) },
  { id: 'opportunities', label: 'Opportunities', group: 'why', View: lazyView(() => import('../areas/opportunities/OpportunitiesView').then((module) => module.OpportunitiesView)) },
  { id: 'people', label: 'People and skills', group: 'why', View: questionnaire },
  { id: 'data-sets', label: 'Data sets', group: 'data', View: lazyView(() => import('../areas/dataSets/DataSetsView').then((module) => module.DataSetsView)) },
  { id: 'readiness', label: 'Readiness', group: 'data', View: questionnaire },
  { id: 'audit', label: 'Audit', group: 'model', View: lazyView(() => import('../areas/audit/AuditView').then((module) => module.AuditView)) },
  { id: 'architecture', label: 'Architecture', group: 'model', View: lazyView(() => import('../areas/architecture/ArchitectureView').then((module) => module.ArchitectureView)) },
  { id: 'deployment', label: 'Deployment', group: 'deliver', View: lazyView(() => import('../areas/deployment/DeploymentView').then((module) => module.DeploymentView)) },
  { id: 'software-requirements', label: 'Software requirements', group: 'deliver', within: 'deployment', View: deploymentSheet },
  { id: 'serving', label: 'Serving pipeline', group: 'deliver', within: 'deployment', View: deploymentSheet },
  { id: 'monitoring', label: 'Monitoring', group: 'deliver', View: lazyView(() => import('../areas/monitoring/MonitoringView').then((module) => module.MonitoringView)) },
  { id: 'feedback', label: 'Feedback', group: 'decide', View: lazyView(() => import('../areas/feedback/FeedbackView').then((module) => module.FeedbackView)) },
  { id: 'criteria', label: 'Criteria', group: 'decide', View: lazyView(() => import('../areas/criteria/CriteriaView').then((module) => module.CriteriaView)) },
  { id: 'retrospectives', label: 'Retrospectives', group: 'decide', View: lazyView(() => import('../areas/retrospectives/RetrospectiveView').then((module) => module.RetrospectiveView)) },
  { id: 'strategy', label: 'Strategy and tactics', group: 'decide', View: lazyView(() => import('../areas/strategy/StrategyView').then((module) => module.StrategyView)) },
  { id: 'rounds', label: 'Estimation rounds', group: 'decide', View: lazyView(() => import('../areas/rounds/RoundsView').then((module) => module.RoundsView)) },
  { id: 'gates', label: 'Gates', group: 'decide', View: lazyView(() => import('../areas/gates/GatesView').then((module) => module.GatesView)) },
  { id: 'dossier', label: 'Dossier', group: 'decide', View: lazyView(() => import('../dossier/DossierView').then((module) => module.DossierView)) },
]
