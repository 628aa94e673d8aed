import type { ChecklistItem } from '../../../playbook/lifecycle'
import { INVESTMENT_STAGES } from '../../../playbook/slices'
import type { StoryId } from '../../kernel/ids'
import type { PlanParts } from '../../planState'

/**
 * Whether a story may not leave the stage without this item. Some are expected only from a stage of investment on (D5):
 * for stories of slices before that, and for those that stand nowhere, they can be done but need not.
 */
export function isExpected({ required, expectedFrom, off }: ChecklistItem, { map }: PlanParts, story: StoryId): boolean {
  if (off === true) return false
  if (!required || expectedFrom === undefined) return required
  const slice = map.slices[map.places[story]?.slice ?? '']
  return slice !== undefined && INVESTMENT_STAGES.indexOf(slice.investment) >= INVESTMENT_STAGES.indexOf(expectedFrom)
}
