import type { FrameLocator, Page } from '@playwright/test'

/** One page in one state; it is taken light and dark, wide and narrow. */
export type Shot = {
  readonly page: string
  readonly state: 'empty' | 'demo' | 'full' | 'loading' | 'failing' | 'read only'
  readonly path: string
  readonly user: 'Product owner' | 'Viewer' | 'Administrator'
  /** Before the page is opened: what its functions answer, or don't. */
  readonly before?: (page: Page) => Promise<void>
  /** Until there is something to see, and on to the state that is wanted. */
  readonly ready: (app: FrameLocator, page: Page) => Promise<void>
}

/** Keys of three stories: decided long ago, its test under way, never touched. */
export type Demo = { readonly issue: string; readonly testing: string; readonly untouched: string }

const INVOKE = '**/_host/frame/invoke'
const VIEWS = ['map', 'burn-up', 'forecast', 'hypotheses', 'iterations', 'timeline', 'settings'] as const
const SHEETS = ['overview', 'framing', 'discovery', 'data-product-canvas', 'hypothesis-canvas', 'people', 'readiness', 'architecture'] as const
const at = (project: string, view: string): string => `/projects/${project}/apps/project-page/${view}`
const owner = 'Product owner'

const settled = async (app: FrameLocator): Promise<void> => {
  await app.locator('.fl-answer, .fl-empty').first().waitFor()
  await app.locator('.fl-skeleton').first().waitFor({ state: 'detached' })
}
/** The forecast's bands are there, and all that stands beside it. */
const forecasted = async (app: FrameLocator): Promise<void> => {
  await app.locator('.fl-band').first().waitFor()
  await settled(app)
}
const started = async (app: FrameLocator): Promise<void> => app.locator('#fl-start-title').waitFor()
const nothing = async (): Promise<void> => undefined

/** Shots of a project that nobody has started: taken before `afterStart`. */
export const beforeStart: readonly Shot[] = [
  { page: 'start', state: 'empty', path: at('BLANK', 'map'), user: owner, ready: async (app) => { await started(app); await app.getByText('It finds no issue yet.').waitFor() } },
  { page: 'start, verticals', state: 'empty', path: at('BLANK', 'map'), user: owner, ready: toStep('Next: verticals') },
  { page: 'start, first hypothesis', state: 'empty', path: at('BLANK', 'map'), user: owner, ready: toStep('Next: verticals', 'Next: first hypothesis') },
]

