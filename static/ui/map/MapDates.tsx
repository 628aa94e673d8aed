import { useEffect, useMemo, useState } from 'react'
import type { PlanForecast } from '../../../src/forecast/results/planForecast'
import { useDayWords } from '../charts/useDayWords'
import { useReckoned } from '../forecast/engine/useReckoned'
import { liveMove } from './liveMove'
import type { MapNow } from './mapScope'
import { useMapScope } from './mapScope'
import type { MapUi } from './mapUi'
import { useMapUi } from './mapUi'
import { rowDates } from './rowDates'
import { useSpokenDates } from './useSpokenDates'

const liftOf = (ui: MapUi): MapUi['lift'] => ui.lift
const draggedOf = (ui: MapUi): MapUi['dragged'] => ui.dragged
const dropOf = (ui: MapUi): MapUi['drop'] => ui.drop

const FULL_TRIALS = 10_000
/** A dropped card changes the plan within this time, in ms; what changes nothing leaves the dates as they were. */
const SETTLES_WITHIN = 300

/** The plan as it stands, played in full for its dates and quickly to compare with. */
interface Base {
  readonly full: PlanForecast
  readonly quick: PlanForecast | null
}

/** Puts the rows' dates on the map (C5), and those that would be while cards are held over it. */
export function MapDates({ now }: { readonly now: MapNow }) {
  const { ui, dates } = useMapScope()
  const words = useDayWords()
  const lift = useMapUi(ui, liftOf)
  const dragged = useMapUi(ui, draggedOf)
  const drop = useMapUi(ui, dropOf)
  const isHeld = lift !== null || dragged.size > 0
  const move = useMemo(() => liveMove(now, { lift, dragged, drop }), [now, lift, dragged, drop])

  const full = useReckoned<'rows'>({ kind: 'rows', move: null, trials: FULL_TRIALS })
  const quick = useReckoned<'rows'>(now.canPlan ? { kind: 'rows', move: null } : null)
  const tried = useReckoned<'rows'>(move === null ? null : { kind: 'rows', move })
  const [base, setBase] = useState<Base | null>(null)
  const [then, setThen] = useState<PlanForecast | null>(null)

  useEffect(() => {
    if (full.status === 'failed') setBase(null)
    if (full.status !== 'ready' || (now.canPlan && quick.status !== 'ready')) return
    setBase({ full: full.value, quick: quick.status === 'ready' ? quick.value : null })
    // A dropped card is part of the plan from here on.
    if (!isHeld) setThen(null)
    // oxlint-disable-next-line react/exhaustive-deps -- only a new plan makes a new base
  }, [full, quick, now.canPlan])
  useEffect(() => {
    if (move === null && isHeld) setThen(null)
    if (move !== null && tried.status === 'ready') setThen(tried.value)
  }, [move, isHeld, tried])
  useEffect(() => {
    if (isHeld || full.status === 'reckoning') return undefined
    const timer = setTimeout(() => setThen(null), SETTLES_WITHIN)
    return () => clearTimeout(timer)
  }, [isHeld, full.status])

  const shown = useMemo(
    () => (base === null ? {} : rowDates(base.full, base.quick !== null && then !== null ? { before: base.quick, then } : null, words)),
    [base, then, words],
  )
  useEffect(() => dates.set(shown), [dates, shown])
  const spoken = useSpokenDates(now.map, shown, lift !== null)
  return (
    <>
      {full.status === 'failed' && <p className="fl-map-hidden">{full.message} Until then the rows show no dates.</p>}
      <div className="fl-visually-hidden fl-map-spoken-dates" role="status">
        {spoken}
      </div>
    </>
  )
}
