import { Skeleton } from '../kit/Skeleton'

export function MapView() {
  return <Skeleton height="20rem" />
}