export function afterStart({ issue, testing, untouched }: Demo): readonly Shot[] {
  const shot = (page: string, state: Shot['state'], path: string, more: Partial<Shot> = {}): Shot => ({ page, state, path, user: owner, ready: settled, ...more })
  const panelReady = async (app: FrameLocator): Promise<void> => app.getByRole('radiogroup', { name: 'Size' }).waitFor()
  return [
    shot('projects', 'demo', '/', { ready: nothing }),
    shot('issues', 'demo', '/projects/SOLAR', { ready: nothing }),
    ...VIEWS.map((view) => shot(view, 'empty', at('BLANK', view))),
    ...[...VIEWS, ...SHEETS].map((view) => shot(view, 'demo', at('SOLAR', view), view === 'burn-up' || view === 'forecast' ? { ready: forecasted } : {})),
    shot('iterations, proposed plan', 'demo', `${at('SOLAR', 'iterations')}?plan=fill`),
    shot('map, by kind of work', 'demo', `${at('SOLAR', 'map')}?colour=kind`),
    shot('forecast, scope keeps growing', 'demo', `${at('SOLAR', 'forecast')}?scope=growing`, { ready: forecasted }),
    shot('forecast, how much by', 'demo', `${at('SOLAR', 'forecast')}?view=amount`, { ready: forecasted }),
    shot('forecast, how to read it', 'demo', at('SOLAR', 'forecast'), {
      ready: async (app) => {
        await forecasted(app)
        await app.getByRole('button', { name: 'How to read this' }).click()
      },
    }),
    shot('forecast, what was counted and each story', 'demo', at('SOLAR', 'forecast'), {
      ready: async (app) => {
        await forecasted(app)
        await app.getByText('Which stories and iterations were counted').click()
        await app.getByText(/^Story by story/).click()
      },
    }),
    shot('estimation rounds', 'empty', at('BLANK', 'rounds')),
    shot('estimation rounds', 'demo', at('SOLAR', 'rounds')),
    shot('calibration', 'empty', at('BLANK', 'calibration')),
    shot('calibration', 'demo', at('SOLAR', 'calibration')),
    shot('data sets', 'empty', at('BLANK', 'data-sets')),
    shot('data sets', 'demo', at('SOLAR', 'data-sets'), { ready: async (app) => app.locator('.fl-lineage').waitFor() }),
    shot('one data set', 'demo', `${at('SOLAR', 'data-sets')}?set=diary`),
    shot('audit', 'empty', at('BLANK', 'audit')),
    shot('audit', 'demo', at('SOLAR', 'audit')),
    shot('gates', 'empty', at('BLANK', 'gates')),
    shot('gates', 'demo', at('SOLAR', 'gates')),
    shot('one gate', 'demo', at('SOLAR', 'gates'), {
      ready: async (app) => {
        await app.getByRole('button', { name: 'MVP', exact: true }).click()
        await app.getByText('Invested and returned').waitFor()
      },
    }),
    shot('deployment', 'empty', at('BLANK', 'deployment')),
    shot('deployment', 'demo', at('SOLAR', 'deployment'), { ready: async (app) => app.locator('.fl-ramp-line').waitFor() }),
    shot('software requirements', 'demo', at('SOLAR', 'software-requirements')),
    shot('opportunities', 'empty', at('BLANK', 'opportunities')),
    shot('strategy', 'empty', at('BLANK', 'strategy')),
    shot('one opportunity', 'demo', `${at('SOLAR', 'opportunities')}?about=plan`),
    shot('opportunities of the site', 'demo', `${at('SOLAR', 'opportunities')}?of=site`),
    shot('criteria', 'empty', at('BLANK', 'criteria')),
    shot('criteria', 'demo', at('SOLAR', 'criteria')),
    shot('one criterion', 'demo', `${at('SOLAR', 'criteria')}?criterion=c-consumption`),
    shot('one business criterion', 'demo', `${at('SOLAR', 'criteria')}?criterion=c-savings`),
    shot('feedback', 'empty', at('BLANK', 'feedback')),
    shot('feedback', 'demo', `${at('SOLAR', 'feedback')}?show=all`),
    shot('one piece of feedback', 'demo', `${at('SOLAR', 'feedback')}?feedback=f-heat`),
    shot('what changed', 'demo', at('SOLAR', 'changes'), { ready: async (app) => app.locator('.fl-changes').waitFor() }),
    shot('dossier', 'empty', at('BLANK', 'dossier')),
    shot('dossier', 'demo', at('SOLAR', 'dossier'), { ready: async (app) => app.getByRole('article').waitFor() }),
    shot('framing of the next loop', 'demo', `${at('SOLAR', 'framing')}?draft=next-loop`),
    shot('map, compact', 'demo', `${at('SOLAR', 'map')}?zoom=compact`),
    shot('map, one story beside it', 'demo', at('SOLAR', 'map'), {
      ready: async (app) => {
        await settled(app)
        await app.locator('[data-focus^="card:"]').filter({ hasText: 'Predict production from satellite irradiance' }).click()
        await app.getByRole('complementary').getByRole('radiogroup').waitFor()
      },
    }),
    shot('map, tray and menu', 'demo', at('SOLAR', 'map'), {
      ready: async (app) => {
        await settled(app)
        await app.getByRole('button', { name: /Tray:/ }).click()
        await app.locator('[data-cell] [data-focus^="card:"]').nth(3).click({ button: 'right' })
      },
    }),
    shot('burn-up, one day', 'demo', at('SOLAR', 'burn-up'), {
      ready: async (app) => {
        await settled(app)
        await app.getByText('The same as a table').click()
        await app.getByRole('region', { name: 'Burn-up as a table' }).getByRole('button', { name: /removed/ }).first().click()
        await app.getByRole('region', { name: /^What changed/ }).waitFor()
      },
    }),
    shot('map, a quarter ago', 'demo', at('SOLAR', 'map'), {
      ready: async (app) => {
        await settled(app)
        await app.getByRole('button', { name: /^As of/ }).click()
        await app.getByRole('button', { name: 'A quarter ago' }).click()
        await app.getByText(/You are looking at the plan as of/).waitFor()
      },
    }),
    ...VIEWS.map((view) => shot(view, 'full', at('BIG', view))),
    shot('map, dots', 'full', `${at('BIG', 'map')}?zoom=dots`),
    shot('panel', 'empty', `/browse/${untouched}`, { ready: panelReady }),
    shot('panel', 'demo', `/browse/${issue}`, { ready: panelReady }),
    shot('panel, a test under way', 'demo', `/browse/${testing}`, { ready: panelReady }),
    shot('panel', 'read only', `/browse/${issue}`, { user: 'Viewer', ready: panelReady }),
    shot('map', 'read only', at('SOLAR', 'map'), { user: 'Viewer' }),
    shot('settings', 'read only', at('SOLAR', 'settings'), { user: 'Viewer' }),
    shot('administration', 'demo', '/admin', { user: 'Administrator', ready: async (app) => app.getByRole('button', { name: /^Pin the panel/ }).waitFor() }),
    shot('administration', 'read only', '/admin', { user: 'Viewer', ready: async (app) => app.getByText('for Jira administrators').waitFor() }),
    ...(['map', 'timeline'] as const).map((view) => shot(view, 'loading', at('SOLAR', view), { before: hold, ready: async (app) => app.locator('.fl-skeleton').first().waitFor() })),
    shot('forecast', 'loading', at('SOLAR', 'forecast'), { before: holdWorker, ready: async (app) => app.getByText('The forecast is being made').waitFor({ state: 'attached' }) }),
    shot('forecast', 'failing', at('SOLAR', 'forecast'), { before: cutEngine, ready: async (app) => app.getByRole('alert').first().waitFor() }),
    shot('panel', 'loading', `/browse/${issue}`, { before: hold, ready: async (app) => app.locator('.fl-skeleton').first().waitFor() }),
    shot('administration', 'loading', '/admin', { user: 'Administrator', before: hold, ready: async (app) => app.locator('.fl-skeleton').first().waitFor() }),
    ...(['map', 'panel', 'administration'] as const).map((page) =>
      shot(page, 'failing', page === 'panel' ? `/browse/${issue}` : page === 'map' ? at('SOLAR', 'map') : '/admin', {
        user: page === 'administration' ? 'Administrator' : owner,
        before: cut,
        ready: async (app) => app.getByRole('alert').first().waitFor(),
      }),
    ),
    shot('map, rebuilding', 'loading', at('SOLAR', 'map'), { before: rebuild, ready: async (app) => app.getByText('re-reading the plan').first().waitFor() }),
    shot('panel, a size that does not arrive', 'failing', `/browse/${issue}`, {
      ready: async (app, page) => {
        await panelReady(app)
        await cut(page)
        await app.getByRole('radio', { name: /^XS,/ }).click()
        await app.getByRole('alert').first().waitFor()
      },
    }),
  ]
}

function toStep(...buttons: readonly string[]): Shot['ready'] {
  return async (app) => {
    await started(app)
    for (const name of buttons) await app.getByRole('button', { name }).click()
  }
}

/** A connection that is gone. */
async function cut(page: Page): Promise<void> {
  await page.route(INVOKE, (route) => route.abort())
}

/** Functions that never answer. */
async function hold(page: Page): Promise<void> {
  await page.route(INVOKE, () => undefined)
}

/** The forecast's worker does not arrive. */
async function holdWorker(page: Page): Promise<void> {
  await page.route('**/forecastWorker*', () => undefined)
}

/** Neither the worker nor what the page would reckon with can be had. */
async function cutEngine(page: Page): Promise<void> {
  await page.route(/(forecastWorker|createReckoner)/, (route) => route.abort())
}

async function rebuild(page: Page): Promise<void> {
  const failure = { code: 'rebuilding', message: 'The plan is being re-read.', progress: 0.4 }
  await page.route(INVOKE, (route) => route.fulfill({ json: { ok: true, value: { ok: false, failure } } }))
}
