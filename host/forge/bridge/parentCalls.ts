import type { FrameGrant } from '../frameGrant'
import type { Flag, FramePage, MountedFrame } from './parent'
import { listenToNews } from './listenToNews'
import { openModal } from './parentModal'

export type BridgeCalls = {
  readonly grant: FrameGrant
  readonly page: FramePage
  readonly iframe: HTMLIFrameElement
  readonly theme: () => 'light' | 'dark'
  readonly onStop: (stop: () => void) => void
  /** Another frame of the app in this page, for a modal. */
  readonly mount: (host: HTMLElement, grant: FrameGrant) => MountedFrame
}

type Callback = (...args: unknown[]) => unknown
type Arg = Readonly<Record<string, unknown>>

/** Frames of one page hear each other's events, as in production. */
const events = new EventTarget()

/** Answers one command of `@forge/bridge`. A command that production has and the host has not is refused by name. */
export function answerBridgeCall(calls: BridgeCalls): (name: string, arg: unknown) => unknown {
  const { grant, page, iframe } = calls
  const ask = (path: string, body: object): Promise<unknown> => askHost(path, { token: grant.token, ...body })

  return (name, given) => {
    const arg = Object(given) as Arg
    switch (name) {
      case 'invoke':
        return ask('invoke', { functionKey: arg['functionKey'], payload: arg['payload'], metadata: arg['metadata'] })
      case 'getContext':
        return ask('context', { theme: calls.theme() })
      case 'fetchProduct':
        return ask('fetch', { restPath: arg['restPath'], init: arg['fetchRequestInit'], product: arg['product'] })
      case 'enableTheming':
        return calls.theme()
      case 'showFlag':
        page.showFlag(toFlag(arg))
        return true
      case 'closeFlag':
        page.closeFlag(String(arg['id']))
        return true
      case 'navigate':
        page.navigate(addressOf(arg), arg['type'] === 'new-tab')
        return true
      case 'getUrl':
        return new URL(addressOf(arg), location.origin).href
      case 'reload':
        location.reload()
        return true
      case 'changeWindowTitle':
        page.setTitle(String(given))
        return true
      case 'openModal':
        return openModal(grant, arg, calls.mount)
      case 'refreshIssueView':
      case 'refresh':
        page.refreshIssue?.()
        return true
      case 'emitReadyEvent':
        return true
      case 'height':
        if (grant.viewportSize === undefined && !isFilling(iframe)) iframe.style.height = `${Math.max(40, Number(given))}px`
        return undefined
      case 'historyStart':
        return startHistory(given as Callback, calls.onStop)
      case 'historyPush':
        history.pushState(null, '', baseAddress() + String(given))
        return undefined
      case 'historyReplace':
        history.replaceState(null, '', baseAddress() + String(given))
        return undefined
      case 'historyGo':
        history.go(Number(given))
        return undefined
      case 'emit':
      case 'emitPublic':
        events.dispatchEvent(new CustomEvent(String(arg['event']), { detail: arg['payload'] }))
        return undefined
      case 'on':
      case 'onPublic':
        return listen(String(arg['event']), arg['callback'] as Callback, calls.onStop)
      case 'publishRealtimeChannel':
        return ask('publish', { channel: arg['channelName'], payload: arg['eventPayload'], isGlobal: arg['isGlobal'] })
      case 'subscribeRealtimeChannel':
        return subscribe({ token: grant.token, channel: String(arg['channelName']), global: String(arg['isGlobal'] === true) }, arg['onEvent'] as Callback, calls.onStop)
      default:
        throw new Error(`The local host does not answer the bridge's "${name}"`)
    }
  }
}

async function askHost(path: string, body: object): Promise<unknown> {
  const answer = await fetch(`/_host/frame/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const reply = (await answer.json()) as { ok: boolean; value?: unknown; message?: string }
  if (!reply.ok) throw new Error(reply.message ?? 'The host refused')
  return reply.value
}

function subscribe(query: Readonly<Record<string, string>>, onEvent: Callback, onStop: BridgeCalls['onStop']): object {
  const path = `/_host/frame/realtime?${new URLSearchParams(query).toString()}`
  const unsubscribe = listenToNews(path, (text) => void onEvent(JSON.parse(text)))
  onStop(unsubscribe)
  return { unsubscribe }
}

function listen(event: string, callback: Callback, onStop: BridgeCalls['onStop']): object {
  const listener = (each: Event): void => void callback((each as CustomEvent<unknown>).detail)
  events.addEventListener(event, listener)
  const unsubscribe = (): void => events.removeEventListener(event, listener)
  onStop(unsubscribe)
  return { unsubscribe }
}

/** The app's own address begins behind `/apps/<module>` or `/admin`. */
function baseAddress(): string {
  return /^\/projects\/[^/]+\/apps\/[^/]+|^\/admin/.exec(location.pathname)?.[0] ?? location.pathname
}

function startHistory(onPop: Callback, onStop: BridgeCalls['onStop']): string {
  const current = (): string => (location.pathname.slice(baseAddress().length) || '/') + location.search + location.hash
  const listener = (): void => void onPop(current())
  window.addEventListener('popstate', listener)
  onStop(() => window.removeEventListener('popstate', listener))
  return current()
}

function isFilling(iframe: HTMLIFrameElement): boolean {
  return iframe.parentElement?.classList.contains('fill') === true
}

function toFlag(arg: Arg): Flag {
  const type = arg['type'] ?? arg['appearance']
  return {
    id: String(arg['id']),
    title: String(arg['title'] ?? ''),
    ...(typeof arg['description'] === 'string' ? { description: arg['description'] } : {}),
    type: type === 'success' || type === 'warning' || type === 'error' ? type : 'info',
    isAutoDismiss: arg['isAutoDismiss'] === true,
    actions: ((arg['actions'] ?? []) as { text: string; onClick: Callback }[]).map((action) => ({
      text: action.text,
      onClick: () => void action.onClick(),
    })),
  }
}

/** An address, or one of production's named targets as far as this site has them. */
function addressOf(arg: Arg): string {
  if (typeof arg['url'] === 'string') return arg['url']
  switch (arg['target']) {
    case 'issue':
      return `/browse/${String(arg['issueKey'])}`
    case 'projectPage':
    case 'module':
      return `/projects/${String(arg['projectKey'])}/apps/${String(arg['moduleKey'] ?? 'project-page')}${String(arg['path'] ?? '')}`
    default:
      throw new Error(`The local host knows no target "${String(arg['target'])}"`)
  }
}
