import { useMemo } from 'react'
import type { BurnUpPoint } from '../../../src/plan/views/burnUp'
import { burnUp } from '../../../src/plan/views/burnUp'
import { count } from '../kit/amounts'
import { useNow } from '../page/useNow'
import { usePlanReady } from '../page/usePlanReady'
import { Picture } from './Picture'

const WIDTH = 280
const HEIGHT = 90

/** Scope and what is delivered of it, day by day. */
export function BurnUpPicture() {
  const { state } = usePlanReady()
  const now = useNow()
  const { points } = useMemo(() => burnUp(state, now), [state, now])
  const last = points.at(-1)
  if (!last) return null
  const most = Math.max(1, ...points.map(({ scope }) => scope.stories))
  const says = `${last.done.stories} of ${count(last.scope.stories, 'story', 'stories')} delivered`
  const scope = steps(points, most, ({ scope: amount }) => amount.stories)
  const done = steps(points, most, ({ done: amount }) => amount.stories)
  return (
    <Picture title="Burn-up" says={says} view="burn-up">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={says} preserveAspectRatio="none">
        <path className="fl-picture-done" d={`${done}V${HEIGHT}H0Z`} />
        <path className="fl-picture-scope" d={scope} />
      </svg>
    </Picture>
  )
}

function steps(points: readonly BurnUpPoint[], most: number, amountOf: (point: BurnUpPoint) => number): string {
  const x = (index: number): number => (points.length === 1 ? WIDTH : (index / (points.length - 1)) * WIDTH)
  const y = (point: BurnUpPoint): number => HEIGHT - (amountOf(point) / most) * (HEIGHT - 4)
  const path = points.map((point, index) => (index === 0 ? `M0,${y(point).toFixed(1)}` : `H${x(index).toFixed(1)}V${y(point).toFixed(1)}`)).join('')
  // A plan's first day is a level line.
  return points.length === 1 ? `${path}H${WIDTH}` : path
}
