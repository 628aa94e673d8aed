import { useMemo } from 'react'
import { textOr } from '../../../src/plan/kernel/text'
import { iterations } from '../../../src/plan/views/iterations'
import { count } from '../kit/amounts'
import { Meter } from '../kit/Meter'
import { useNow } from '../page/useNow'
import { usePlanReady } from '../page/usePlanReady'
import { Picture } from './Picture'

/** The iteration that is running, and how much of it is delivered. */
export function IterationPicture() {
  const { state } = usePlanReady()
  const now = useNow()
  const current = useMemo(() => iterations(state, now).ahead.find(({ time }) => time === 'current'), [state, now])
  if (!current)
    return (
      <Picture title="Iteration" says="No iteration is running" view="iterations">
        <Meter value={0} label="No iteration is running" tone="neutral" />
      </Picture>
    )
  const { tally } = current
  const says = tally.stories === 0 ? 'No story is planned for it yet' : `${tally.delivered} of ${count(tally.stories, 'story', 'stories')} delivered`
  return (
    <Picture title={textOr(current.iteration.name, 'The current iteration')} says={says} view="iterations">
      <Meter value={tally.stories === 0 ? 0 : tally.delivered / tally.stories} label={says} />
    </Picture>
  )
}
