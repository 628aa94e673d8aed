// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { PlanCommand } from '../../src/plan/planState'
import { renderPage } from '../support/renderPage'
import { createStartedClient, ESTIMATED, OTHER, STORY, THIRD } from '../support/startedPlan'

afterEach(cleanup)

const round = 'r'
const STARTED: PlanCommand = { type: 'StartRound', round, stories: [STORY, OTHER] }
const GIVEN: readonly PlanCommand[] = [STARTED, { type: 'SealSizes', round, person: 'actor-other', stories: [STORY] }]
const REVEALED: readonly PlanCommand[] = [...GIVEN, { type: 'RevealRound', round, estimates: [{ story: STORY, person: 'actor-other', size: 'S' }, { story: STORY, person: 'actor-me', size: 'L' }] }]
const client = (...did: readonly PlanCommand[]) => createStartedClient({ storyId: null }, ...did)

describe('estimation rounds on the page (E3)', () => {
  it('ROUND-1: stories without a size are offered first; a round is started on those that are chosen', async () => {
    const fake = client(ESTIMATED)
    const { hands } = await renderPage(fake, 'rounds')
    await hands.click(await screen.findByRole('button', { name: 'Start a round' }))
    const boxes = within(screen.getByRole('group', { name: 'Stories of the round' })).getAllByRole('checkbox')
    expect(boxes).toHaveLength(3)
    await hands.click(screen.getByRole('button', { name: 'Start' }))
    expect(await screen.findByText('Choose at least one story.')).toBeDefined()
    await hands.click(boxes[0]!)
    await hands.click(boxes[1]!)
    await hands.click(screen.getByRole('button', { name: 'Start on 2 stories' }))
    await waitFor(() => expect(Object.values(fake.state().plan.rounds.byId)[0]?.stories).toEqual([OTHER, THIRD]))
  })

  it('ROUND-1: who comes from a story finds it chosen', async () => {
    const fake = client()
    const { hands } = await renderPage(fake, 'rounds', { of: OTHER })
    await hands.click(await screen.findByRole('button', { name: 'Start on 1 story' }))
    await waitFor(() => expect(Object.values(fake.state().plan.rounds.byId)[0]?.stories).toEqual([OTHER]))
  })

  it('ROUND-8: who has given is said; where sealing fails, that is said and the choice stays', async () => {
    const { hands } = await renderPage(client(...GIVEN), 'rounds')
    expect(await screen.findByText('1 estimation round is open; you have not given your sizes yet.')).toBeDefined()
    const seal = screen.getByRole('button', { name: 'Seal my sizes' })
    expect(seal.hasAttribute('disabled')).toBe(true)
    await hands.click(within(screen.getByRole('radiogroup', { name: 'My size of story 1' })).getByRole('radio', { name: /^M,/ }))
    await hands.click(seal)
    expect((await screen.findByRole('alert')).textContent).toContain('round.give')
    expect(within(screen.getByRole('radiogroup', { name: 'My size of story 1' })).getByRole('radio', { name: /^M,/ }).getAttribute('aria-checked')).toBe('true')
  })

  it('ROUND-5: what is agreed on is an estimate with what was given as its note', async () => {
    const fake = client(...REVEALED)
    const { hands } = await renderPage(fake, 'rounds')
    expect(await screen.findByText('2 sizes apart')).toBeDefined()
    expect(screen.getByText('The forecast draws its size 1.4 times as wide.')).toBeDefined()
    expect(screen.getByText('Nobody gave a size.')).toBeDefined()
    await hands.click(within(screen.getByRole('radiogroup', { name: 'Agreed size of story 1' })).getByRole('radio', { name: /^M,/ }))
    await waitFor(() => expect(fake.state().stories[STORY]!.areas.estimates!.history.at(-1)).toMatchObject({ estimate: { size: 'M' }, note: 'Agreed in an estimation round: S, L' }))
    await hands.click(screen.getByRole('button', { name: 'Done' }))
    expect(await screen.findByText('No estimation round is open. 1 has ended.')).toBeDefined()
  })

  it('E3: who may only look finds no control', async () => {
    await renderPage(createStartedClient({ storyId: null, may: ['see'] }, ...REVEALED), 'rounds')
    expect(await screen.findByText('2 sizes apart')).toBeDefined()
    expect(screen.queryByRole('radiogroup')).toBeNull()
    expect(screen.queryByRole('button', { name: /Start|Done|Seal|Reveal/ })).toBeNull()
  })
})
