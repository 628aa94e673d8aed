import { useCallback, useSyncExternalStore } from 'react'
import type { LocalId } from '../../../src/plan/kernel/ids'
import { useMapScope } from './mapScope'
import './RowDateText.css'

/** "85 % by 12 March" at the foot of a slice; quietly another date while a card is held where it would change it. */
export function RowDateText({ slice }: { readonly slice: LocalId }) {
  const { dates } = useMapScope()
  const date = useSyncExternalStore(
    dates.subscribe,
    useCallback(() => dates.get(slice), [dates, slice]),
  )
  if (date === undefined) return null
  return (
    <span className="fl-map-date" data-live={date.change === null ? undefined : ''}>
      {date.text}
      {date.change !== null && <span className="fl-map-date-change"> {date.change}</span>}
      <span className="fl-visually-hidden">. </span>
      <span className="fl-map-date-basis">{date.basis}</span>
    </span>
  )
}
