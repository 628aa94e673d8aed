import { expect, it } from 'vitest'
import { smokeTest } from '../../tools/smokeTest'
import { buildApp, ROOT } from './support/builtApp'

// `npm run check:forge` does the same on the bundle of Forge's own bundler, `test:unverified` under each switch.
it('C1: the app runs on the local host: a plan is started, a story planned in its panel, seen by another, refused to a third', async () => {
  buildApp()
  expect(await smokeTest(ROOT, `${ROOT}/dist/functions/index.cjs`)).toEqual([])
}, 60_000)
