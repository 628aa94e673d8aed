import { useMemo } from 'react'
import type { Money } from './money'
import { createMoney } from './money'
import { useFrame } from '../plan/PlanProvider'

/** Money in the user's words. */
export function useMoney(): Money {
  const { locale } = useFrame()
  return useMemo(() => createMoney(locale), [locale])
}
