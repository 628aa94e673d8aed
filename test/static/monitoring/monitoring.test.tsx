// @vitest-environment happy-dom
import { gzipSync } from 'node:zlib'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Hour } from '../../../src/log/readings/hours'
import { addReadings, countOf } from '../../../src/log/readings/hours'
import { judge } from '../../../src/plan/areas/monitoring/judge'
import type { PlanCommand } from '../../../src/plan/planState'
import type { FakeClient } from '../../support/fakeClient'
import { renderPage } from '../../support/renderPage'
import { renderPanel } from '../../support/renderPanel'
import { createStartedClient, OTHER, STORY } from '../../support/startedPlan'

afterEach(cleanup)

const HOSTILE = '<img src=x onerror="window.bad=1"> \u202Eevil\u202C 👩‍🔬'
const metric = (id: string, over: object = {}) => ({ metric: id, details: { name: `Latency ${id}`, kind: 'software', unit: 'ms' }, thresholds: { worse: 'above', warn: 250, breach: 300 }, every: 24, fallback: null, ...over }) as const
const WATCHED: PlanCommand = { type: 'MonitorMetrics', metrics: [metric('a')] }
const breach = (value = 320): PlanCommand => ({ type: 'JudgeReadings', metric: 'a', readings: [{ at: Date.now() - 60_000, value }] })

/** The fake's functions with a readings store in memory, judged as the real one does. */
function monitored(options: Parameters<typeof createStartedClient>[0], ...did: readonly PlanCommand[]): FakeClient & { readonly sent: [number, number][][] } {
  const fake = createStartedClient(options, ...did)
  const stored = new Map<number, number>()
  const sent: [number, number][][] = []
  const corrections: object[] = []
  const plain = fake.call.bind(fake)
  const call: FakeClient['call'] = async (name, request) => {
    if (name === 'readings.record') {
      const { readings, metric: of } = request as { readings: [number, number][]; metric: string }
      sent.push(readings)
      let added = 0
      for (const [at, value] of readings) if (!stored.has(at)) added += stored.set(at, value) ? 1 : 0
      const found = judge(fake.state().plan.monitoring.byId[of]!, readings.map(([at, value]) => ({ at, value })), Date.now())
      if (found.length > 0) fake.did({ type: 'JudgeReadings', metric: of, readings: found.map(({ reading }) => reading) }, 'foldline')
      return { ok: true, value: { added, seq: fake.log().length } } as never
    }
    if (name === 'readings.read') {
      const byHour = new Map<number, Hour>()
      addReadings(byHour, [...stored].map(([at, value]) => ({ at, value })))
      const hours = [...byHour.values()].toSorted((x, y) => x.hour - y.hour).map((hour) => [hour.hour, countOf(hour), hour.min, hour.max, hour.sum, hour.last])
      return { ok: true, value: { hours: packed(hours), corrections: packed({ corrections, people: { me: null } }) } } as never
    }
    if (name === 'readings.correct') {
      const { at, value } = request as { at: number; value: number }
      const was = stored.get(at)!
      stored.set(at, value)
      corrections.push({ at, was, is: value, by: 'me', on: at })
      return { ok: true, value: { was, seq: fake.log().length } } as never
    }
    if (name === 'readings.latest') {
      const last = [...stored].toSorted(([x], [y]) => y - x)[0]
      return { ok: true, value: { latest: last ? { a: { at: last[0], value: last[1] } } : {} } } as never
    }
    return plain(name, request)
  }
  return Object.assign(fake, { call, sent })
}
const packed = (value: unknown): string => gzipSync(JSON.stringify(value)).toString('base64')
const alertOf = (fake: FakeClient) => fake.state().plan.monitoring.byId['a']!.alert

