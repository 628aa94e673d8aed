import type { LocalId } from '../../../src/plan/kernel/ids'
import type { Text } from '../../../src/plan/kernel/text'
import { WITHHELD } from '../../../src/plan/kernel/text'
import { dayOf } from '../../../src/plan/workCalendar'
import { Choice } from '../charts/Choice'
import { useDayWords } from '../charts/useDayWords'
import { useWhatIf } from '../forecast/engine/useForecast'
import { latestOf } from '../forecast/latestOf'
import { Button } from '../kit/Button'
import { Message } from '../kit/Message'
import { Skeleton } from '../kit/Skeleton'
import { usePage } from '../page/PageProvider'
import { ViewHead } from '../page/ViewHead'
import { useNow } from '../page/useNow'
import { usePlanReady } from '../page/usePlanReady'
import { ChangeList } from './ChangeList'
import { HypothesisChanges } from './HypothesisChanges'
import { SliceChanges } from './SliceChanges'
import { WhatIfChart } from './WhatIfChart'
import { WhatIfFigures } from './WhatIfFigures'
import { WhatIfTable } from './WhatIfTable'
import { useDraft } from './useDraft'
import { whatIfSentence } from './whatIfWords'
import type { Scope } from './whatIfWords'
import '../charts/Twin.css'
import './WhatIfView.css'

const SCOPES = [
  { id: 'asIs', label: 'Scope as it is' },
  { id: 'growing', label: 'Scope keeps growing' },
] as const satisfies readonly { readonly id: Scope; readonly label: string }[]

/** What would be, beside today's forecast: nothing of it is written until somebody accepts it. */
export function WhatIfView() {
  const { state } = usePlanReady()
  const { address, goTo, setParams } = usePage()
  const words = useDayWords()
  const today = dayOf(useNow(), state.plan.settings.calendar)
  const draft = useDraft()
  const reckoned = useWhatIf(draft.changes)
  const result = latestOf(reckoned)
  const scope: Scope = address.params['scope'] === 'growing' ? 'growing' : 'asIs'
  const beliefOf = (id: LocalId): Text => state.stories[state.plan.hypotheses.rows[id]?.story ?? '']?.areas.hypotheses?.byId[id]?.statement.belief ?? WITHHELD
  const isTrying = draft.changes.length > 0
  const isReckoning = reckoned.status === 'reckoning'
  const sentence = result === null ? '' : whatIfSentence(result, scope, words)
  const answer = reckoned.status === 'failed' ? 'What that does could not be reckoned.' : isTrying ? (isReckoning ? 'Reckoning what that does.' : sentence) : 'Try a change, and see dates, cost and dropped scope beside today’s.'
  return (
    <>
      <ViewHead answer={answer}>
        <Choice label="Scope" options={SCOPES} value={scope} onChange={(next) => setParams({ scope: next === 'asIs' ? undefined : next })} />
        <Button onClick={() => goTo('forecast')}>Back to the forecast</Button>
      </ViewHead>
      <p className="fl-visually-hidden" role="status">
        {isTrying && reckoned.status === 'ready' ? sentence : ''}
      </p>
      <div className="fl-what-if">
        <div className="fl-what-if-try">
          <ChangeList draft={draft} beliefOf={beliefOf} />
          <HypothesisChanges plan={state.plan} beliefOf={beliefOf} draft={draft} />
          <SliceChanges plan={state.plan} today={today} draft={draft} />
        </div>
        <section className="fl-what-if-result" aria-label="Today and after the changes" aria-busy={isReckoning}>
          {reckoned.status === 'failed' && <Message tone="warning">{reckoned.message}</Message>}
          {result === null && isReckoning && <Skeleton height="20rem" />}
          {result !== null && result.now.kind === 'forecast' && (
            <>
              <WhatIfChart result={result} today={result.now.origin} scope={scope} isSame={!isTrying} />
              <WhatIfTable result={result} scope={scope} />
              <WhatIfFigures result={result} />
            </>
          )}
        </section>
      </div>
    </>
  )
}
