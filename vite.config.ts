import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'
import { defineConfig } from 'vite'
import { narrowBridge } from './tools/narrowBridge'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/**
 * The build of one manifest resource. Each stands alone in its folder, with relative addresses, because
 * Jira serves every resource from an address of its own. Nothing is inlined: the CSP forbids it.
 */
export function resourceConfig(resource: string): InlineConfig {
  return {
    configFile: false,
    root: here(`static/${resource}`),
    base: './',
    publicDir: here('static/public'),
    plugins: [narrowBridge(), react()],
    logLevel: 'warn',
    build: {
      outDir: here(`static/build/${resource}`),
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      license: false,
    },
  }
}

/** `vite build --mode issue-panel` builds one; tools/buildStatic.ts builds all and prints their sizes. */
export default defineConfig(({ mode }) => resourceConfig(mode))
