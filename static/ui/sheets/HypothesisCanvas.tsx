import type { ReactNode } from 'react'
import type { Text } from '../../../src/plan/kernel/text'
import { isEmpty, textOr } from '../../../src/plan/kernel/text'
import type { HypothesisCard } from '../../../src/plan/views/hypothesisBoard'
import { criterionText, STATUS_TONES } from '../areas/hypotheses/status'
import { stakeText, timeBoxText } from '../hypotheses/hypothesisWords'
import { measure } from '../kit/amounts'
import { Lozenge } from '../kit/Lozenge'
import { Markdown } from '../markdown/Markdown'
import { StoryOpener } from '../page/StoryOpener'
import { usePlanReady } from '../page/usePlanReady'

/** The blocks of one hypothesis: belief, test, evidence, verdict, learning. Nothing of it is kept twice. */
export function HypothesisCanvas({ card }: { readonly card: HypothesisCard }) {
  const { state } = usePlanReady()
  const { statement, verdict } = card
  const evidence = state.stories[card.story]?.areas.hypotheses?.byId[card.id]?.evidence ?? []
  const unit = statement === null ? '' : textOr(statement.unit, '')
  return (
    <div className="fl-canvas" data-sheet="hypothesis">
      <Block id="belief" title="We believe that">
        {statement === null ? <p className="fl-subtle">This story’s details are not loaded.</p> : <Markdown text={statement.belief} />}
        <StoryOpener story={card.story} />
      </Block>
      <Block id="criterion" title="We will know it when">
        <p>{statement === null ? '' : criterionText(statement)}</p>
      </Block>
      <Block id="test" title="How it is tested">
        <p>{timeBoxText(card)}</p>
        <p>Confidence {Math.round(card.confidence * 100)} %</p>
      </Block>
      <Block id="stake" title="What depends on it">
        <p>{stakeText(card)}</p>
        {card.dependants.slice(0, 5).map((story) => (
          <StoryOpener key={story} story={story} />
        ))}
      </Block>
      <Block id="evidence" title="Evidence">
        {evidence.length === 0 && <p className="fl-subtle">No run is logged yet.</p>}
        <ul className="fl-canvas-list">
          {evidence.slice(-6).map(({ id, value, note }) => (
            <li key={id}>
              {value === null ? '' : measure(value, unit)} {!isEmpty(note) && <Quoted text={note} />}
            </li>
          ))}
        </ul>
      </Block>
      <Block id="verdict" title="Verdict">
        {verdict === null ? <p className="fl-subtle">Not given yet.</p> : <Lozenge tone={STATUS_TONES[verdict]}>{verdict}</Lozenge>}
        {!isEmpty(card.verdictReason) && <Markdown text={card.verdictReason} />}
      </Block>
      <Block id="learning" title="What we learnt, and did">
        {card.decision === null ? <p className="fl-subtle">Not decided yet.</p> : <p className="fl-canvas-decision">{card.decision}</p>}
        {!isEmpty(card.decisionReason) && <Markdown text={card.decisionReason} />}
      </Block>
    </div>
  )
}

const Quoted = ({ text }: { readonly text: Text }) => <q>{textOr(text, 'withheld')}</q>

function Block({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="fl-canvas-block" data-block={id} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}
