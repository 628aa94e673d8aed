import { SECURITY } from '../../host/jira/seed/seedSite'
import { setProjectSecurityScheme } from '../../host/jira/model/security'
import { doorsOf } from './support/doors'
import { BLANK, expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'texts' })

const MARKUP = '<img src=x onerror="document.title=1"><script>document.title=2</script><b>bold</b> & "quoted" {{x}} ${y}'

test('C1, H2: markup in any text is text: in titles, names, beliefs, reasons, notes and links', async ({ site, host }) => {
  const { addStory, send } = doorsOf(host)
  const { id, key } = await addStory('SOLAR', MARKUP)
  const about = { hypothesis: 'h-markup', story: id }
  const statement = { belief: MARKUP, metric: '<i>m</i>', comparison: '<=', target: 1, unit: '<u>', dataSet: '<s>d</s>', timeBoxDays: 3, confidence: 0.5, kind: 'product' }
  const commands = [
    { type: 'EstimateStory', story: id, estimate: { size: 'M', people: 1 }, note: MARKUP },
    { type: 'StateHypothesis', ...about, statement },
    { type: 'LogEvidence', ...about, evidence: 'e-markup', value: 0.5, dataSet: MARKUP.slice(0, 80), runLink: 'https://runs.example.com/"><script>1</script>', note: MARKUP },
    { type: 'GiveVerdict', ...about, verdict: 'validated', reason: MARKUP },
    { type: 'Persevere', ...about, why: MARKUP },
    { type: 'RecordBaseline', story: id, id: 'b-markup', baseline: { metric: '<i>m</i>', kind: 'human', value: 1, unit: '', better: 'lower', dataSet: '', learnt: MARKUP } },
    { type: 'AddVertical', vertical: 'v-markup', name: MARKUP.slice(0, 60), before: null },
  ]
  for (const command of commands) await send('Product owner', key, command)
  await expect(send('Product owner', key, { type: 'LogEvidence', ...about, evidence: 'e-js', value: null, dataSet: '', runLink: 'javascript:alert(1)', note: 'x' })).rejects.toThrow()

  const { app, page } = site
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => expect(dialog.message(), 'no dialogue').toBe('')))
  const inert = async (): Promise<void> => {
    for (const frame of page.frames()) expect(await frame.evaluate(() => document.querySelectorAll('img[src="x"], b, i:not([style]), u, s').length)).toBe(0)
    expect(await page.title()).not.toMatch(/^[12]$/)
  }
  await site.open(`/browse/${key}`)
  await expect(app.getByText(`We believe that ${MARKUP}`)).toBeVisible()
  await app.getByText('Who decided what, when and why').click()
  await expect(app.locator('.fl-history')).toContainText(MARKUP)
  await inert()
  await site.open(`${SOLAR}/hypotheses`)
  await expect(app.getByText(`We believe that ${MARKUP}`)).toBeVisible()
  await inert()
  await site.open(`${SOLAR}/timeline`)
  await expect(app.getByText(MARKUP).first()).toBeVisible()
  await inert()
  await site.open(`${SOLAR}/map`)
  await expect(app.getByRole('columnheader').filter({ hasText: MARKUP.slice(0, 40) })).toBeVisible()
  await app.getByRole('button', { name: /Tray:/ }).click()
  await expect(app.getByRole('region', { name: 'Tray' }).getByText('<b>bold</b>').first()).toBeVisible()
  await inert()
  for (const path of ['/projects/SOLAR', '/admin']) {
    await site.open(path)
    await inert()
  }
})

test('S2, H1: a text of a story that the caller may not see shows nowhere', async ({ site, host }) => {
  const SECRET = 'tariff of our largest customer'
  const { rest, ask, addStory, send } = doorsOf(host)
  const project = await rest<{ id: string }>('Product owner', 'GET', '/rest/api/3/project/BLANK')
  setProjectSecurityScheme(host.jira.site, Number(project.id), SECURITY.schemeId)
  const hidden = await addStory('BLANK', `The ${SECRET}`, { security: { id: String(SECURITY.levelId) } })
  const open = await addStory('BLANK', 'Open to all')
  await ask('Product owner', { project: 'BLANK' }, 'plan.start', { id: 'secret-plan', scope: 'project = BLANK', verticals: ['All'], timeZone: 'Europe/Berlin' })
  await host.settle()
  const about = { hypothesis: 'h-secret', story: hidden.id }
  const statement = { belief: SECRET, metric: SECRET, comparison: '<=', target: 1, unit: 'kWh', dataSet: SECRET, timeBoxDays: 3, confidence: 0.5, kind: 'product' }
  await send('Product owner', hidden.key, { type: 'StateHypothesis', ...about, statement })
  await send('Product owner', hidden.key, { type: 'LinkDependants', ...about, stories: [open.id] })
  await send('Product owner', hidden.key, { type: 'EstimateStory', story: hidden.id, estimate: { size: 'M', people: 1 }, note: SECRET })

  const { app, page } = site
  const views = ['map', 'burn-up', 'forecast', 'hypotheses', 'iterations', 'timeline', 'settings'] as const
  await site.signIn('Product owner')
  await site.open(`${BLANK}/hypotheses`)
  await expect(app.getByText(`We believe that ${SECRET}`)).toBeVisible()

  const replies: string[] = []
  page.on('response', (response) => {
    if (/_host\/frame\/(invoke|fetch)/.test(response.url())) void response.text().then((text) => replies.push(text), () => undefined)
  })
  for (const user of ['Viewer', 'Data scientist'] as const) {
    await site.signIn(user)
    for (const view of views) {
      await site.open(`${BLANK}/${view}`)
      await expect(app.getByRole('tab', { selected: true })).toBeVisible()
      if (view === 'hypotheses') await expect(app.getByText('H-1').first()).toBeVisible()
      if (view === 'timeline') await expect(app.locator('.fl-answer')).toContainText(/entries in the history/)
      await expect(app.locator('body')).not.toContainText(SECRET)
    }
    await site.open(`${BLANK}/map?story=${hidden.id}`)
    await expect(app.getByRole('complementary')).toContainText('A story that Jira does not show you')
    await expect(app.locator('body')).not.toContainText(SECRET)
    await site.open(`/browse/${open.key}`)
    await expect(app.getByText(/Depends on H-1/)).toBeVisible()
    await expect(app.locator('body')).not.toContainText(SECRET)
    await site.open(`/browse/${hidden.key}`)
    await expect(page.getByRole('heading', { name: 'Not to be seen here' })).toBeVisible()
  }
  expect(replies.length).toBeGreaterThan(10)
  expect(replies.filter((text) => text.includes(SECRET))).toEqual([])
})
