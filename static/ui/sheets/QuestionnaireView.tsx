import { lazy, Suspense, useMemo, useState } from 'react'
import { sheetById } from '../../../src/playbook/sheets/sheets'
import type { Sheet } from '../../../src/playbook/sheets/sheet'
import { askedAgainBefore as oldBefore } from '../../../src/plan/views/sheets/askedAgain'
import { sheetView } from '../../../src/plan/views/sheets/sheetView'
import { Button } from '../kit/Button'
import { usePage } from '../page/PageProvider'
import { ViewHead } from '../page/ViewHead'
import { useNow } from '../page/useNow'
import { usePlanReady } from '../page/usePlanReady'
import { EmptySheet } from './EmptySheet'
import { SheetBody } from './SheetBody'
import { SheetExample } from './SheetExample'
import { sheetAnswer } from './sheetAnswer'
import './Sheet.css'
import './Canvas.css'
import './Diamond.css'

const NextLoopDrafts = lazy(() => import('../dossier/NextLoopDrafts').then((module) => ({ default: module.NextLoopDrafts })))

/** A questionnaire of the playbook, by the page's address (F1 to F4, F9, D3). */
export function QuestionnaireView() {
  const { address } = usePage()
  const sheet = sheetById(address.view)
  return sheet === null ? null : <Questionnaire key={sheet.id} sheet={sheet} />
}

function Questionnaire({ sheet }: { readonly sheet: Sheet }) {
  const { state, me, asOf } = usePlanReady()
  const now = useNow()
  const { address } = usePage()
  const [isBegun, setBegun] = useState(false)
  const { sheets, iterations } = state.plan
  const view = useMemo(() => sheetView(sheet, sheets), [sheet, sheets])
  const askedAgainBefore = oldBefore(iterations, now)
  const canPlan = me.may.includes('plan') && asOf === undefined
  const hasDrafts = canPlan && sheet.id === 'framing' && address.params['draft'] === 'next-loop'
  const isEmpty = !hasDrafts && view.answered === 0 && view.sections.every(({ conclusion }) => conclusion === null)
  if (isEmpty && !isBegun)
    return (
      <>
        <ViewHead answer={sheetAnswer(view, state.plan, askedAgainBefore)} />
        <EmptySheet
          title={`${sheet.label}: ${sheet.about}`}
          example={<SheetExample sheet={sheet} />}
          mayEdit={canPlan}
          toCommand={() => ({ type: 'StartFromExample', sheet: sheet.id })}
          said="Started from the example"
          others={<Button onClick={() => setBegun(true)}>Start empty</Button>}
        >
          Nobody has answered yet. This is how the team of the solar demo did.
        </EmptySheet>
      </>
    )
  return (
    <div className="fl-sheet">
      <h2 className="fl-sheet-title">{sheet.label}</h2>
      <ViewHead answer={sheetAnswer(view, state.plan, askedAgainBefore)}>
        <Button onClick={() => globalThis.print()}>Print</Button>
      </ViewHead>
      {hasDrafts && (
        <Suspense>
          <NextLoopDrafts />
        </Suspense>
      )}
      <SheetBody view={view} canPlan={canPlan} askedAgainBefore={askedAgainBefore} />
    </div>
  )
}
