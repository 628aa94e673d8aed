import type { SizeCalibration, SizeRow } from '../../../src/forecast/results/sizeCalibration'
import type { Size } from '../../../src/playbook/sizes'
import { ActionError } from '../kit/ActionError'
import { daysText } from '../kit/amounts'
import { Button } from '../kit/Button'
import { useAction } from '../kit/useAction'

interface ProposedSizesProps {
  readonly rows: readonly SizeRow[]
  readonly proposed: readonly Size[]
  readonly overtaken: SizeCalibration['overtaken']
  readonly mayChange: boolean
}

/** The real ranges as new ones: what would change, before it does (CALIB-3). */
export function ProposedSizes({ rows, proposed, overtaken, mayChange }: ProposedSizesProps) {
  const action = useAction()
  return (
    <section className="fl-card fl-calibration-offer" aria-labelledby="fl-calibration-offer">
      <h2 id="fl-calibration-offer">Sizes that say what stories took</h2>
      <ul>
        {rows
          .filter((row) => row.proposed !== null)
          .map(({ size, proposed: next, stories }) => (
            <li key={size.id}>
              {size.id}: {daysText(size.minDays, size.maxDays)} → <strong>{daysText(next!.minDays, next!.maxDays)}</strong> from {stories.length} stories
            </li>
          ))}
      </ul>
      <p className="fl-calibration-note">Totals and forecast follow at once, and one click takes it back. Sizes with fewer than five delivered stories stay as they are.</p>
      {overtaken.map(([smaller, larger]) => (
        <p key={larger} className="fl-calibration-note">
          {larger} has too few stories to follow and would no longer be larger than {smaller}: look at it in the settings afterwards.
        </p>
      ))}
      {mayChange ? (
        <div>
          <Button kind="primary" onClick={() => void action.run({ type: 'SetSizes', sizes: proposed.map((size) => ({ ...size })) }, 'Sizes changed to what stories took')}>
            Use these ranges
          </Button>
        </div>
      ) : (
        <p className="fl-calibration-note">Who may change the settings of this plan can take them.</p>
      )}
      <ActionError action={action} />
    </section>
  )
}
