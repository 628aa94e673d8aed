import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { filesUnder } from './filesUnder'

/**
 * Writes static/ui/tokens.css: those of Atlassian's design tokens that our styles use, light and dark,
 * as plain CSS, so that no style has to be added at run time (the CSP forbids it).
 * A name that Atlassian does not have is an error: it would silently paint nothing.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const themes = createRequire(import.meta.url)

export function buildTokens(): { readonly used: number } {
  const light = themeToTokens('atlassian-light')
  const dark = themeToTokens('atlassian-dark')
  const shared = new Map(
    ['atlassian-typography', 'atlassian-spacing', 'atlassian-shape'].flatMap((name) => [...themeToTokens(name)]),
  )
  const used = usedTokens()
  const unknown = [...used].filter((name) => !light.has(name) && !shared.has(name))
  if (unknown.length > 0) throw new Error(`Not tokens of Atlassian's: ${unknown.join(', ')}`)

  const of = (tokens: ReadonlyMap<string, string>): string =>
    [...tokens]
      .filter(([name]) => used.has(name))
      .map(([name, value]) => `  ${name}: ${value};\n`)
      .join('')
  const css =
    '/* Made by tools/buildTokens.ts from @atlaskit/tokens (Apache-2.0); not to be edited. */\n' +
    `:root {\n${of(shared)}}\n` +
    `:root,\nhtml[data-color-mode='light'] {\n  color-scheme: light;\n${of(light)}}\n` +
    `html[data-color-mode='dark'] {\n  color-scheme: dark;\n${of(dark)}}\n`
  writeFileSync(join(root, 'static/ui/tokens.css'), css)
  return { used: used.size }
}

function themeToTokens(name: string): ReadonlyMap<string, string> {
  const { default: css } = themes(`@atlaskit/tokens/dist/cjs/artifacts/themes/${name}.js`) as { default: string }
  return new Map([...css.matchAll(/(--ds-[\w-]+):\s*([^;]+);/g)].map((match) => [match[1]!, match[2]!]))
}

function usedTokens(): ReadonlySet<string> {
  const names = new Set<string>()
  for (const file of filesUnder(join(root, 'static'), /\.(css|tsx?)$/)) {
    if (file.includes('/build/') || file.endsWith('tokens.css')) continue
    for (const [name] of readFileSync(file, 'utf8').matchAll(/--ds-[\w-]*\w/g)) names.add(name)
  }
  return names
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(`${buildTokens().used} tokens`)
