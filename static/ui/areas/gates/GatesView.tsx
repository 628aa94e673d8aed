import { useMemo } from 'react'
import { gateRows } from '../../../../src/plan/views/gateReview'
import { useDayWords } from '../../charts/useDayWords'
import { Button } from '../../kit/Button'
import { EmptyState } from '../../kit/EmptyState'
import { Message } from '../../kit/Message'
import { usePage } from '../../page/PageProvider'
import { usePlanReady } from '../../page/usePlanReady'
import { ViewHead } from '../../page/ViewHead'
import '../../story/Part.css'
import { GateExample } from './GateExample'
import '../../sheets/Register.css'
import './GatesView.css'
import { GateSheet } from './GateSheet'
import { GateTable } from './GateTable'
import { gateSentence, gatesSentence, shown } from './gateWords'

/** The gates between stages of investment: what was decided, and the review of one of them (G1). */
export function GatesView() {
  const { state, me, asOf } = usePlanReady()
  const { address, goTo } = usePage()
  const words = useDayWords()
  const rows = useMemo(() => gateRows(state.plan), [state.plan])
  const rights = { mayDecide: me.may.includes('structure') && asOf === undefined, mayFollowUp: me.may.includes('plan') && asOf === undefined }
  const chosen = rows.find(({ slice }) => slice === address.params['slice'])
  const [first] = rows
  if (!first)
    return (
      <EmptyState title="A gate stands at the end of each slice" action={<Button onClick={() => goTo('map')}>Go to the map</Button>}>
        <p>The map has no slice yet. Draw one first: what is invested in it is looked at when it ends.</p>
      </EmptyState>
    )
  if (chosen)
    return (
      <>
        <ViewHead answer={gateSentence(chosen, words)} />
        <GateSheet key={chosen.slice} row={chosen} {...rights} />
      </>
    )
  const isUnused = rows.every(({ state: gate }) => gate === 'none')
  return (
    <>
      <ViewHead answer={gatesSentence(rows, words)} />
      {address.params['slice'] !== undefined && <Message tone="neutral">The slice of this address is not on the map.</Message>}
      {isUnused && (
        <EmptyState
          title="Is it worth going on?"
          example={<GateExample />}
          action={
            <Button kind="primary" onClick={() => goTo('gates', { slice: first.slice })}>
              Look at the gate of {shown(first.name)}
            </Button>
          }
        >
          <p>Each investment rests on the success of the one before. Where a stage ends, look at what was put in and what came back, and decide: go, go with conditions, or no-go.</p>
        </EmptyState>
      )}
      <GateTable rows={rows} />
    </>
  )
}
