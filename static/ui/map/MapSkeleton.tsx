import { Skeleton } from '../kit/Skeleton'
import './MapSkeleton.css'

/** How many cards each cell seems to hold, slice by slice: the shape of a map, not a number of anything. */
const SHAPE = [
  [2, 3, 1, 2],
  [1, 2, 2, 0],
  [0, 1, 1, 1],
]

/** A map that is on its way: its sentence, its toolbar, names across and down, cards in cells. */
export function MapSkeleton() {
  return (
    <div className="fl-map-coming" aria-busy="true">
      <p className="fl-visually-hidden" role="status">
        The map is being read
      </p>
      <Skeleton width="min(32rem, 90%)" height="1.5rem" />
      <Skeleton width="min(24rem, 80%)" height="2rem" />
      <div className="fl-map-coming-grid" aria-hidden="true">
        <div className="fl-map-coming-row">
          <Skeleton width="5rem" />
          {SHAPE[0]?.map((_, column) => (
            <div key={column} className="fl-map-coming-head">
              <Skeleton width="70%" />
              <Skeleton width="45%" height="0.75rem" />
            </div>
          ))}
        </div>
        {SHAPE.map((cells, slice) => (
          <div key={slice} className="fl-map-coming-row">
            <div className="fl-map-coming-head">
              <Skeleton width="60%" />
              <Skeleton width="80%" height="0.75rem" />
            </div>
            {cells.map((cards, column) => (
              <div key={column} className="fl-map-coming-cell">
                {Array.from({ length: cards }, (_, card) => (
                  <Skeleton key={card} height="4.5rem" />
                ))}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
