import { gunzipSync, gzipSync } from 'node:zlib'

/** JSON, compressed, as text that fits into a key–value store and into a reply. Browsers: contract/unpack.ts. */
export function encode(value: unknown): string {
  return gzipSync(Buffer.from(JSON.stringify(value)), { level: 9 }).toString('base64')
}

/** The other way; null when it is damaged (gzip's own checksum tells). */
export function decode(text: string): unknown {
  try {
    return JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString()) as unknown
  } catch {
    return null
  }
}
