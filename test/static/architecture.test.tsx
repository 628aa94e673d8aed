// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ARCHITECTURE_EXAMPLE } from '../../src/playbook/architecture'
import { initialArchitecture } from '../../src/plan/areas/architecture/state'
import { architecturePicture } from '../../src/plan/views/architecture/architecturePicture'
import { readArchitecture } from '../../src/plan/views/architecture/readArchitecture'
import { pictureLayout } from '../../static/ui/areas/architecture/pictureLayout'
import { wrapped } from '../../static/ui/areas/architecture/wrapped'
import { given, PLAN } from '../support/givenWhenThen'
import { renderPage } from '../support/renderPage'
import { createStartedClient } from '../support/startedPlan'

afterEach(cleanup)

let count = 0
const example = () => readArchitecture(ARCHITECTURE_EXAMPLE, initialArchitecture(), null, () => `n${(count += 1)}`).command
const client = (...did: Parameters<typeof createStartedClient>[1][]) => createStartedClient({ storyId: null }, ...did)
const now = (fake: ReturnType<typeof client>) => fake.state().plan.architecture
const namesIn = (fake: ReturnType<typeof client>) => Object.values(now(fake).elements).map(({ name }) => name)

describe('the architecture on the page (R1)', () => {
  it('R1: an empty list explains itself, and starts from the example in one commit', async () => {
    const fake = client()
    const { hands } = await renderPage(fake, 'architecture')
    expect(await screen.findByText('What does the product consist of?')).toBeDefined()
    const before = fake.log().length
    await hands.click(screen.getByRole('button', { name: 'Start from this example' }))
    expect(await screen.findByText('Solar home serves Resident and works with Weather service and Smart meter.')).toBeDefined()
    await waitFor(() => expect(fake.log().length).toBe(before + 1))
  })

  it('R1: rows are added one after the other by keyboard alone, each in the place of the one before', async () => {
    const fake = client()
    const { hands } = await renderPage(fake, 'architecture')
    const name = (): HTMLInputElement => screen.getByLabelText('Name of the new element')
    await screen.findByLabelText('Name of the new element')
    await hands.selectOptions(screen.getByLabelText('What it is'), 'System')
    await hands.type(name(), 'Shop{Enter}')
    await waitFor(() => expect(namesIn(fake)).toEqual(['Shop']))
    await hands.selectOptions(await screen.findByLabelText('What it is'), 'Container')
    await hands.type(name(), 'Site{Enter}')
    await waitFor(() => expect(document.activeElement).toBe(name()))
    await hands.keyboard('Store{Enter}')
    await waitFor(() => expect(namesIn(fake)).toEqual(['Shop', 'Site', 'Store']))
    await hands.type(name(), '{Enter}')
    expect(await screen.findByText('Give it a name that the team uses.')).toBeDefined()
  })

  it('R1: lines are read as they are written; one that cannot be read is named, and nothing is added', async () => {
    const fake = client(example())
    const { hands } = await renderPage(fake, 'architecture')
    await hands.click(await screen.findByText('Write or paste several lines'))
    const lines = screen.getByLabelText('Elements and relations, one a line')
    await hands.type(lines, 'person Installer{Enter}Installer -> Appp: sets up')
    await hands.click(screen.getByRole('button', { name: 'Add them' }))
    expect(await screen.findByText('Line 2: No element is called “Appp”.')).toBeDefined()
    expect(namesIn(fake)).not.toContain('Installer')
    await hands.type(lines, '{Backspace}'.repeat(' sets up'.length + 2) + ': sets up')
    await hands.click(screen.getByRole('button', { name: 'Add them' }))
    await waitFor(() => expect(namesIn(fake)).toContain('Installer'))
  })

  it('R1: what is in use asks before it goes; then it is gone with its relations', async () => {
    const fake = client(example())
    const { hands } = await renderPage(fake, 'architecture')
    const elements = within(await screen.findByRole('region', { name: 'List of elements' }))
    await hands.click(elements.getByRole('button', { name: 'Weather service' }))
    await hands.click(await screen.findByRole('button', { name: 'Remove this element' }))
    expect(await screen.findByText(/^Weather service has 1 relation\. Removed, they go with it/)).toBeDefined()
    expect(namesIn(fake)).toContain('Weather service')
    await hands.click(screen.getByRole('button', { name: 'Remove all of it' }))
    await waitFor(() => expect(namesIn(fake)).not.toContain('Weather service'))
  })

  it('R1: code is linked over https only', async () => {
    const fake = client(example())
    const { hands } = await renderPage(fake, 'architecture', { element: Object.keys(now(fake).elements).find((id) => now(fake).elements[id]!.name === 'App')! })
    const code = await screen.findByLabelText('Where its code is')
    await hands.type(code, 'javascript:alert(1){Enter}')
    await waitFor(() => expect(code.getAttribute('aria-invalid')).toBe('true'))
    await hands.clear(code)
    await hands.type(code, 'https://code.example/app{Enter}')
    expect((await screen.findByRole('link', { name: 'Open the code of App' })).getAttribute('href')).toBe('https://code.example/app')
  })

  it('R1: who may only look has nothing to write into', async () => {
    await renderPage(createStartedClient({ storyId: null, may: ['see'] }, example()), 'architecture')
    await screen.findByRole('region', { name: 'List of elements' })
    expect(screen.queryByLabelText('Name of the new element')).toBeNull()
    expect(screen.queryByRole('button', { name: /Remove|Add/ })).toBeNull()
  })
})

