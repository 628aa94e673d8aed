import { defineConfig } from '@playwright/test'
import { findBrowser } from './tools/browser'

const browser = findBrowser()

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './test/e2e/support/makeDemo.ts',
  fullyParallel: false,
  workers: 2,
  timeout: 60_000,
  // A second try is shown as flaky; a test that needs it wants mending.
  retries: process.env['CI'] === undefined ? 0 : 1,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    launchOptions: { executablePath: browser.path, args: [...browser.args] },
    viewport: { width: 1280, height: 800 },
    trace: 'off',
    // One context a worker, emptied between tests: the app's files are fetched and compiled once, not in every test.
    reuseContext: true,
  },
})
