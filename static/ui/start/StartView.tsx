import { Skeleton } from '../kit/Skeleton'

export function StartView() {
  return <Skeleton height="20rem" />
}
