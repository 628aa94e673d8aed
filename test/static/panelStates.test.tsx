// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { createFakeClient } from '../support/fakeClient'
import { renderPanel } from '../support/renderPanel'
import { createStartedClient, ESTIMATED, EVIDENCE, HYPOTHESIS, INVALIDATED, OTHER, STATED, STATEMENT, STORY } from '../support/startedPlan'

afterEach(cleanup)

const FORBIDDEN = { code: 'forbidden', message: 'You may not plan here.' } as const
const HOSTILE = '<img src=x onerror="alert(1)"><script>alert(2)</script>'

describe('what the panel shows', () => {
  it('asks two questions only of a story that nobody has touched', async () => {
    await renderPanel(createStartedClient())
    expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
      'How big is it?',
      'Does it rest on something that can fail?',
    ])
  })

  it('E1 says the range and what the size was before', async () => {
    const client = createStartedClient()
    client.did({ type: 'EstimateStory', story: STORY, estimate: { size: 'L', people: 1 } }, 'actor-other', Date.UTC(2030, 4, 2, 12))
    client.did({ type: 'EstimateStory', story: STORY, estimate: { size: 'M', people: 2 } }, 'actor-me', Date.UTC(2030, 5, 2, 12))
    await renderPanel(client)
    expect(screen.getByText(/^3–5 days · 6–10 person-days · was L on 2 May 2030/)).toBeTruthy()
  })

  it('names the hypothesis that it depends on, and the story it is stated on', async () => {
    const client = createStartedClient({ storyId: OTHER }, STATED, { type: 'LinkDependants', hypothesis: HYPOTHESIS, story: STORY, stories: [OTHER] })
    await renderPanel(client)
    expect(await screen.findByText('SOL-1')).toBeTruthy()
    expect(screen.getByText(/Depends on H-1/)).toBeTruthy()
  })

  it('B1 compares the best run with every baseline and with the target', async () => {
    const baseline = { metric: 'mae', kind: 'olderSystem', value: 0.61, unit: 'kWh', better: 'lower', dataSet: '', learnt: '' } as const
    await renderPanel(createStartedClient({}, STATED, EVIDENCE, { type: 'RecordBaseline', story: STORY, id: 'b', baseline }))
    const rows = within(screen.getByRole('table')).getAllByRole('row').map((row) => row.textContent)
    expect(rows).toEqual(['Older system0.61 kWh', 'Best run0.47 kWh', 'Target of H-10.42 kWh'])
    expect(screen.getByText('The best run beats 1 of 1 baseline and misses the target.')).toBeTruthy()
  })

  it('B1 asks for baselines while a prototype is built; later they are one question away', async () => {
    const client = createStartedClient(
      {},
      { type: 'GiveAnswer', sheet: 'framing', field: 'ml-needed', answer: { kind: 'judged', judgement: 'yes', note: '' } },
      { type: 'GiveAnswer', sheet: 'framing', field: 'why-not-traditional', answer: { kind: 'text', text: 'x' } },
      ESTIMATED,
    )
    await renderPanel(client)
    expect(await screen.findByText(/^None yet/)).toBeTruthy()
    cleanup()
    for (const from of ['framing', 'data', 'prototype']) {
      if (from === 'prototype') client.did({ type: 'JudgePrototype', story: STORY, judgement: { workable: true, worthDeploying: true, why: 'x' } })
      client.did({ type: 'AdvanceStage', story: STORY, from, note: 'x', confirmed: true, withoutAudit: true })
    }
    const panel = await renderPanel(client)
    expect(screen.queryByText(/^None yet/)).toBeNull()
    await panel.press('What is it measured against?')
    expect(await screen.findByText(/^None yet/)).toBeTruthy()
  })

  it('says that a story was dropped, and by which verdict', async () => {
    const dropped = [OTHER]
    const pivot = { type: 'Pivot', hypothesis: HYPOTHESIS, story: STORY, from: 'a', to: 'b', why: 'c', dropped, added: [] } as const
    const link = { type: 'LinkDependants', hypothesis: HYPOTHESIS, story: STORY, stories: [OTHER] } as const
    const verdict = { ...INVALIDATED, confirmed: true } as const
    await renderPanel(createStartedClient({ storyId: OTHER }, STATED, { ...link, stories: [...link.stories] }, verdict, { ...pivot, dropped: [...dropped], added: [] }))
    expect(screen.getByText(/Dropped after the verdict on H-1/)).toBeTruthy()
  })

  it('says that an issue outside the scope is not part of the plan', async () => {
    await renderPanel(createStartedClient({ storyId: '99' }))
    expect(screen.getByText('This issue is not part of the plan')).toBeTruthy()
  })

  it('leads to the project page where there is no plan yet', async () => {
    const client = createFakeClient({ storyId: STORY })
    const panel = await renderPanel(client)
    await panel.press('Start the plan')
    expect(client.opened).toEqual(['project page of SOLAR'])
  })

  it('says who may not change, and offers nothing that they may not do', async () => {
    await renderPanel(createStartedClient({ may: ['see'] }, ESTIMATED, STATED))
    expect(screen.getByText(/You can look but not change/)).toBeTruthy()
    expect(screen.getAllByRole<HTMLButtonElement>('radio').every((radio) => radio.disabled)).toBe(true)
    expect(screen.getAllByRole<HTMLInputElement>('checkbox').every((box) => box.disabled)).toBe(true)
    expect(screen.queryAllByRole('button')).toEqual([])
  })
})

