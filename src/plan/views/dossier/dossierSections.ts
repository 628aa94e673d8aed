import { SHEETS } from '../../../playbook/sheets/sheets'
import type { DossierSection } from './dossierSection'
import { baselinesSection } from './sections/baselinesSection'
import { dataSection } from './sections/dataSection'
import { decisionsSection } from './sections/decisionsSection'
import { hypothesesSection } from './sections/hypothesesSection'
import { nextLoopSection } from './sections/nextLoopSection'
import { openSection } from './sections/openSection'
import { sheetSection } from './sections/sheetSection'
import { standingSection } from './sections/standingSection'

/** Every part of the dossier, one line each, in its order: why, data, model, what was learnt, how it is delivered. */
export const DOSSIER_SECTIONS: readonly DossierSection[] = [
  standingSection,
  ...SHEETS.map(sheetSection),
  dataSection,
  baselinesSection,
  hypothesesSection,
  decisionsSection,
  openSection,
  nextLoopSection,
]
