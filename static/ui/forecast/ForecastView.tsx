import { Skeleton } from '../kit/Skeleton'

export function ForecastView() {
  return <Skeleton height="20rem" />
}