describe('monitoring on the page (P4, P5)', () => {
  it('P4: nothing watched explains itself, and starts from the example in one commit, each metric with its fallback', async () => {
    const fake = monitored({ storyId: null })
    const { hands } = await renderPage(fake, 'monitoring')
    expect(await screen.findByText('Nothing is watched yet, so nobody would notice when the model gets worse.')).toBeDefined()
    const before = fake.log().length
    await hands.click(screen.getByRole('button', { name: 'Start from this example' }))
    expect(await screen.findByText(/^3 metrics are watched; no alert is open/)).toBeDefined()
    expect(fake.log().length).toBe(before + 1)
    expect(Object.values(fake.state().plan.monitoring.byId).every(({ fallback }) => fallback !== null)).toBe(true)
    expect(screen.getByRole('rowheader', { name: /^Concept drift/ })).toBeDefined()
  })

  it('P4: a metric from the catalogue brings its kind, unit and limits', async () => {
    const fake = monitored({ storyId: null }, WATCHED)
    const { hands } = await renderPage(fake, 'monitoring')
    await hands.click(await screen.findByRole('button', { name: 'Watch a metric' }))
    await hands.selectOptions(screen.getByLabelText('From the catalogue'), 'psi')
    await hands.click(screen.getByRole('button', { name: 'Watch' }))
    expect(await screen.findByRole('heading', { name: 'M-2 Data drift (population stability index)' })).toBeDefined()
    expect(Object.values(fake.state().plan.monitoring.byId)[1]).toMatchObject({ kind: 'dataDrift', thresholds: { worse: 'above', warn: 0.1, breach: 0.25 }, every: 168 })
  })

  it('READ-8: one that was typed wrong is corrected from the same form, and the page says by what, and that it was', async () => {
    const fake = monitored({ storyId: null }, WATCHED)
    const { hands } = await renderPage(fake, 'monitoring', { metric: 'a' })
    await screen.findByText(/^No reading in these 30 days/)
    const time = screen.getByLabelText('Time')
    const minute = (time as HTMLInputElement).value
    const enter = async (value: string): Promise<void> => {
      fireEvent.change(time, { target: { value: minute } })
      await hands.type(screen.getByLabelText('Value, ms'), value)
      await hands.click(screen.getByRole('button', { name: 'Record' }))
    }
    await enter('222')
    expect(await screen.findByText('1 reading recorded.')).toBeDefined()
    expect(await screen.findByText(/ was 222 ms at the latest reading/)).toBeDefined()
    expect(screen.queryByRole('button', { name: /^Correct it/ })).toBeNull()
    await enter('212')
    await hands.click(await screen.findByRole('button', { name: 'Correct it to 212' }))
    expect(await screen.findByText('Corrected: 212 instead of 222.')).toBeDefined()
    expect(await screen.findByText(/ was 212 ms at the latest reading/)).toBeDefined()
    expect(screen.queryByRole('button', { name: /^Correct it/ })).toBeNull()
    expect((await screen.findByText('One reading was corrected')).closest('details')!.textContent).toContain('212 instead of 222, by Somebody who left')
  })

  it('P4: readings by hand: one by time and value, several by lines; a breach opens its alert on the page at once', async () => {
    const fake = monitored({ storyId: null }, WATCHED)
    const { hands } = await renderPage(fake, 'monitoring', { metric: 'a' })
    expect(await screen.findByText(/^No reading in these 30 days/)).toBeDefined()
    await hands.type(screen.getByLabelText('Value, ms'), '2x')
    await hands.click(screen.getByRole('button', { name: 'Record' }))
    expect(screen.getByText('“2x” is no number.')).toBeDefined()
    expect(fake.sent).toEqual([])
    await hands.clear(screen.getByLabelText('Value, ms'))
    await hands.type(screen.getByLabelText('Value, ms'), '212')
    await hands.click(screen.getByRole('button', { name: 'Record' }))
    expect(await screen.findByText('1 reading recorded.')).toBeDefined()
    expect(await screen.findByRole('figure', { name: 'Readings of the last 30 days' })).toBeDefined()

    await hands.click(screen.getByText('Several at once'))
    const stamp = (minutes: number): string => `${new Date(Date.now() - minutes * 60_000).toISOString().slice(0, 16)}Z`
    const lines = screen.getByLabelText('Lines of a time and a value')
    fireEvent.change(lines, { target: { value: `time,value\n${stamp(10)},310\nyesterday 4\n${stamp(9)},${HOSTILE}` } })
    await hands.click(screen.getByRole('button', { name: 'Record all lines' }))
    expect(await screen.findByText('2 lines cannot be read; nothing was sent.')).toBeDefined()
    expect(screen.getByText(/^Line 3/).textContent).toContain('It does not begin with a time')
    expect(fake.sent).toHaveLength(1)
    expect(document.querySelector('img')).toBeNull()
    fireEvent.change(lines, { target: { value: `${stamp(10)},310\n${stamp(9)};180` } })
    await hands.click(screen.getByRole('button', { name: 'Record all lines' }))
    expect(await screen.findByRole('article', { name: 'Alert A-1' })).toBeDefined()
    expect(screen.getByText(/waits for an answer to alert A-1\.$/)).toBeDefined()
    expect(screen.getByText('No plan of action was named for this.')).toBeDefined()
    await hands.click(screen.getByText('The same as a table'))
    expect(within(screen.getByRole('region', { name: 'Readings as a table' })).getAllByRole('row').length).toBeGreaterThan(1)
  })

  it('P4: 5,000 lines are sent in parts', async () => {
    const fake = monitored({ storyId: null }, WATCHED)
    const { hands } = await renderPage(fake, 'monitoring', { metric: 'a' })
    const now = Date.now()
    fireEvent.change(await screen.findByLabelText('Lines of a time and a value'), {
      target: { value: Array.from({ length: 5000 }, (_, n) => `${Math.floor(now / 1000) - n * 60} 1`).join('\n') },
    })
    await hands.click(screen.getByText('Several at once'))
    await hands.click(screen.getByRole('button', { name: 'Record all lines' }))
    expect(await screen.findByText('5000 readings recorded.', {}, { timeout: 5000 })).toBeDefined()
    expect(fake.sent.map(({ length }) => length)).toEqual([2000, 2000, 1000])
  })

  it('MON-6, P4: an alert is answered; accepting asks for the reason beside the field', async () => {
    const fake = monitored({ storyId: null }, WATCHED, breach())
    const { hands } = await renderPage(fake, 'monitoring')
    expect(await screen.findByText(/M-1 Latency a is in breach: 320 ms, the limit is 300 ms\./)).toBeDefined()
    await hands.click(screen.getByRole('button', { name: 'Answer alert A-1' }))
    await hands.click(screen.getByRole('radio', { name: 'Accept because' }))
    await hands.click(screen.getByRole('button', { name: 'Answer' }))
    expect(await screen.findByText('Say why this is acceptable.')).toBeDefined()
    await hands.type(screen.getByLabelText('Why this is acceptable'), HOSTILE)
    await hands.click(screen.getByRole('button', { name: 'Answer' }))
    await waitFor(() => expect(alertOf(fake)?.answer).toMatchObject({ kind: 'accepted', why: HOSTILE }))
    expect(screen.queryByRole('article', { name: 'Alert A-1' })).toBeNull()
  })

  it('P5: the plan of action is written in place, automated or by hand; limits that contradict each other are refused beside the field', async () => {
    const fake = monitored({ storyId: null }, WATCHED)
    const { hands } = await renderPage(fake, 'monitoring', { metric: 'a' })
    await hands.click(await screen.findByRole('radio', { name: 'Automated' }))
    await hands.type(screen.getByLabelText('When it goes wrong'), 'Show **yesterday**')
    await hands.tab()
    await waitFor(() => expect(fake.state().plan.monitoring.byId['a']!.fallback).toEqual({ how: 'automated', plan: 'Show **yesterday**' }))
    const warn = screen.getByLabelText<HTMLInputElement>('Warning')
    await hands.clear(warn)
    await hands.type(warn, '400{Enter}')
    expect(await screen.findByText(/^A warning comes before a breach/)).toBeDefined()
    expect(fake.state().plan.monitoring.byId['a']!.thresholds.warn).toBe(250)
  })

  it('P4: cases of low accuracy are collected; a link that would run is refused', async () => {
    const fake = monitored({ storyId: null }, WATCHED)
    const { hands } = await renderPage(fake, 'monitoring')
    await hands.click(await screen.findByRole('button', { name: 'Collect a case' }))
    await hands.type(screen.getByLabelText('What the model got wrong'), HOSTILE)
    await hands.type(screen.getByLabelText('Link'), 'javascript:alert(1)')
    await hands.click(screen.getByRole('button', { name: 'Collect' }))
    expect(await screen.findByText('This does not have the right form.')).toBeDefined()
    await hands.clear(screen.getByLabelText('Link'))
    await hands.click(screen.getByRole('button', { name: 'Collect' }))
    expect(await screen.findByText('1 case waits to go into the test set.')).toBeDefined()
    expect(document.querySelector('img, a[href^="javascript"]')).toBeNull()
  })

  it('MON-13, P4: the overview puts an open breach first, with its one action', async () => {
    const fake = monitored({ storyId: null }, WATCHED, breach())
    const { hands } = await renderPage(fake, 'overview')
    const [first] = await screen.findAllByRole('listitem')
    expect(first!.textContent).toContain('M-1 Latency a is in breach: 320 ms, the limit is 300 ms.')
    await hands.click(within(first!).getByRole('button', { name: 'Answer the alert' }))
    expect(await screen.findByRole('heading', { name: 'M-1 Latency a' })).toBeDefined()
    expect(screen.getByRole('button', { name: 'Answer alert A-1' })).toBeDefined()
  })

  it('P4: who may only look sees alerts and readings, and finds nothing to change', async () => {
    const fake = monitored({ storyId: null, may: ['see'] }, WATCHED, breach())
    await renderPage(fake, 'monitoring', { metric: 'a' })
    expect(await screen.findByRole('article', { name: 'Alert A-1' })).toBeDefined()
    expect(screen.queryByRole('button', { name: /Answer|Record|Stop watching/ })).toBeNull()
    expect(screen.getByLabelText<HTMLInputElement>('Breach').disabled).toBe(true)
  })
})

