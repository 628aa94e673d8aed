import { Skeleton } from '../kit/Skeleton'

export function HypothesisBoardView() {
  return <Skeleton height="20rem" />
}
