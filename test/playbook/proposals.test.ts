import { expect, test } from 'vitest'
import { proposeDelivery, proposeResolution, proposesDependency, proposeSize } from '../../src/playbook/proposals'
import { DEFAULT_SIZES } from '../../src/playbook/sizes'
import { VERTICAL_TEMPLATES } from '../../src/playbook/verticalTemplates'
import { WORK_KINDS } from '../../src/playbook/workKinds'

test.each(["Won't Do", 'Won’t Fix', 'Duplicate', 'Cannot Reproduce', 'Declined', 'Obsolete', 'Rejected', 'Cancelled', 'Out of scope', 'Not needed'])(
  'SET-4: the resolution %s is proposed as dropped',
  (name) => expect(proposeResolution(name)).toBe('dropped'),
)

test.each(['Done', 'Fixed', 'Resolved', 'Completed', 'Unresolved', 'Invalidated model retrained'])(
  'SET-4: the resolution %s leaves the word to the status',
  (name) => expect(proposeResolution(name)).toBeNull(),
)

test('SET-4: statuses are proposed by category, given-up ones by name', () => {
  expect(['new', 'undefined'].map((category) => proposeDelivery(category, 'Open'))).toEqual(['todo', 'todo'])
  expect(proposeDelivery('indeterminate', 'In Review')).toBe('doing')
  expect(proposeDelivery('done', 'Released')).toBe('delivered')
  expect(proposeDelivery('done', 'Canceled')).toBe('dropped')
})

test('EST-6: story points are offered as sizes, in order, over whatever sizes there are', () => {
  expect([1, 2, 3, 5, 8, 13, 100].map((points) => proposeSize(points, DEFAULT_SIZES))).toEqual(['XS', 'S', 'M', 'L', 'XL', 'XL', 'XL'])
  expect([0.5, 2.5, 4].map((points) => proposeSize(points, DEFAULT_SIZES))).toEqual(['XS', 'M', 'L'])
  expect([null, 0, -1, Number.NaN].map((points) => proposeSize(points, DEFAULT_SIZES))).toEqual([null, null, null, null])
  const two = DEFAULT_SIZES.slice(1, 3)
  expect([1, 13].map((points) => proposeSize(points, two))).toEqual(['S', 'M'])
})

test('SET-5: links that say who waits for whom are proposed as dependencies', () => {
  expect(['blocks', 'Blocks', 'precedes'].map(proposesDependency)).toEqual([true, true, true])
  expect(['relates to', 'clones', 'duplicates', 'is blocked by'].map(proposesDependency)).toEqual([false, false, false, false])
})

test('S1: every template has verticals with names of their own', () => {
  for (const { verticals } of VERTICAL_TEMPLATES) {
    expect(verticals.length).toBeGreaterThan(2)
    expect(new Set(verticals).size).toBe(verticals.length)
  }
})

test('S8: one template has a vertical for each kind of work', () => {
  expect(VERTICAL_TEMPLATES.map(({ verticals }) => verticals)).toContainEqual(WORK_KINDS.map(({ name }) => name))
})
