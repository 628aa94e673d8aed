import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import type { MapNow } from './mapScope'
import { TrayCards } from './TrayCards'

interface TrayContentProps {
  readonly now: MapNow
  readonly scope: string
  readonly text: string
  readonly isOpen: boolean
}

/** The tray's cards, fetched when it is first opened; what it read from Jira is kept as long as the map is open. */
export default function TrayContent({ isOpen, ...cards }: TrayContentProps) {
  const [queries] = useState(() => new QueryClient())
  return <QueryClientProvider client={queries}>{isOpen && <TrayCards {...cards} />}</QueryClientProvider>
}