describe('alerts in the panel (P4)', () => {
  const link: PlanCommand = { type: 'LinkMetric', metric: 'a', story: STORY }

  it('MON-10, P4: a linked story shows its alert at once, without reading the practices, and answers it there', async () => {
    const fake = monitored({}, { type: 'EstimateStory', story: STORY, estimate: { size: 'M', people: 1 } }, WATCHED, link, breach())
    const { hands } = await renderPanel(fake)
    const alert = await screen.findByRole('article', { name: 'Alert A-1' })
    expect(alert.textContent).toContain('M-1 Latency a')
    expect(fake.calls.filter(({ name, request }) => name === 'plan.read' && (request as { practices?: boolean }).practices === true)).toEqual([])
    await hands.click(within(alert).getByRole('button', { name: 'Answer alert A-1' }))
    await hands.type(screen.getByLabelText('What exactly, and by when'), 'Back on 1.3')
    await hands.click(screen.getByRole('radio', { name: 'Roll back' }))
    await hands.click(screen.getByRole('button', { name: 'Answer' }))
    await waitFor(() => expect(alertOf(fake)?.answer).toMatchObject({ kind: 'rollBack', why: 'Back on 1.3' }))
    expect(await screen.findByText('No alert is open for M-1.')).toBeDefined()
  })

  it('MON-10, P4: a story at the stage Monitor shows what is open in the whole plan; others show nothing of it', async () => {
    const stages = ['framing', 'data', 'prototype', 'deploy'] as const
    const fake = monitored(
      {},
      { type: 'GiveAnswer', sheet: 'framing', field: 'ml-needed', answer: { kind: 'judged', judgement: 'yes', note: '' } },
      { type: 'GiveAnswer', sheet: 'framing', field: 'why-not-traditional', answer: { kind: 'text', text: 'x' } },
      WATCHED,
      { ...link, story: OTHER },
      breach(),
    )
    for (const from of stages) {
      if (from === 'prototype') fake.did({ type: 'JudgePrototype', story: STORY, judgement: { workable: true, worthDeploying: true, why: 'x' } })
      fake.did({ type: 'AdvanceStage', story: STORY, from, note: 'x', confirmed: true, withoutAudit: true })
    }
    await renderPanel(fake)
    expect(await screen.findByRole('article', { name: 'Alert A-1' })).toBeDefined()
    cleanup()
    const other = monitored({}, { type: 'EstimateStory', story: STORY, estimate: { size: 'M', people: 1 } }, WATCHED, breach())
    await renderPanel(other)
    expect(await screen.findByText('Stage')).toBeDefined()
    expect(screen.queryByText('Monitoring')).toBeNull()
  })
})
