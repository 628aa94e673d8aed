import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const ID = '\0narrow-bridge'
const file = (path: string): string => fileURLToPath(new URL(`../node_modules/@forge/${path}.js`, import.meta.url))
const quoted = (path: string): string => JSON.stringify(file(path))

/** What we use of @forge/bridge, from the files where it stands. */
const SOURCE = `
import { getContext } from ${quoted('bridge/out/view/getContext')}
import { theme } from ${quoted('bridge/out/view/theme')}
import { createHistory } from ${quoted('bridge/out/view/createHistory')}
export const view = { getContext, theme, createHistory }
export { invoke } from ${quoted('bridge/out/invoke/invoke')}
export { Modal } from ${quoted('bridge/out/modal/modal')}
export { NavigationTarget } from ${quoted('bridge/out/router/targets')}
export { realtime } from ${quoted('bridge/out/realtime/realtime')}
export { requestJira } from ${quoted('bridge/out/fetch/index')}
export { router } from ${quoted('bridge/out/router/router')}
export { showFlag } from ${quoted('bridge/out/flag/flag')}
`

/**
 * @forge/bridge is CommonJS behind one file, so importing anything brings everything: 21 KB gzipped more than
 * we use (translations with lodash, uploads, feature flags). This resolves its name, and that of @forge/i18n
 * of which it needs one function, to the same, unmodified files one by one. A name that is missing above is a
 * build error.
 */
export function narrowBridge(): Plugin {
  return {
    name: 'narrow-bridge',
    enforce: 'pre',
    resolveId(source) {
      if (source === '@forge/bridge') return ID
      return source === '@forge/i18n' ? file('i18n/out/ensureLocale') : null
    },
    load: (id) => (id === ID ? SOURCE : null),
  }
}
