import type { ArchitectureCommand } from './areas/architecture/commands'
import type { ArchitectureEvent } from './areas/architecture/events'
import type { ArchitectureState } from './areas/architecture/state'
import type { AuditCommand } from './areas/audit/commands'
import type { AuditEvent } from './areas/audit/events'
import type { AuditState } from './areas/audit/state'
import type { BaselinesCommand } from './areas/baselines/commands'
import type { BaselinesEvent } from './areas/baselines/events'
import type { BaselinesState, StoryBaselines } from './areas/baselines/state'
import type { CapacityCommand } from './areas/capacity/commands'
import type { CapacityEvent } from './areas/capacity/events'
import type { CapacityState } from './areas/capacity/state'
import type { CriteriaCommand } from './areas/criteria/commands'
import type { CriteriaEvent } from './areas/criteria/events'
import type { CriteriaState, StoryCriteria } from './areas/criteria/state'
import type { FeedbackCommand } from './areas/feedback/commands'
import type { FeedbackEvent } from './areas/feedback/events'
import type { FeedbackState, StoryFeedback } from './areas/feedback/state'
import type { DataSetsCommand } from './areas/dataSets/commands'
import type { DataSetsEvent } from './areas/dataSets/events'
import type { DataSetsState, StoryDataSets } from './areas/dataSets/state'
import type { DeploymentCommand } from './areas/deployment/commands'
import type { DeploymentEvent } from './areas/deployment/events'
import type { DeploymentState } from './areas/deployment/state'
import type { EstimatesCommand } from './areas/estimates/commands'
import type { EstimatesEvent } from './areas/estimates/events'
import type { EstimatesState, StoryEstimates } from './areas/estimates/state'
import type { ForecastsCommand } from './areas/forecasts/commands'
import type { ForecastsEvent } from './areas/forecasts/events'
import type { ForecastsState } from './areas/forecasts/state'
import type { GatesCommand } from './areas/gates/commands'
import type { GatesEvent } from './areas/gates/events'
import type { GatesState } from './areas/gates/state'
import type { HypothesesCommand } from './areas/hypotheses/commands'
import type { HypothesesEvent } from './areas/hypotheses/events'
import type { HypothesesState, StoryHypotheses } from './areas/hypotheses/state'
import type { IterationPlansCommand } from './areas/iterationPlans/commands'
import type { IterationPlansEvent } from './areas/iterationPlans/events'
import type { IterationPlansState } from './areas/iterationPlans/state'
import type { IterationsCommand } from './areas/iterations/commands'
import type { IterationsEvent } from './areas/iterations/events'
import type { IterationsState } from './areas/iterations/state'
import type { JiraFactsCommand } from './areas/jiraFacts/commands'
import type { JiraFactsEvent } from './areas/jiraFacts/events'
import type { JiraFactsState, StoryFacts } from './areas/jiraFacts/state'
import type { LearningCommand } from './areas/learning/commands'
import type { LearningEvent } from './areas/learning/events'
import type { LearningState, StoryLearning } from './areas/learning/state'
import type { LifecycleCommand } from './areas/lifecycle/commands'
import type { LifecycleEvent } from './areas/lifecycle/events'
import type { LifecycleState, StoryLifecycle } from './areas/lifecycle/state'
import type { MapCommand } from './areas/map/commands'
import type { MapEvent } from './areas/map/events'
import type { MapState } from './areas/map/state'
import type { MilestonesCommand } from './areas/milestones/commands'
import type { MilestonesEvent } from './areas/milestones/events'
import type { MilestonesState } from './areas/milestones/state'
import type { OpportunitiesCommand } from './areas/opportunities/commands'
import type { OpportunitiesEvent } from './areas/opportunities/events'
import type { OpportunitiesState } from './areas/opportunities/state'
import type { MonitoringCommand } from './areas/monitoring/commands'
import type { MonitoringEvent } from './areas/monitoring/events'
import type { MonitoringState, StoryMonitoring } from './areas/monitoring/state'
import type { PrototypesCommand } from './areas/prototypes/commands'
import type { PrototypesEvent } from './areas/prototypes/events'
import type { PrototypesState, StoryPrototype } from './areas/prototypes/state'
import type { RoundsCommand } from './areas/rounds/commands'
import type { RoundsEvent } from './areas/rounds/events'
import type { RoundsState } from './areas/rounds/state'
import type { RetrospectivesCommand } from './areas/retrospectives/commands'
import type { RetrospectivesEvent } from './areas/retrospectives/events'
import type { RetrospectivesState } from './areas/retrospectives/state'
import type { SettingsCommand } from './areas/settings/commands'
import type { SettingsEvent } from './areas/settings/events'
import type { SettingsState } from './areas/settings/state'
import type { SheetsCommand } from './areas/sheets/commands'
import type { SheetsEvent } from './areas/sheets/events'
import type { SheetsState } from './areas/sheets/state'
import type { WorkKindsCommand } from './areas/workKinds/commands'
import type { WorkKindsEvent } from './areas/workKinds/events'
import type { StoryWorkKind, WorkKindsState } from './areas/workKinds/state'
import type { StrategyCommand } from './areas/strategy/commands'
import type { StrategyEvent } from './areas/strategy/events'
import type { StrategyState } from './areas/strategy/state'
import type { Commit } from './kernel/commit'
import type { FoldedState, StoryPart } from './kernel/fold'

