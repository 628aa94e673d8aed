// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Sentence } from '../../static/ui/timeline/Sentence'

afterEach(cleanup)

it('I3, C4: a page that somebody wrote is opened by who wants to read it; a sentence stands as it is', () => {
  const page = `${'a'.repeat(299)}👩‍🔬 <b>end</b> ${'b'.repeat(200)}`
  const { container } = render(<Sentence parts={['noted ', { kind: 'quote', text: page }]} why="Because" />)
  const quote = (): string => container.querySelector('q')!.textContent
  expect(quote()).toBe(`${'a'.repeat(299)}…`)
  expect(screen.getByText('Because')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Show all of it' }))
  expect(quote()).toBe(page)
  fireEvent.click(screen.getByRole('button', { name: 'Show less', expanded: true }))
  expect(quote()).toBe(`${'a'.repeat(299)}…`)
})
