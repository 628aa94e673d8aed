import { useId, useState } from 'react'
import { fieldKey } from '../../../src/plan/areas/sheets/keys'
import type { FramingDraft, NextLoop } from '../../../src/plan/views/nextLoop'
import { nextLoop } from '../../../src/plan/views/nextLoop'
import { questionById } from '../../../src/playbook/sheets/sheets'
import { ActionError } from '../kit/ActionError'
import { Button } from '../kit/Button'
import { Field } from '../kit/Field'
import type { Money } from '../kit/money'
import { useAction } from '../kit/useAction'
import { useMoney } from '../kit/useMoney'
import { usePage } from '../page/PageProvider'
import { usePlanReady } from '../page/usePlanReady'
import './DossierView.css'

/** The framing of the next loop as drafts out of what was learnt (O2): each is stored only when somebody stores it. */
export function NextLoopDrafts() {
  const { state } = usePlanReady()
  const { setParams } = usePage()
  const money = useMoney()
  // What was proposed stays while it is worked on.
  const [loop] = useState(() => nextLoop(state))
  const id = useId()
  if (loop === null) return null
  return (
    <section className="fl-card fl-loop" aria-labelledby={id}>
      <h2 id={id}>{loop.next === null ? 'Framing of the next loop' : `Framing of the next loop, ${loop.next}`}</h2>
      <p>
        {loop.finished} is finished. These drafts are made of what stood here and of what was learnt; change them as you like. Nothing is stored until
        you store it, and what stands now stays in the history.
      </p>
      <p>{worthText(loop, money)}</p>
      {loop.drafts.map((draft) => (
        <Draft key={draft.field} draft={draft} />
      ))}
      <div>
        <Button kind="subtle" onClick={() => setParams({ draft: undefined })}>
          Close the drafts
        </Button>
      </div>
    </section>
  )
}

/** Expected gain against cost, or that nobody has said them (LOOP-3). */
function worthText({ worth }: NextLoop, money: Money): string {
  if (worth === null) return 'Nobody has said yet what it may bring and what it costs: write it under Opportunities, for the plan as a whole.'
  const { figures, expected, isWorthIt } = worth
  const sum = `Expected gain ${money.full(expected, figures.currency)} (${figures.probability} % of ${money.full(figures.gain, figures.currency)}) against a cost of ${money.full(figures.cost, figures.currency)}`
  return `${sum}: ${isWorthIt ? 'it makes sense financially.' : 'it does not pay as it stands.'}`
}

/** So many lines as there are, long ones wrapped. */
const rowsOf = (text: string): number => Math.min(20, text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS)), 1))
const LETTERS = 100

function Draft({ draft: { field, text } }: { readonly draft: FramingDraft }) {
  const { state } = usePlanReady()
  const action = useAction()
  const [typed, setTyped] = useState(text)
  const standing = state.plan.sheets.answers[fieldKey('framing', field)]?.value
  const isStored = standing?.kind === 'text' && standing.text === typed.trim()
  const label = questionById('framing', field)?.label ?? field
  return (
    <div>
      <Field label={label}>
        {(control) => <textarea {...control} rows={rowsOf(typed)} dir="auto" value={typed} onChange={(event) => setTyped(event.target.value)} />}
      </Field>
      <div className="fl-answer-foot">
        <Button
          size="small"
          disabled={isStored || typed.trim() === ''}
          aria-label={isStored ? `This is the answer now: ${label}` : `Store as the answer: ${label}`}
          onClick={() => void action.run({ type: 'GiveAnswer', sheet: 'framing', field, answer: { kind: 'text', text: typed.trim() } }, 'Answer saved')}
        >
          {isStored ? 'This is the answer now' : 'Store as the answer'}
        </Button>
        <ActionError action={action} />
      </div>
    </div>
  )
}
