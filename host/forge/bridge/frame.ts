import { shiftTime } from '../shiftedTime'
import { createFrameHistory } from './frameHistory'
import { createRpc } from './rpc'
import type { Rpc } from './rpc'

/**
 * Runs first in every frame: supplies `globalThis.__bridge`, which the unmodified `@forge/bridge` looks for while
 * it is evaluated, and moves the frame's clock. The port to the page arrives later; calls wait for it.
 */
declare const HOST_OFFSET: number
declare const HOST_SITE: string

const time = shiftTime(window, HOST_OFFSET)

let connected: (rpc: Rpc) => void
const connection = new Promise<Rpc>((resolve) => {
  connected = resolve
})

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const [port] = event.ports
  if (event.origin !== HOST_SITE || event.data !== 'host:port' || port === undefined) return
  connected(createRpc(port, onCall))
})
window.parent.postMessage('host:hello', HOST_SITE)

function onCall(name: string, arg: unknown): unknown {
  if (name === 'theme') setTheme(arg === 'dark' ? 'dark' : 'light')
  if (name === 'offset') time.setOffset(Number(arg))
  return undefined
}

async function callBridge(name: string, arg?: unknown): Promise<unknown> {
  const rpc = await connection
  if (name === 'createHistory') return createFrameHistory(rpc)
  const answer = await rpc.call(name, arg)
  if (name === 'enableTheming') setTheme(answer === 'dark' ? 'dark' : 'light')
  return answer
}

/** What Atlassian's theming sets on the root element of a frame. */
function setTheme(theme: 'light' | 'dark'): void {
  document.documentElement.dataset['colorMode'] = theme
  document.documentElement.dataset['theme'] = `light:light dark:dark spacing:spacing typography:typography`
}

Object.assign(globalThis, { __bridge: { callBridge, __SEMVER: '1.15.3' } })

// The page makes the frame as high as its content, as iframe-resizer does in production.
const report = (): void => {
  // Not the document's height: that is never less than the frame's, so a frame could only grow.
  const { marginTop, marginBottom } = getComputedStyle(document.body)
  const height = Math.ceil(document.body.offsetHeight + parseFloat(marginTop) + parseFloat(marginBottom))
  void connection.then((rpc) => rpc.call('height', height))
}
window.addEventListener('load', () => {
  new ResizeObserver(report).observe(document.body)
  report()
})
