import type { ReactNode } from 'react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './base.css'
import type { Client, FrameContext } from './client'
import { createBridgeClient } from './client'
import { ErrorBoundary } from './kit/ErrorBoundary'

/** Starts one resource: theme, context, then what it shows. */
export async function mountResource(render: (client: Client, frame: FrameContext) => ReactNode | Promise<ReactNode>): Promise<void> {
  const client = createBridgeClient()
  const root = createRoot(document.getElementById('root')!)
  client.enableTheming().catch(() => undefined)
  try {
    const frame = await client.context()
    document.documentElement.lang = frame.locale
    const content = await render(client, frame)
    root.render(
      <StrictMode>
        <ErrorBoundary what="Foldline">{content}</ErrorBoundary>
      </StrictMode>,
    )
  } catch (problem) {
    console.error(problem)
    root.render(<p role="alert">Jira did not say which project this is. Reload the page.</p>)
  }
}
