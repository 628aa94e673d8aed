// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PlanCommand } from '../../src/plan/planState'
import { renderPage } from '../support/renderPage'
import { createStartedClient, STATED } from '../support/startedPlan'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const HOSTILE = '<img src=x onerror="globalThis.hit=1"><script>globalThis.hit=1</script> [a](javascript:globalThis.hit=1) ![b](https://example.org/x.png) \u202Eevil\u200B 🦊'
const client = (...did: readonly PlanCommand[]) => createStartedClient({ storyId: null }, ...did)
const say = (field: string, text: string, sheet = 'framing'): PlanCommand => ({ type: 'GiveAnswer', sheet, field, answer: { kind: 'text', text } })
const answers = (fake: ReturnType<typeof client>) => fake.state().plan.sheets.answers

describe('a questionnaire on the page (F1 to F4)', () => {
  it('F1: an empty sheet explains itself with the example of the solar demo and offers to start from it', async () => {
    const fake = client()
    const { hands } = await renderPage(fake, 'framing')
    expect(await screen.findByText(/Nobody has answered yet/)).toBeDefined()
    expect(within(screen.getByRole('group', { name: 'Example' })).getByText(/without thinking about it/)).toBeDefined()
    await hands.click(screen.getByRole('button', { name: 'Start from this example' }))
    expect(await screen.findByText(/9 of 9 questions are answered/)).toBeDefined()
    await waitFor(() => expect(Object.keys(answers(fake)).length).toBe(9))
  })

  it('F1, SHEET-1: a field saves when it is left, and says so beside it', async () => {
    const fake = client(say('objective', 'More sun'))
    const { hands } = await renderPage(fake, 'framing')
    const box = await screen.findByRole('textbox', { name: 'End users' })
    await hands.click(box)
    await hands.keyboard('Households')
    await hands.tab()
    await waitFor(() => expect(answers(fake)['framing/end-users']?.value).toEqual({ kind: 'text', text: 'Households' }))
    expect(await screen.findByText('Saved')).toBeDefined()
    await hands.click(screen.getByRole('checkbox', { name: 'A table' }))
    await waitFor(() => expect(answers(fake)['framing/exposed']?.value).toEqual({ kind: 'choice', options: ['table'] }))
  })

  it('F4, SHEET-2: somebody was faster: their answer is shown, mine is kept until I choose', async () => {
    const fake = client(say('value', 'Little', 'data-product-canvas'))
    const { hands } = await renderPage(fake, 'data-product-canvas')
    const block = await screen.findByRole('region', { name: 'Value' })
    await hands.click(within(block).getByRole('button', { name: 'Edit' }))
    const box = within(block).getByRole('textbox')
    await hands.clear(box)
    await hands.type(box, 'Much')
    fake.did(say('value', 'A hundred', 'data-product-canvas'))
    await hands.tab()
    expect(await within(block).findByText(/Somebody answered this in the meantime/)).toBeDefined()
    expect(within(block).getByRole<HTMLTextAreaElement>('textbox').value).toBe('Much')
    expect(await within(block).findByText('A hundred')).toBeDefined()
    await hands.click(within(block).getByRole('button', { name: 'Save mine' }))
    await waitFor(() => expect(answers(fake)['data-product-canvas/value']?.value).toEqual({ kind: 'text', text: 'Much' }))
  })

  it('SHEET-3: a text of 100 KB is refused beside the field, and stays there', async () => {
    const fake = client(say('objective', 'More sun'))
    const { hands } = await renderPage(fake, 'framing')
    const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'End users' })
    await hands.click(box)
    await hands.paste('x'.repeat(100_000))
    await hands.tab()
    expect(await screen.findByText('This is longer than 10000 characters.')).toBeDefined()
    expect(box.value.length).toBe(100_000)
    expect(answers(fake)['framing/end-users']).toBeUndefined()
  })

  it('F1: a hostile text stays inert in Markdown, as typed', async () => {
    const { container } = await renderPage(client(say('objective', HOSTILE)), 'framing')
    expect((await screen.findAllByText(/onerror/)).length).toBeGreaterThan(0)
    expect(container.querySelectorAll('.fl-markdown img, .fl-markdown script, .fl-markdown a')).toHaveLength(0)
    expect((globalThis as { hit?: number }).hit).toBeUndefined()
  })

  it('F4: the history of a field says who answered what before', async () => {
    const fake = client(say('value', 'Little', 'data-product-canvas'), say('value', 'Much', 'data-product-canvas'))
    const { hands } = await renderPage(fake, 'data-product-canvas')
    const block = await screen.findByRole('region', { name: 'Value' })
    await hands.click(within(block).getByText('History'))
    const history = await within(block).findAllByRole('listitem')
    expect(history).toHaveLength(2)
    expect(history[0]?.textContent).toContain('Little')
  })
})

