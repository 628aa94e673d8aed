import { SHEETS } from '../../../playbook/sheets/sheets'
import type { DossierSection } from './dossierSection'
import { architectureSection } from './sections/architectureSection'
import { auditSection } from './sections/auditSection'
import { baselinesSection } from './sections/baselinesSection'
import { criteriaSection } from './sections/criteriaSection'
import { dataSection } from './sections/dataSection'
import { decisionsSection } from './sections/decisionsSection'
import { deploymentSection } from './sections/deploymentSection'
import { feedbackSection } from './sections/feedbackSection'
import { gatesSection } from './sections/gatesSection'
import { hypothesesSection } from './sections/hypothesesSection'
import { iterationsSection } from './sections/iterationsSection'
import { monitoringSection } from './sections/monitoringSection'
import { nextLoopSection } from './sections/nextLoopSection'
import { openSection } from './sections/openSection'
import { opportunitiesSection } from './sections/opportunitiesSection'
import { prototypesSection } from './sections/prototypesSection'
import { retrospectivesSection } from './sections/retrospectivesSection'
import { sheetSection } from './sections/sheetSection'
import { standingSection } from './sections/standingSection'
import { strategySection } from './sections/strategySection'

/** Every part of the dossier, one line each, in its order: why, data, model, what was learnt, how it is delivered, what comes. */
export const DOSSIER_SECTIONS: readonly DossierSection[] = [
  standingSection,
  ...SHEETS.map(sheetSection),
  opportunitiesSection,
  strategySection,
  architectureSection,
  dataSection,
  baselinesSection,
  prototypesSection,
  hypothesesSection,
  decisionsSection,
  feedbackSection,
  criteriaSection,
  auditSection,
  deploymentSection,
  monitoringSection,
  gatesSection,
  iterationsSection,
  retrospectivesSection,
  openSection,
  nextLoopSection,
]
