import { architectureArea } from './areas/architecture/area'
import { auditArea } from './areas/audit/area'
import { capacityArea } from './areas/capacity/area'
import { criteriaArea } from './areas/criteria/area'
import { feedbackArea } from './areas/feedback/area'
import { dataSetsArea } from './areas/dataSets/area'
import { deploymentArea } from './areas/deployment/area'
import { forecastsArea } from './areas/forecasts/area'
import { iterationPlansArea } from './areas/iterationPlans/area'
import { gatesArea } from './areas/gates/area'
import { milestonesArea } from './areas/milestones/area'
import { monitoringArea } from './areas/monitoring/area'
import { opportunitiesArea } from './areas/opportunities/area'
import { sheetsArea } from './areas/sheets/area'
import { workKindsArea } from './areas/workKinds/area'
import type { AnyArea } from './kernel/fold'

/** Every other practice: a browser loads their rules when one of their commands is sent or one of their events arrives. */
export const practiceAreas: readonly AnyArea[] = [forecastsArea, milestonesArea, capacityArea, workKindsArea, iterationPlansArea, dataSetsArea, sheetsArea, feedbackArea, criteriaArea, auditArea, gatesArea, deploymentArea, opportunitiesArea, architectureArea, monitoringArea]
