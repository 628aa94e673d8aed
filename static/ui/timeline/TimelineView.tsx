import { Skeleton } from '../kit/Skeleton'

export function TimelineView() {
  return <Skeleton height="20rem" />
}
