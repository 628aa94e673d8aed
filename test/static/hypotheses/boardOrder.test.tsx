// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hypothesisBoard } from '../../../src/plan/views/hypothesisBoard'
import { rankedCards, toBoardSort } from '../../../static/ui/hypotheses/boardOrder'
import { useShownOrder } from '../../../static/ui/hypotheses/useShownOrder'
import type { PlanCommand } from '../../../src/plan/planState'
import { createStartedClient, HYPOTHESIS, OTHER, STATED, STORY, THIRD } from '../../support/startedPlan'

afterEach(cleanup)
beforeEach(() => sessionStorage.clear())

function List({ order }: { readonly order: readonly string[] | null }) {
  const list = useRef<HTMLOListElement>(null)
  const shown = useShownOrder('10000', order, list)
  return (
    <>
      <ol ref={list}>
        {shown.map((id) => (
          <li key={id}>
            <button type="button">{id}</button>
          </li>
        ))}
      </ol>
      <button type="button">elsewhere</button>
    </>
  )
}

const shown = (): readonly string[] => screen.getAllByRole('listitem').map((item) => item.textContent ?? '')

describe('H3: the board stands at once, in the order known last', () => {
  it('a new order comes when the focus has left the list, never under somebody’s hands', async () => {
    const { rerender } = render(<List order={['a', 'b']} />)
    screen.getByRole('button', { name: 'b' }).focus()
    rerender(<List order={['b', 'a']} />)
    expect(shown()).toEqual(['a', 'b'])
    expect(document.activeElement?.textContent).toBe('b')
    await act(async () => {
      screen.getByRole('button', { name: 'elsewhere' }).focus()
      await new Promise((resolve) => setTimeout(resolve))
    })
    expect(shown()).toEqual(['b', 'a'])
  })

  it('while it is reckoned, and after a reload, the last known order stands', () => {
    const { rerender, unmount } = render(<List order={['b', 'a']} />)
    rerender(<List order={null} />)
    expect(shown()).toEqual(['b', 'a'])
    unmount()
    render(<List order={null} />)
    expect(shown()).toEqual(['b', 'a'])
  })
})

describe('H3, F5: the board as lists', () => {
  const other = (id: string, story: string): PlanCommand => ({ ...STATED, hypothesis: id, story })
  const verdict = (hypothesis: string, story: string, said: 'validated' | 'invalidated' | 'inconclusive'): PlanCommand => ({
    type: 'GiveVerdict',
    hypothesis,
    story,
    verdict: said,
    reason: 'seen',
    confirmed: true,
  })

  it('what is to be tested in the order given, the unnamed by number; inconclusive is tested again; failed waits', () => {
    const client = createStartedClient({ storyId: null }, STATED, other('h-2', OTHER), other('h-3', THIRD), other('h-4', STORY), verdict('h-3', THIRD, 'inconclusive'), verdict('h-4', STORY, 'invalidated'))
    const { toTest, toDecide, learnt } = rankedCards(hypothesisBoard(client.state(), Date.now()), ['h-3', 'h-2'])
    expect(toTest.map(({ id }) => id)).toEqual(['h-3', 'h-2', HYPOTHESIS])
    expect(toDecide.map(({ id }) => id)).toEqual(['h-4'])
    expect(learnt).toEqual([])
    expect(rankedCards(hypothesisBoard(client.state(), Date.now()), []).toTest.map(({ number }) => number)).toEqual([1, 2, 3])
  })

  it('an address that names no sort, or an unknown one, means fail fast', () => {
    expect([toBoardSort(undefined), toBoardSort('colour'), toBoardSort('state')]).toEqual(['fail-fast', 'fail-fast', 'state'])
  })
})
