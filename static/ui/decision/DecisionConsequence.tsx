import { useEffect, useState } from 'react'
import { useDayWords } from '../charts/useDayWords'
import { Skeleton } from '../kit/Skeleton'
import { considered } from './considered'
import { consequenceLines } from './consequenceWords'
import type { DecisionWish } from './decisionWish'
import { PreviewBurnUp } from './PreviewBurnUp'
import { PreviewLinks } from './PreviewLinks'
import { PreviewMap } from './PreviewMap'
import { marksSentence } from './previewWords'
import { useConsequence } from './useConsequence'
import type { DecisionPreview } from './useDecisionPreview'
import { useDecisionPreview } from './useDecisionPreview'
import { WholePlan } from './WholePlan'
import './DecisionConsequence.css'

interface DecisionConsequenceProps {
  readonly wish: DecisionWish
  /** A panel knows its own story only: for this it reads the whole plan, as its user may see it. */
  readonly inPanel: boolean
}

/** What persevering, pivoting or stopping would do to map, burn-up and forecast, drawn before it is decided (L2). */
export default function DecisionConsequence({ wish, inPanel }: DecisionConsequenceProps) {
  return (
    <section className="fl-consequence" aria-label="What follows from it">
      {inPanel ? (
        <WholePlan>
          <Consequence wish={wish} inPanel />
        </WholePlan>
      ) : (
        <Consequence wish={wish} inPanel={false} />
      )}
    </section>
  )
}

function Consequence({ wish, inPanel }: DecisionConsequenceProps) {
  const preview = useDecisionPreview(wish)
  const [isWhole, setWhole] = useState(false)
  useEffect(() => considered.set(inPanel ? null : wish), [wish, inPanel])
  useEffect(() => () => considered.set(null), [])
  switch (preview.status) {
    case 'loading':
      return <Skeleton height="12rem" />
    case 'refused':
      return <p role="alert">{preview.message}</p>
    case 'ready':
      return (
        <>
          <p className="fl-consequence-answer">{marksSentence(preview.marks)}</p>
          {(isWhole || Object.keys(preview.marks).length > 0) && <PreviewMap preview={preview} isWhole={isWhole} />}
          <PreviewLinks wish={wish} inPanel={inPanel} isWhole={isWhole} onWhole={setWhole} />
          <Figures wish={wish} preview={preview} />
        </>
      )
  }
}

function Figures({ wish, preview }: { readonly wish: DecisionWish; readonly preview: Extract<DecisionPreview, { status: 'ready' }> }) {
  const words = useDayWords()
  const { burnUps, result, status, now, then } = useConsequence(preview)
  const scope = [burnUps.before.points.at(-1)?.scope, burnUps.after.points.at(-1)?.scope] as const
  const lines = consequenceLines({ kind: wish.kind, marks: preview.marks, scope, result, now, then }, words)
  return (
    <>
      <PreviewBurnUp before={burnUps.before} after={burnUps.after} now={now} then={then} result={result} />
      <dl aria-busy={status === 'reckoning'}>
        {lines.map(({ what, text }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {result === null && status === 'reckoning' && <Skeleton height="3rem" />}
      {status === 'failed' && <p className="fl-note">What that does to the dates could not be reckoned here.</p>}
      <p className="fl-visually-hidden" role="status">
        {status === 'ready' ? `${marksSentence(preview.marks)} ${lines.map(({ what, text }) => `${what}: ${text}.`).join(' ')}` : ''}
      </p>
    </>
  )
}