/** The plan part, by area: always loaded. */
export interface PlanParts {
  readonly settings: SettingsState
  readonly jiraFacts: JiraFactsState
  readonly map: MapState
  readonly estimates: EstimatesState
  readonly hypotheses: HypothesesState
  readonly baselines: BaselinesState
  readonly lifecycle: LifecycleState
  readonly prototypes: PrototypesState
  readonly learning: LearningState
  readonly iterations: IterationsState
  readonly forecasts: ForecastsState
  readonly milestones: MilestonesState
  readonly capacity: CapacityState
  readonly workKinds: WorkKindsState
  readonly iterationPlans: IterationPlansState
  readonly dataSets: DataSetsState
  readonly audit: AuditState
  readonly gates: GatesState
  readonly deployment: DeploymentState
  readonly rounds: RoundsState
  readonly sheets: SheetsState
  readonly feedback: FeedbackState
  readonly monitoring: MonitoringState
  readonly retrospectives: RetrospectivesState
  readonly criteria: CriteriaState
  readonly opportunities: OpportunitiesState
  readonly strategy: StrategyState
  readonly architecture: ArchitectureState
}

/** A story part, by area; an area that never touched the story is absent. */
export interface StoryAreas {
  readonly jiraFacts?: StoryFacts
  readonly estimates?: StoryEstimates
  readonly hypotheses?: StoryHypotheses
  readonly baselines?: StoryBaselines
  readonly lifecycle?: StoryLifecycle
  readonly prototypes?: StoryPrototype
  readonly learning?: StoryLearning
  readonly dataSets?: StoryDataSets
  readonly feedback?: StoryFeedback
  readonly monitoring?: StoryMonitoring
  readonly workKinds?: StoryWorkKind
  readonly criteria?: StoryCriteria
}

export type PlanState = FoldedState<PlanParts, StoryAreas>
export type PlanStoryPart = StoryPart<StoryAreas>

export type PlanEvent =
  | SettingsEvent
  | JiraFactsEvent
  | MapEvent
  | EstimatesEvent
  | HypothesesEvent
  | BaselinesEvent
  | LifecycleEvent
  | PrototypesEvent
  | LearningEvent
  | IterationsEvent
  | ForecastsEvent
  | MilestonesEvent
  | CapacityEvent
  | WorkKindsEvent
  | IterationPlansEvent
  | DataSetsEvent
  | AuditEvent
  | GatesEvent
  | DeploymentEvent
  | RoundsEvent
  | SheetsEvent
  | FeedbackEvent
  | MonitoringEvent
  | RetrospectivesEvent
  | CriteriaEvent
  | OpportunitiesEvent
  | StrategyEvent
  | ArchitectureEvent

export type PlanCommit = Commit<PlanEvent>

/** Takes back one's own commit `seq` by events that say the opposite, as long as nobody changed it since. */
export interface UndoCommit {
  readonly type: 'UndoCommit'
  readonly seq: number
}

export type PlanCommand =
  | SettingsCommand
  | JiraFactsCommand
  | MapCommand
  | EstimatesCommand
  | HypothesesCommand
  | BaselinesCommand
  | LifecycleCommand
  | PrototypesCommand
  | LearningCommand
  | IterationsCommand
  | ForecastsCommand
  | MilestonesCommand
  | CapacityCommand
  | WorkKindsCommand
  | IterationPlansCommand
  | DataSetsCommand
  | AuditCommand
  | GatesCommand
  | DeploymentCommand
  | RoundsCommand
  | SheetsCommand
  | FeedbackCommand
  | MonitoringCommand
  | RetrospectivesCommand
  | CriteriaCommand
  | OpportunitiesCommand
  | StrategyCommand
  | ArchitectureCommand
  | UndoCommit