describe('the layout of a picture (R1)', () => {
  const planOf = (lines: string) => given(...PLAN).when(readArchitecture(lines, initialArchitecture(), null, () => `n${(count += 1)}`).command).after().plan.architecture
  const overlap = ({ elements }: ReturnType<typeof pictureLayout>): boolean =>
    elements.some((a, index) => elements.slice(index + 1).some((b) => Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height))

  it('R1: parts stand in the frame of what they are a part of, the rest outside of it', () => {
    const plan = planOf(ARCHITECTURE_EXAMPLE)
    const focus = Object.keys(plan.elements).find((id) => plan.elements[id]!.name === 'Prediction service')!
    const made = pictureLayout(architecturePicture(plan, focus), 1200)
    expect(overlap(made)).toBe(false)
    const [outer, inner] = made.frames
    const isIn = (frame: typeof outer, { x, y }: { readonly x: number; readonly y: number }): boolean => Math.abs(x - frame!.x) * 2 < frame!.width && Math.abs(y - frame!.y) * 2 < frame!.height
    for (const one of made.elements) expect([isIn(outer, one), isIn(inner, one)], String(one.drawn.element.name)).toEqual([one.drawn.frame !== null, one.drawn.frame === focus])
  })

  it('R1: a level of 150 elements is laid out at once, and never a mile wide', () => {
    const kinds = Array.from({ length: 150 }, (_, index) => `container C${index}: Some part of it`)
    const links = Array.from({ length: 200 }, (_, index) => `C${(index * 7) % 120} -> C${(index * 13 + 5) % 120}: calls`).filter((_, index) => (index * 7) % 120 !== (index * 13 + 5) % 120)
    const plan = planOf(['system Big', ...kinds, ...links].join('\n'))
    const began = performance.now()
    const made = pictureLayout(architecturePicture(plan, Object.keys(plan.elements)[0]!), 1200)
    expect(performance.now() - began).toBeLessThan(6000)
    expect(overlap(made)).toBe(false)
    const alone = planOf(['system Big', ...kinds].join('\n'))
    expect(pictureLayout(architecturePicture(alone, Object.keys(alone.elements)[0]!), 1200).width).toBeLessThan(4000)
  })

  it('R1: a text is broken between words, and cut where it is too long', () => {
    expect(wrapped('one two three four', 9, 2)).toEqual(['one two', 'three fo…'])
    expect(wrapped('x'.repeat(100_000), 5, 2)).toEqual(['xxxx…'])
    expect(wrapped('  ', 5, 2)).toEqual([])
  })
})