describe('the double diamond (F2)', () => {
  it('F2: going on asks for the conclusion', async () => {
    const fake = client(say('discover-activities', 'Interviews', 'discovery'))
    const { hands } = await renderPage(fake, 'discovery')
    expect(await screen.findByRole('img', { name: /Discover: under way, Define: ahead/ })).toBeDefined()
    await hands.click(screen.getByRole('button', { name: 'Conclude and go on to Define' }))
    const form = screen.getByRole('form', { name: 'Conclude Discover' })
    await hands.click(within(form).getByRole('button', { name: /^Conclude and go on/ }))
    expect(await within(form).findByText(/Say what Discover concluded/)).toBeDefined()
    await hands.type(within(form).getByRole('textbox'), 'They want to know when')
    await hands.click(within(form).getByRole('button', { name: /^Conclude and go on/ }))
    expect(await screen.findByRole('img', { name: /Discover: concluded, Define: under way/ })).toBeDefined()
    await waitFor(() => expect(fake.state().plan.sheets.conclusions['discovery/discover']?.value).toBe('They want to know when'))
  })
})

describe('the time box of a phase (F2)', () => {
  it('F2: the diamond says how far the phase under way is in its time box, and when it is over', async () => {
    const box: PlanCommand = { type: 'GiveAnswer', sheet: 'discovery', field: 'discover-box', answer: { kind: 'choice', options: ['week'] } }
    const fake = client(say('discover-activities', 'Interviews', 'discovery'), box)
    await renderPage(fake, 'discovery')
    expect(await screen.findByRole('img', { name: /Discover: day 1 of 5, Define: ahead/ })).toBeDefined()
    cleanup()
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 28 * 86_400_000)
    await renderPage(fake, 'discovery')
    expect(await screen.findByRole('img', { name: /Discover: \d+ days over/ })).toBeDefined()
  })
})