describe('when something fails', () => {
  it('keeps what was typed, says why beside it, and sends it again', async () => {
    const client = createStartedClient({}, STATED)
    const panel = await renderPanel(client)
    client.failSends(FORBIDDEN, 1)
    await panel.press('Log evidence')
    await panel.type({ MAE: '0.47', Note: 'first run' })
    await panel.save('Log evidence')
    expect((await screen.findByText(FORBIDDEN.message)).closest('form')).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>('Note').value).toBe('first run')
    await panel.save('Log evidence')
    await waitFor(() => expect(client.state().stories[STORY]?.areas.hypotheses?.byId[HYPOTHESIS]?.evidence.length).toBe(1))
    expect(screen.queryByRole('form')).toBeNull()
  })

  it('puts a wrong field’s message at the field and the focus into it', async () => {
    const panel = await renderPanel(createStartedClient({}, ESTIMATED))
    await panel.press('State a hypothesis')
    await panel.type({ 'We believe that': 'weather helps', 'We will know it when': 'MAE', Target: 'low' })
    await panel.save('State it')
    const target = screen.getByLabelText('Target')
    await waitFor(() => expect(document.activeElement).toBe(target))
    expect(target.getAttribute('aria-invalid')).toBe('true')
    expect(document.getElementById(target.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(/number/)
  })

  it('keeps a form open and its text while others change the plan', async () => {
    const client = createStartedClient({}, STATED)
    const panel = await renderPanel(client)
    await panel.press('Restate')
    await panel.type({ 'We believe that': 'half a thought' })
    client.did({ type: 'EstimateStory', story: STORY, estimate: { size: 'XL', people: 1 } })
    await panel.store.refresh()
    await screen.findByText(/7–12 days/)
    expect(screen.getByLabelText<HTMLTextAreaElement>('We believe that').value).toBe('half a thought')
  })
})

describe('by keyboard', () => {
  it('arrow keys move through the sizes without choosing, Enter chooses', async () => {
    const client = createStartedClient({}, ESTIMATED)
    const panel = await renderPanel(client)
    screen.getByRole('radio', { name: /^M,/ }).focus()
    await panel.hands.keyboard('{ArrowRight}{ArrowRight}')
    expect(client.state().plan.estimates.byStory[STORY]?.size).toBe('M')
    await panel.hands.keyboard('{Enter}')
    await waitFor(() => expect(client.state().plan.estimates.byStory[STORY]?.size).toBe('XL'))
  })

  it('a form takes the focus, Escape closes it, and the focus goes back', async () => {
    const panel = await renderPanel(createStartedClient({}, STATED))
    const opener = screen.getByRole('button', { name: 'Give verdict' })
    opener.focus()
    await panel.hands.keyboard('{Enter}')
    const reason = await screen.findByLabelText('Reason')
    await waitFor(() => expect(document.activeElement).toBe(reason))
    await panel.hands.keyboard('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(opener))
  })
})

describe('what people wrote', () => {
  it('is text and nothing else', async () => {
    const client = createStartedClient(
      {},
      { ...STATED, statement: { ...STATEMENT, belief: HOSTILE, metric: HOSTILE, dataSet: HOSTILE } },
      { ...EVIDENCE, note: HOSTILE, dataSet: HOSTILE },
    )
    const panel = await renderPanel(client)
    await panel.hands.click(screen.getByText('Who decided what, when and why'))
    await screen.findAllByText(/stated H-1/)
    expect(panel.container.querySelectorAll('img, script').length).toBe(0)
    expect(screen.getAllByText((text) => text.includes(HOSTILE)).length).toBeGreaterThan(1)
  })

  it('leads nowhere but to web addresses', async () => {
    const client = createStartedClient({}, STATED, { ...EVIDENCE, runLink: 'https://runs.example/7' })
    const panel = await renderPanel(client)
    await panel.press('run', 'link')
    expect(client.opened).toEqual(['https://runs.example/7'])
  })
})

describe('the story’s own history', () => {
  it('tells who did what, the newest first, and undoes the own last one', async () => {
    const client = createStartedClient({}, ESTIMATED)
    client.did({ type: 'EstimateStory', story: STORY, estimate: { size: 'S', people: 1 }, note: 'scope cut' }, 'actor-me')
    const panel = await renderPanel(client)
    await panel.hands.click(screen.getByText(/Who decided/))
    const entries = await screen.findAllByText(/sized/)
    expect(entries[0]?.closest('li')?.textContent).toMatch(/^You re-sized SOL-1 from M to S.*“scope cut”/)
    await waitFor(() => expect(entries[1]?.closest('li')?.textContent).toMatch(/^Product owner sized SOL-1 M/))
    await panel.press('Undo')
    await waitFor(() => expect(client.state().plan.estimates.byStory[STORY]?.size).toBe('M'))
  })
})
