import { Skeleton } from '../kit/Skeleton'

/** The shape of the forecast while it is played for the first time. */
export function ForecastSkeleton() {
  return (
    <div className="fl-forecast-skeleton" aria-busy="true">
      <p className="fl-visually-hidden" role="status">
        The forecast is being made
      </p>
      <Skeleton width="32rem" height="1.75rem" />
      <Skeleton width="60%" />
      {['55%', '75%', '90%'].map((width) => (
        <div key={width} className="fl-forecast-skeleton-row">
          <Skeleton width="6rem" />
          <Skeleton width={width} height="1.125rem" />
        </div>
      ))}
      <Skeleton height="10rem" />
    </div>
  )
}
