import { useMemo, useRef } from 'react'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { textOr } from '../../../../src/plan/kernel/text'
import type { OpportunityBoard } from '../../../../src/plan/views/opportunityBoard'
import { opportunityBoard } from '../../../../src/plan/views/opportunityBoard'
import { Choice } from '../../charts/Choice'
import { count } from '../../kit/amounts'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { useAction } from '../../kit/useAction'
import { usePage } from '../../page/PageProvider'
import { usePlanReady } from '../../page/usePlanReady'
import { ViewHead } from '../../page/ViewHead'
import { EmptyOpportunities } from './EmptyOpportunities'
import { Matrices } from './Matrices'
import { NewOpportunity } from './NewOpportunity'
import { OpportunitySheet } from './OpportunitySheet'
import { OpportunityTable } from './OpportunityTable'
import '../../story/Part.css'
import '../../sheets/Register.css'
import './OpportunitiesView.css'
import { boardSentence, subjectName, subjectParam } from './opportunityWords'
import { SiteOpportunities } from './SiteOpportunities'
import { useMoney } from '../../kit/useMoney'

const SCOPES = [
  { id: 'plan', label: 'This plan' },
  { id: 'site', label: 'Plans of the site' },
] as const

/** What there is to gain, at what cost: of this plan and its verticals, or of the site's plans (F6, F8). */
export function OpportunitiesView() {
  const { state, me, asOf } = usePlanReady()
  const { address, setParams } = usePage()
  const money = useMoney()
  const board = useMemo(() => opportunityBoard(state.plan), [state.plan])
  const mayEdit = me.may.includes('plan') && asOf === undefined
  // What other plans say is of now: the past shows this plan alone.
  const isSite = address.params['of'] === 'site' && asOf === undefined
  const isEmpty = board.rows.length + board.discarded.length === 0
  const currency = board.rows[0]?.opportunity.figures.currency ?? 'EUR'
  const scope = asOf === undefined && <Choice label="Which opportunities" options={SCOPES} value={isSite ? 'site' : 'plan'} onChange={(of) => setParams({ of: of === 'plan' ? undefined : of })} />
  if (isSite) return <SiteOpportunities>{scope}</SiteOpportunities>
  const answer = isEmpty ? 'Nobody has said yet what there is to gain, and at what cost.' : boardSentence(board, money)
  return (
    <>
      <ViewHead answer={answer}>
        {scope}
        {mayEdit && !isEmpty && <NewOpportunity without={board.without} currency={currency} />}
      </ViewHead>
      {isEmpty ? <EmptyOpportunities without={board.without} mayEdit={mayEdit} /> : <PlanOpportunities board={board} mayEdit={mayEdit} />}
    </>
  )
}

function PlanOpportunities({ board, mayEdit }: { readonly board: OpportunityBoard; readonly mayEdit: boolean }) {
  const { address, setParams } = usePage()
  const action = useAction()
  const { rows, discarded } = board
  const about = address.params['about'] ?? null
  const chosen = [...rows, ...discarded].find(({ vertical }) => subjectParam(vertical) === about)
  const marks = rows.map((row) => ({ id: subjectParam(row.vertical), name: subjectName(row), figures: row.opportunity.figures, canMove: mayEdit }))
  const cameFrom = useRef<Element | null>(null)
  const open = (id: string): void => {
    cameFrom.current = document.activeElement
    setParams({ about: id })
  }
  const choose = (vertical: LocalId | null): void => open(subjectParam(vertical))
  const close = (): void => {
    setParams({ about: undefined })
    const back = cameFrom.current
    if ((back instanceof HTMLElement || back instanceof SVGElement) && back.isConnected) back.focus()
  }
  return (
    <div className="fl-opp" data-open={chosen !== undefined}>
      <div className="fl-opp-main">
        <Matrices
          label="Opportunities"
          marks={marks}
          chosen={about}
          onChoose={open}
          onMove={(id, figures) => {
            const row = rows.find(({ vertical }) => subjectParam(vertical) === id)
            return row ? action.run({ type: 'ChangeOpportunity', vertical: row.vertical, figures }, `${subjectName(row)} moved`) : Promise.resolve(false)
          }}
        />
        <ActionError action={action} />
        <OpportunityTable rows={rows} canEdit={mayEdit} onChoose={choose} />
        {discarded.length > 0 && (
          <section className="fl-opp-gone" aria-labelledby="fl-opp-gone">
            <h2 id="fl-opp-gone">{count(discarded.length, 'discarded opportunity', 'discarded opportunities')}</h2>
            <ul>
              {discarded.map((row) => (
                <li key={subjectParam(row.vertical)}>
                  <Button kind="link" onClick={() => choose(row.vertical)}>
                    {subjectName(row)}
                  </Button>{' '}
                  <span className="fl-subtle">{textOr(row.opportunity.discarded?.why ?? '', 'withheld')}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {chosen && <OpportunitySheet row={chosen} mayEdit={mayEdit} onClose={close} />}
    </div>
  )
}
