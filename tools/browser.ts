import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

export type Browser = { readonly path: string; readonly args: readonly string[] }

/** Names that Chromium and Chrome go by on the systems we know. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const MAC = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

/**
 * A Chromium for the browser tests: one that is there, else the system's package, else Playwright's own download.
 * Throws one sentence that says what to install when all of that fails.
 */
export function findBrowser(): Browser {
  const path = existing() ?? fromSystem() ?? fromPlaywright()
  if (path === undefined)
    throw new Error('No Chromium was found or could be installed: install the package "chromium", or set CHROMIUM_PATH to a Chromium or Chrome.')
  // Chromium refuses its sandbox to root; everybody else keeps it.
  const root = process.getuid?.() === 0
  return { path, args: [...(root ? ['--no-sandbox'] : []), ...QUIET] }
}

/** Nothing that calls home: on a closed network each such call would wait for its time-out. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic']

function existing(): string | undefined {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && existsSync(named)) return named
  for (const name of NAMES) {
    const found = spawnSync('which', [name], { encoding: 'utf8' })
    if (found.status === 0) return found.stdout.trim()
  }
  return [...MAC, chromium.executablePath()].find((path) => existsSync(path))
}

function fromSystem(): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync('which', ['apt-get']).status !== 0) return undefined
  console.log('No Chromium here: installing the system package "chromium" …')
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  return existing()
}

function fromPlaywright(): string | undefined {
  spawnSync('npx', ['playwright', 'install', '--with-deps', 'chromium'], { stdio: 'inherit' })
  return existing()
}
