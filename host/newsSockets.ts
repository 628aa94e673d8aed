import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'

/** Starts to send; answers how to stop, or null where the asker may not listen. */
export type NewsSource = (query: URLSearchParams, send: (text: string) => void) => (() => void) | null

export type NewsSockets = { readonly close: () => void }

/**
 * News from the host to its open pages, over WebSockets that only the host writes to. Not event streams: a browser
 * has six connections to an address for all of its tabs together, and the seventh stream would stop every page.
 */
export function serveNewsSockets(server: Server, origin: string, sources: Readonly<Record<string, NewsSource>>): NewsSockets {
  const sockets = new WebSocketServer({ noServer: true })

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const url = new URL(request.url ?? '/', origin)
    const source = sources[url.pathname]
    // No browser keeps a page of another origin from opening a WebSocket, but it tells where the page comes from.
    const isForeign = request.headers.host !== new URL(origin).host || (request.headers.origin ?? origin) !== origin
    if (isForeign) return refuse(socket, '403 Forbidden')
    if (source === undefined) return refuse(socket, '404 Not Found')
    let early: string[] | null = []
    let tell = (text: string): void => void early?.push(text)
    const stop = source(url.searchParams, (text) => tell(text))
    if (stop === null) return refuse(socket, '403 Forbidden')
    socket.on('close', stop)
    sockets.handleUpgrade(request, socket, head, (page) => {
      tell = (text) => page.send(text)
      for (const text of early ?? []) page.send(text)
      early = null
    })
    return undefined
  })

  return {
    close() {
      for (const page of sockets.clients) page.terminate()
      sockets.close()
    },
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
