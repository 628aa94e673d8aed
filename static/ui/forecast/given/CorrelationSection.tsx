import { ActionError } from '../../kit/ActionError'
import { Field } from '../../kit/Field'
import { MessageLine } from '../../kit/MessageHost'
import { useAction } from '../../kit/useAction'
import { usePlanReady } from '../../page/usePlanReady'
import './Given.css'

const PLACE = 'correlation'
/** The model's own, where nobody set one. */
const USUAL = 0.3
const OFFERED = [0, 0.15, 0.3, 0.5, 0.7, 1] as const

const WORDS: Readonly<Record<(typeof OFFERED)[number], string>> = {
  0: 'not at all',
  0.15: 'a little (0.15)',
  0.3: 'somewhat (0.3)',
  0.5: 'much (0.5)',
  0.7: 'very much (0.7)',
  1: 'entirely: all hold or all fail',
}

/** How much hypotheses on the same data set hold or fail together. */
export function CorrelationSection() {
  const { state, me, asOf } = usePlanReady()
  const { correlation } = state.plan.forecasts
  const action = useAction(PLACE)
  const mayChange = me.may.includes('structure') && asOf === undefined
  const isOther = correlation !== null && !OFFERED.some((one) => one === correlation)
  return (
    <section className="fl-given" aria-label="Hypotheses on the same data">
      <h3>Hypotheses on the same data</h3>
      <Field label="They hold or fail together" hint="Of hypotheses whose statements name the same data set. The more, the wider the range.">
        {(control) => (
          <select
            {...control}
            disabled={!mayChange}
            value={correlation ?? ''}
            onChange={({ target }) => void action.run({ type: 'SetCorrelation', correlation: target.value === '' ? null : Number(target.value) }, 'Correlation set')}
          >
            <option value="">As usual ({USUAL})</option>
            {OFFERED.map((one) => (
              <option key={one} value={one}>
                {WORDS[one]}
              </option>
            ))}
            {isOther && <option value={correlation}>{correlation}</option>}
          </select>
        )}
      </Field>
      <ActionError action={action} />
      <MessageLine place={PLACE} />
    </section>
  )
}
