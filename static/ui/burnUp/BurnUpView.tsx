import { Skeleton } from '../kit/Skeleton'

export function BurnUpView() {
  return <Skeleton height="20rem" />
}
