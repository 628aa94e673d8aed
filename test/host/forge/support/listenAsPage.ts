import { WebSocket } from 'ws'

/** A WebSocket as a page opens one. Rejects with the status where it is refused. */
export function listenAsPage(site: string, path: string, onText: (text: string) => void, headers: Readonly<Record<string, string>> = {}): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(new URL(path, site.replace('http', 'ws')), { headers: { origin: site, ...headers } })
    socket.on('message', (bytes: Buffer) => onText(bytes.toString('utf8')))
    socket.on('unexpected-response', (_request, answer) => reject(new Error(String(answer.statusCode))))
    socket.on('error', reject)
    socket.on('open', () => resolve(() => socket.terminate()))
  })
}
