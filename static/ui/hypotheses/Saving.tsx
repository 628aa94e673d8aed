import type { FailFastOrder, FailFastStep } from '../../../src/forecast/results/failFastOrder'
import { useDayWords } from '../charts/useDayWords'
import { Skeleton } from '../kit/Skeleton'
import { isWorthSaying, roughDays, savingText, sumLines } from './failFastWords'
import './Saving.css'

interface SavingProps {
  /** Null while nothing is known of the order, or where this hypothesis cannot change the plan any more. */
  readonly step: FailFastStep | null
  readonly order: FailFastOrder | null
  readonly number: number
  readonly isUnderTest: boolean
  readonly isReckoning: boolean
}

/** What testing a hypothesis first saves, with the sum that opens. */
export function Saving({ step, order, number, isUnderTest, isReckoning }: SavingProps) {
  const words = useDayWords()
  if (step === null || order === null)
    return <div className="fl-saving">{isReckoning ? <Skeleton width="9rem" height="2.5rem" /> : <p className="fl-saving-what">No saving can be reckoned yet</p>}</div>
  return (
    <div className="fl-saving" data-stale={isReckoning}>
      <p>
        {isWorthSaying(step.savesDays) && <strong className="fl-saving-figure">{roughDays(step.savesDays)}</strong>}{' '}
        <span className="fl-saving-what">{savingText(step, isUnderTest)}</span>
      </p>
      <details>
        <summary>
          How that is reckoned<span className="fl-visually-hidden"> for H-{number}</span>
        </summary>
        <dl className="fl-sum">
          {sumLines(step, order, words).map(({ what, figure, how }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>
                <strong>{figure}</strong> <span>{how}</span>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  )
}
