import type { HypothesisStatus } from '../../../src/plan/areas/hypotheses/state'
import { count } from '../kit/amounts'
import { usePlanReady } from '../page/usePlanReady'
import { Picture } from './Picture'
import { PictureStart } from './PictureStart'

const ORDER: readonly HypothesisStatus[] = ['stated', 'testing', 'inconclusive', 'invalidated', 'validated']

/** How many hypotheses stand where: a bar in parts, each with its word and number. */
export function HypothesesPicture() {
  const rows = Object.values(usePlanReady().state.plan.hypotheses.rows)
  const parts = ORDER.map((status) => ({ status, many: rows.filter((row) => row.status === status).length })).filter(({ many }) => many > 0)
  const says = rows.length === 0 ? 'No hypothesis is stated yet' : `${count(rows.length, 'hypothesis', 'hypotheses')}: ${parts.map(({ status, many }) => `${many} ${status}`).join(', ')}`
  return (
    <Picture title="Hypotheses" says={says} view="hypotheses">
      {rows.length === 0 ? (
        <PictureStart label="State the first one" view="hypotheses" />
      ) : (
        <div className="fl-picture-bar" aria-hidden="true">
          {parts.map(({ status, many }) => (
            <span key={status} data-status={status} style={{ flexGrow: many }}>
              {many}
            </span>
          ))}
        </div>
      )}
    </Picture>
  )
}
