import { useRef, useState } from 'react'
import type { Change } from '../../../src/forecast/results/whatIf'
import type { LocalId } from '../../../src/plan/kernel/ids'
import type { Text } from '../../../src/plan/kernel/text'
import { useDayWords } from '../charts/useDayWords'
import { Button } from '../kit/Button'
import { usePage } from '../page/PageProvider'
import { usePlanReady } from '../page/usePlanReady'
import { AcceptDialog } from './AcceptDialog'
import { acceptanceOf } from './acceptance'
import type { Draft } from './useDraft'
import { changeText } from './whatIfWords'

interface ChangeListProps {
  readonly draft: Draft
  readonly beliefOf: (hypothesis: LocalId) => Text
}

/** What is being tried, each with the way to make it real or to take it out again. */
export function ChangeList({ draft, beliefOf }: ChangeListProps) {
  const { state, me, asOf } = usePlanReady()
  const { goTo, openStory } = usePage()
  const words = useDayWords()
  const [asked, setAsked] = useState<Change | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const { plan } = state
  const mayPlan = me.may.includes('plan') && asOf === undefined
  const remove = (change: Change): void => {
    draft.remove(change)
    heading.current?.focus()
  }
  const acceptance = asked === null ? null : acceptanceOf(asked, plan, beliefOf)
  return (
    <section className="fl-changes" aria-labelledby="fl-changes">
      <div className="fl-changes-head">
        <h2 id="fl-changes" ref={heading} tabIndex={-1}>
          Being tried <span className="fl-subtle">{draft.changes.length}</span>
        </h2>
        {draft.changes.length > 0 && (
          <Button
            size="small"
            onClick={() => {
              draft.reset()
              heading.current?.focus()
            }}
          >
            Reset
          </Button>
        )}
      </div>
      {draft.changes.length === 0 ? (
        <p className="fl-subtle">Nothing yet. Choose what to try; the plan stays as it is until you accept a change.</p>
      ) : (
        <>
          <ul>
            {draft.changes.map((change) => {
              const text = changeText(change, plan, words)
              const way = acceptanceOf(change, plan, beliefOf)
              return (
                <li key={JSON.stringify(change)}>
                  <span>{text}</span>
                  {way.kind === 'none' && <span className="fl-subtle">{way.why}</span>}
                  {way.kind !== 'none' && mayPlan && (
                    <Button
                      size="small"
                      title={way.kind === 'view' ? way.why : undefined}
                      aria-label={`Accept “${text}”: ${way.label}`}
                      onClick={() => {
                        if (way.kind === 'story') openStory(way.story)
                        else if (way.kind === 'view') goTo(way.view)
                        else setAsked(change)
                      }}
                    >
                      {way.label}
                    </Button>
                  )}
                  <Button kind="subtle" size="small" aria-label={`Take out “${text}”`} onClick={() => remove(change)}>
                    Take out
                  </Button>
                </li>
              )
            })}
          </ul>
          <p className="fl-subtle">Nothing is written until you accept a change. Whoever opens this address sees the same comparison.</p>
        </>
      )}
      {asked !== null && acceptance?.kind === 'command' && (
        <AcceptDialog
          acceptance={acceptance}
          onClose={() => setAsked(null)}
          onAccepted={() => {
            setAsked(null)
            remove(asked)
          }}
        />
      )}
    </section>
  )
}
