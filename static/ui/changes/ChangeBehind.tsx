import type { Behind } from '../../../src/plan/views/changes/behind'
import { eventSentence } from '../../../src/plan/views/eventSentence'
import { usePlanDates } from '../page/usePlanDates'
import { usePlanReady } from '../page/usePlanReady'
import { Sentence } from '../timeline/Sentence'

/** The fact behind a difference: who, what, why and when. */
export function ChangeBehind({ behind, personName }: { readonly behind: Behind; readonly personName: (behind: Behind) => string }) {
  const { state } = usePlanReady()
  const dates = usePlanDates()
  const { what, why } = eventSentence(behind.event, state.plan)
  return (
    <p className="fl-changes-behind">
      {personName(behind)} <Sentence parts={what} why={why} /> · {dates.moment(behind.commit.at)}
    </p>
  )
}
