/** How long a page waits before it asks a host again that went away, ms. */
const PAUSE = 1000

/** What the host sends on this path, for as long as it is wanted: a lost connection is made again. Answers how to stop. */
export function listenToNews(path: string, onNews: (text: string) => void): () => void {
  let stopped = false
  let socket: WebSocket | undefined
  let again: ReturnType<typeof setTimeout> | undefined

  function connect(): void {
    socket = new WebSocket(new URL(path, location.origin.replace('http', 'ws')))
    socket.addEventListener('message', (event: MessageEvent<string>) => onNews(event.data))
    socket.addEventListener('close', () => {
      if (!stopped) again = setTimeout(connect, PAUSE)
    })
  }

  connect()
  return () => {
    stopped = true
    clearTimeout(again)
    socket?.close()
  }
}
