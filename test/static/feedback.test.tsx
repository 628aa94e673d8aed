// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { PlanCommand } from '../../src/plan/planState'
import { renderPage } from '../support/renderPage'
import { renderPanel } from '../support/renderPanel'
import { createStartedClient, ESTIMATED, HYPOTHESIS, STATED, STORY } from '../support/startedPlan'

afterEach(cleanup)

const client = (...did: readonly PlanCommand[]) => createStartedClient({ storyId: null }, ...did)
const said = (over: object = {}): PlanCommand => ({
  type: 'RecordFeedback',
  entries: [{ feedback: 'f', source: 'interview', text: 'A hint without a reason is **ignored**', day: '2026-01-02', links: [], ...over }],
})
const OWN = said({ source: 'ownPractice', links: [{ story: STORY, hypothesis: null }] })

describe('feedback (L3)', () => {
  it('L3: without any the sheet explains itself, and starts from the example in one commit', async () => {
    const fake = client()
    const { hands } = await renderPage(fake, 'feedback')
    expect(await screen.findByText('Nobody has recorded yet what people say.')).toBeDefined()
    const before = fake.log().length
    await hands.click(screen.getByRole('button', { name: 'Start from this example' }))
    expect(await screen.findByText('3 of 3 pieces of feedback wait for an answer, F-1 longest.')).toBeDefined()
    await waitFor(() => expect(fake.log().length).toBe(before + 1))
  })

  it('L3: it is answered and closed; what is closed is out of the way, and can be opened again', async () => {
    const fake = client(said())
    const { hands } = await renderPage(fake, 'feedback', { feedback: 'f' })
    await hands.type(await screen.findByLabelText('What was done about it'), 'Every hint says why')
    await hands.tab()
    await hands.click(await screen.findByRole('button', { name: 'Close it' }))
    await hands.click(await screen.findByRole('button', { name: 'All feedback' }))
    expect(await screen.findByText('Nothing that matches is open.')).toBeDefined()
    await hands.click(screen.getByLabelText('All'))
    expect(await screen.findByText('A hint without a reason is ignored')).toBeDefined()
    await hands.click(screen.getByRole('button', { name: 'F-1' }))
    await hands.click(await screen.findByRole('button', { name: 'Open it again' }))
    await hands.click(within(screen.getByRole('form')).getByRole('button', { name: 'Open it again' }))
    await waitFor(() => expect(fake.state().plan.feedback.byId['f']!.isClosed).toBe(false))
  })

  it('L3: closing what nobody answered asks why', async () => {
    const fake = client(said())
    const { hands } = await renderPage(fake, 'feedback', { feedback: 'f' })
    await hands.click(await screen.findByRole('button', { name: 'Close without an answer' }))
    const form = within(screen.getByRole('form'))
    await hands.click(form.getByRole('button', { name: 'Close without an answer' }))
    expect(await screen.findByText('Nobody has answered it: say why nothing is done about it.')).toBeDefined()
    expect(fake.state().plan.feedback.byId['f']!.isClosed).toBe(false)
  })

  it('L3: feedback on the team’s own practice starts an experiment: a hypothesis of its kind, linked; the board tells it apart', async () => {
    const fake = client(STATED, OWN)
    const { hands, addresses } = await renderPage(fake, 'feedback', { feedback: 'f' })
    await hands.click(await screen.findByRole('button', { name: 'Start an experiment' }))
    const form = within(await screen.findByRole('form', { name: 'State a hypothesis' }))
    expect(form.getByLabelText<HTMLSelectElement>('About').value).toBe('process')
    expect(form.getByLabelText<HTMLTextAreaElement>('We believe that').value).toBe('A hint without a reason is ignored')
    await hands.type(form.getByLabelText('We will know it when'), 'days to review')
    await hands.type(form.getByLabelText('Target'), '1')
    await hands.click(form.getByRole('button', { name: 'State it' }))
    expect(await screen.findByText(/◆ H-2: A hint/)).toBeDefined()
    await waitFor(() => expect(fake.state().plan.feedback.byId['f']!.links).toHaveLength(2))
    expect(Object.values(fake.state().plan.hypotheses.rows).map(({ kind }) => kind)).toEqual(['product', 'process'])
    addresses.go({ view: 'hypotheses', params: { kind: 'process', sort: 'number' } })
    expect(await screen.findByRole('heading', { name: 'H-2' })).toBeDefined()
    expect(screen.queryByRole('heading', { name: 'H-1' })).toBeNull()
    expect(screen.getByRole('button', { name: 'F-1' })).toBeDefined()
    await hands.click(screen.getByLabelText('Product'))
    expect(await screen.findByRole('heading', { name: 'H-1' })).toBeDefined()
  })

  it('L3: the panel tells what was said about the story and its hypothesis, and records more', async () => {
    const fake = createStartedClient({}, ESTIMATED, STATED, said({ links: [{ story: STORY, hypothesis: HYPOTHESIS }] }))
    const { hands } = await renderPanel(fake)
    expect(await screen.findByText(/on H-1/)).toBeDefined()
    expect(screen.getByText('A hint without a reason is ignored')).toBeDefined()
    await hands.click(screen.getByRole('button', { name: 'Record feedback' }))
    await hands.type(await screen.findByLabelText('What was said'), '<script>alert(1)</script>')
    await hands.click(within(screen.getByRole('form')).getByRole('button', { name: 'Record' }))
    expect(await screen.findByText('<script>alert(1)</script>')).toBeDefined()
    await waitFor(() => expect(Object.values(fake.state().plan.feedback.byId).map(({ links }) => links[0])).toContainEqual({ story: STORY, hypothesis: null }))
  })

  it('L3: a text of 100 KB is refused beside its field and stays there', async () => {
    const fake = client(said({ text: 'x' }))
    const { hands } = await renderPage(fake, 'feedback', { feedback: 'f' })
    const answer = await screen.findByLabelText<HTMLTextAreaElement>('What was done about it')
    const long = 'x'.repeat(100_000)
    await hands.click(answer)
    await hands.paste(long)
    await hands.tab()
    expect(await screen.findByText('This is longer than 10000 characters.')).toBeDefined()
    expect(screen.getByLabelText<HTMLTextAreaElement>('What was done about it').value).toBe(long)
  })
})
