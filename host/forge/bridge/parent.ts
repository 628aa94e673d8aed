import type { FrameGrant } from '../frameGrant'
import { answerBridgeCall } from './parentCalls'
import { createRpc } from './rpc'

export type Flag = {
  readonly id: string
  readonly title: string
  readonly description?: string
  readonly type: 'info' | 'success' | 'warning' | 'error'
  readonly isAutoDismiss: boolean
  readonly actions: readonly { readonly text: string; readonly onClick: () => void }[]
}

/** What the page around the frames does for them. Site addresses are paths such as `/browse/SOLAR-1`. */
export type FramePage = {
  readonly showFlag: (flag: Flag) => void
  readonly closeFlag: (id: string) => void
  readonly navigate: (path: string, newTab: boolean) => void
  readonly setTitle: (title: string) => void
  /** The frame asks for fresh issue data (jira-bridge `refreshIssueView`). */
  readonly refreshIssue?: () => void
}

export type MountedFrame = {
  readonly iframe: HTMLIFrameElement
  readonly setTheme: (theme: 'light' | 'dark') => void
  readonly setOffset: (offset: number) => void
  readonly unmount: () => void
}

const HEIGHTS: Readonly<Record<NonNullable<FrameGrant['viewportSize']>, string>> = {
  small: '20px',
  medium: '200px',
  large: '400px',
  xlarge: '600px',
  max: '100%',
}

/** Puts the module's frame into `host` and answers its bridge calls until it is unmounted. */
export function mountFrame(host: HTMLElement, grant: FrameGrant, page: FramePage, theme: 'light' | 'dark'): MountedFrame {
  const iframe = document.createElement('iframe')
  iframe.title = grant.title
  // Production's own list: the frame has an origin of its own, so it can't reach this page.
  iframe.setAttribute('sandbox', 'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts')
  iframe.allow = 'clipboard-write; fullscreen'
  if (grant.viewportSize !== undefined) iframe.style.height = HEIGHTS[grant.viewportSize]
  const origin = new URL(grant.src).origin
  const state = { theme, stops: [] as (() => void)[], rpc: undefined as ReturnType<typeof createRpc> | undefined }

  function onHello(event: MessageEvent<unknown>): void {
    if (event.source !== iframe.contentWindow || event.origin !== origin || event.data !== 'host:hello') return
    const channel = new MessageChannel()
    const call = answerBridgeCall({ grant, page, iframe, theme: () => state.theme, onStop: (stop) => state.stops.push(stop), mount: (other, otherGrant) => mountFrame(other, otherGrant, page, state.theme) })
    state.rpc = createRpc(channel.port1, call)
    iframe.contentWindow?.postMessage('host:port', origin, [channel.port2])
  }

  window.addEventListener('message', onHello)
  iframe.src = grant.src
  host.append(iframe)
  return {
    iframe,
    setTheme(next) {
      state.theme = next
      void state.rpc?.call('theme', next)
    },
    setOffset: (offset) => void state.rpc?.call('offset', offset),
    unmount() {
      window.removeEventListener('message', onHello)
      for (const stop of state.stops) stop()
      iframe.remove()
    },
  }
}
