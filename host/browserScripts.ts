import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

export type BrowserScripts = {
  readonly site: string
  readonly styles: string
  /** The frames' first script, with the clock's offset of this moment. */
  readonly bridge: (offset: number) => string
}

/** Builds what the host's pages and frames run in the browser; small, so at every start. */
export function createBrowserScripts(siteOrigin: string): BrowserScripts {
  const bridge = bundle('./forge/bridge/frame.ts')
  return {
    site: bundle('./pages/browser/site.ts'),
    styles: readFileSync(fileURLToPath(new URL('./pages/site.css', import.meta.url)), 'utf8'),
    bridge: (offset) => `const HOST_OFFSET=${offset},HOST_SITE=${JSON.stringify(siteOrigin)};\n${bridge}`,
  }
}

function bundle(path: string): string {
  const result = buildSync({
    entryPoints: [fileURLToPath(new URL(path, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
  })
  return result.outputFiles[0]!.text
}
