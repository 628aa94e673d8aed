import { readFileSync, statSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import { CSPInjectionService, CSPProcessingService } from '@forge/csp'
import { load } from 'cheerio'
import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Manifest } from './manifest'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

export type ResourcesOptions = {
  readonly manifest: Manifest
  /** The folder that manifest.yml stands in. */
  readonly root: string
  readonly siteOrigin: string
  /** The classic script that supplies the bridge, as built for browsers; takes the clock's offset. */
  readonly bridgeScript: () => string
}

/** The frames' origin: each resource as built, under production's Content Security Policy. */
export function createResources(options: ResourcesOptions): Hono {
  const { manifest, root, siteOrigin } = options
  const app = new Hono()
  app.get('/_host/bridge.js', (c) => c.body(options.bridgeScript(), 200, { 'content-type': TYPES['.js']!, 'cache-control': 'no-store' }))
  app.get('/:resource/*', async (c) => {
    const resource = manifest.resources[c.req.param('resource')]
    if (!resource) return c.text('The manifest has no such resource.', 404)
    const folder = join(root, resource.path)
    const file = fileIn(folder, c.req.path.slice(c.req.param('resource').length + 2))
    if (file === null) return c.text('There is no such file.', 404)
    return extname(file) === '.html' ? page(c, readFileSync(file, 'utf8')) : asset(c, file)
  })

  function page(c: Context, html: string): Response {
    const details = new CSPProcessingService({ info() {} } as never, load).getCspDetails(html, manifest.permissions as never)
    const policy = new CSPInjectionService().getInjectableCSP({ existingCSPDetails: details, microsEnv: 'prod', hostname: siteOrigin })
    // In production global-bridge.js stands here: first in the head, before any of the app's own scripts.
    const withBridge = html.replace(/<head[^>]*>/, (head) => `${head}<script src="/_host/bridge.js"></script>`)
    return c.body(withBridge, 200, {
      'content-type': TYPES['.html']!,
      'content-security-policy': policy.filter((line) => !line.startsWith('report-uri')).join('; '),
      'cache-control': 'no-store',
    })
  }

  function asset(c: Context, file: string): Response {
    return c.body(new Uint8Array(readFileSync(file)), 200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': file.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
    })
  }

  return app
}

/** The file at this address, if it lies inside the folder. */
function fileIn(folder: string, address: string): string | null {
  try {
    const file = normalize(join(folder, decodeURIComponent(address) || 'index.html'))
    return file.startsWith(folder + sep) && statSync(file).isFile() ? file : null
  } catch {
    return null
  }
}