describe('readiness, people, the hypothesis canvas (D3, F9, F5)', () => {
  it('D3: an answer of long ago is asked again, and confirmed with one click', async () => {
    const judged: PlanCommand = { type: 'GiveAnswer', sheet: 'readiness', field: 'repository', answer: { kind: 'judged', judgement: 'yes', note: '' } }
    const fake = client(judged)
    const then = Date.now()
    vi.spyOn(Date, 'now').mockReturnValue(then + 60 * 86_400_000)
    const { hands } = await renderPage(fake, 'readiness')
    expect(await screen.findByText(/Ready to 10 %: 1 yes/)).toBeDefined()
    await hands.click(screen.getByRole('button', { name: 'Still true' }))
    await waitFor(() => expect(screen.queryByText('Ask again')).toBeNull())
    expect(answers(fake)['readiness/repository']?.by).toBe('actor-me')
  })

  it('F3, D3: only readiness is asked again: that machine learning is needed does not grow old', async () => {
    const fake = client({ type: 'GiveAnswer', sheet: 'framing', field: 'ml-needed', answer: { kind: 'judged', judgement: 'yes', note: '' } })
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60 * 86_400_000)
    await renderPage(fake, 'framing')
    expect(await screen.findByText('Is machine learning needed')).toBeDefined()
    expect(screen.queryByText('Ask again')).toBeNull()
  })

  it('F9: a missing skill is added by keyboard, counted, and asks for attention on the overview', async () => {
    const fake = client(say('contact', 'Every Thursday', 'people'))
    const { hands, addresses } = await renderPage(fake, 'people')
    await hands.click(await screen.findByRole('button', { name: 'Add a skill' }))
    await hands.keyboard('Law')
    await hands.tab()
    await hands.selectOptions(await screen.findByRole('combobox', { name: 'State of Law' }), 'missing')
    expect(await screen.findByText(/1 skill is missing of 1 needed/)).toBeDefined()
    addresses.go({ view: 'overview', params: {} })
    expect(await screen.findByText('A skill is missing: Law.')).toBeDefined()
  })

  it('F9, SHEET-1: two people at two cells of one row lose nothing', async () => {
    const put = (part: string, state: string): PlanCommand => ({ type: 'PutEntry', sheet: 'people', field: 'skills', entry: 'law', values: { skill: 'Law', state, plan: part } })
    const fake = client(put('Borrowed', 'missing'))
    const { hands } = await renderPage(fake, 'people')
    const plan = await screen.findByRole('textbox', { name: /is done about it of Law/ })
    await hands.type(plan, ' for two days')
    fake.did(put('Borrowed', 'learning'))
    await hands.tab()
    await waitFor(() => expect(fake.state().plan.sheets.entries['people/skills/law']?.value).toEqual({ skill: 'Law', state: 'learning', plan: 'Borrowed for two days' }))
    fake.did(put('Bought', 'here'))
    fake.publish()
    await waitFor(() => expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /is done about it of Law/ }).value).toBe('Bought'))
  })

  it('F9, SHEET-2: of two people at one cell the second is told, keeps what was typed, and chooses', async () => {
    const put = (part: string): PlanCommand => ({ type: 'PutEntry', sheet: 'people', field: 'skills', entry: 'law', values: { skill: 'Law', state: 'missing', plan: part } })
    const fake = client(put('Borrowed'))
    const { hands } = await renderPage(fake, 'people')
    const plan = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /is done about it of Law/ })
    await hands.clear(plan)
    await hands.type(plan, 'Mine')
    fake.did(put('Theirs'))
    await hands.tab()
    expect(await screen.findByText(/Somebody answered this in the meantime/)).toBeDefined()
    expect(plan.value).toBe('Mine')
    expect(screen.getByRole('group', { name: 'Their answer' }).textContent).toContain('Theirs')
    await hands.click(screen.getByRole('button', { name: 'Save mine' }))
    await waitFor(() => expect(fake.state().plan.sheets.entries['people/skills/law']?.value['plan']).toBe('Mine'))
  })

  it('D3, SHEET-2: a note that somebody else wrote meanwhile is not overwritten, and shows who said so', async () => {
    const judge = (note: string, judgement: 'yes' | 'no' = 'yes'): PlanCommand => ({ type: 'GiveAnswer', sheet: 'readiness', field: 'repository', answer: { kind: 'judged', judgement, note } })
    const fake = client(judge('Old'))
    const { hands } = await renderPage(fake, 'readiness')
    const [note] = (await screen.findAllByRole<HTMLTextAreaElement>('textbox', { name: 'Note' })).filter(({ value }) => value === 'Old')
    await hands.type(note!, ' and mine')
    fake.did(judge('Theirs'))
    await hands.keyboard('{Enter}')
    expect(await screen.findByText(/Somebody answered this in the meantime/)).toBeDefined()
    expect(note!.value).toBe('Old and mine')
    await hands.click(screen.getByRole('button', { name: 'Take theirs' }))
    expect(note!.value).toBe('Theirs')
    fake.did(judge('Again', 'no'))
    fake.publish()
    await waitFor(() => expect(note!.value).toBe('Again'))
  })

  it('F5: an empty canvas explains itself, and offers to start from the example on a story', async () => {
    const { hands } = await renderPage(client(), 'hypothesis-canvas')
    expect(await screen.findByText(/fine enough to predict tomorrow/)).toBeDefined()
    await hands.type(screen.getByRole('combobox', { name: 'Start from this example on a story' }), 'Home')
    await hands.click(await screen.findByRole('option', { name: /Home screen/ }))
    expect(await screen.findByRole('region', { name: 'We will know it when' })).toBeDefined()
  })

  it('F5: the hypothesis canvas is a view of what stands on the story', async () => {
    await renderPage(client(STATED), 'hypothesis-canvas')
    expect(await screen.findByText('weather data makes production predictable')).toBeDefined()
    expect(within(screen.getByRole('region', { name: 'We will know it when' })).getByText(/MAE ≤ 0.42 kWh/)).toBeDefined()
    expect(screen.getByRole('button', { name: 'Change it on its story' })).toBeDefined()
  })
})

describe('the page with its sheets', () => {
  it('F3, LIFE-6: the overview says that the first gate is closed, and leads to the sheet', async () => {
    const { hands } = await renderPage(client(), 'overview')
    expect(await screen.findByText(/The first gate is closed/)).toBeDefined()
    await hands.click(screen.getByRole('button', { name: 'Answer it' }))
    expect(await screen.findByText(/Framing: What is it for/)).toBeDefined()
  })

  it('F1: sheets are a menu among the tabs, by keyboard alone', async () => {
    const { hands, addresses } = await renderPage(client(), 'iterations')
    ;(await screen.findByRole('tab', { name: 'Iterations' })).focus()
    await hands.keyboard('{ArrowRight}')
    const sheets = screen.getByRole('tab', { name: /Sheets/ })
    expect(document.activeElement).toBe(sheets)
    await hands.keyboard('{ArrowDown}')
    expect(document.activeElement?.textContent).toBe('Framing')
    await hands.keyboard('{ArrowDown}{Enter}')
    expect(addresses.get().view).toBe('discovery')
    expect(sheets.getAttribute('aria-selected')).toBe('true')
    await hands.keyboard('{ArrowDown}{Escape}')
    expect(screen.queryByRole('menu', { name: 'Sheets' })).toBeNull()
    expect(document.activeElement).toBe(sheets)
  })
})
