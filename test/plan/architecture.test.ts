import { describe, expect, test } from 'vitest'
import type { ArchitectureCommand } from '../../src/plan/areas/architecture/commands'
import type { PlanEvent } from '../../src/plan/planState'
import { given, PLAN } from '../support/givenWhenThen'

type Kind = Extract<ArchitectureCommand, { type: 'PlaceElement' }>['kind']

const words = (name: string) => ({ name, technology: '', description: '', code: '' })
const entry = (element: string, kind: Kind, parent: string | null = null) => ({ element, kind, parent, ...words(`Name ${element}`) })
const relation = (id: string, from: string, to: string) => ({ relation: id, from, to, label: 'calls', technology: '' })
const add = (elements: readonly ReturnType<typeof entry>[], relations: readonly ReturnType<typeof relation>[] = []) => ({ type: 'AddToArchitecture' as const, elements: [...elements], relations: [...relations] })
const added = (order: number, element: string, kind: Kind, parent: string | null = null): PlanEvent => ({ type: 'ElementAdded', element, order, kind, parent, ...words(`Name ${element}`) })
const related = (id: string, from: string, to: string): PlanEvent => ({ type: 'RelationAdded', ...relation(id, from, to) })
/** A person, a system with a container with two components, another container, and an external system. */
const HOUSE = [added(0, 'p', 'person'), added(1, 's', 'system'), added(2, 'c', 'container', 's'), added(3, 'm', 'component', 'c'), added(4, 'n', 'component', 'c'), added(5, 'd', 'container', 's'), added(6, 'x', 'external')]
const house = (...more: readonly PlanEvent[]) => given(...PLAN, HOUSE, more)

describe('the architecture as a list (R1)', () => {
  test('ARCH-1: elements and relations come in whole or not at all', () => {
    given(...PLAN).when(add([entry('s', 'system'), entry('c', 'container', 's'), entry('p', 'person')], [relation('r', 'p', 'c')])).then(
      added(0, 's', 'system'), added(1, 'c', 'container', 's'), added(2, 'p', 'person'), related('r', 'p', 'c'),
    )
    given(...PLAN).when(add([entry('s', 'system'), entry('s', 'system')])).thenRejected('alreadyExists', 'element')
    given(...PLAN).when(add([entry('s', 'system')], [relation('r', 's', 'gone')])).thenRejected('notFound', 'to')
    given(...PLAN).when(add([{ ...entry('s', 'system'), name: ' ' }])).thenRejected('invalid', 'elements.0.name')
    given(...PLAN).when(add([{ ...entry('s', 'system'), description: 'x'.repeat(100_000) }])).thenRejected('invalid', 'elements.0.description')
    given(...PLAN).when(add([entry('s', 'system')]), { may: ['see'] }).thenRejected('forbidden')
    house(related('r', 'p', 'c')).when(add([], [relation('r', 'x', 'c')])).thenRejected('alreadyExists', 'relation')
    given(...PLAN).when(add([])).thenNothing()
  })

  test('ARCH-2: each kind has its place, so nothing is a part of itself, not even by a detour', () => {
    given(...PLAN).when(add([entry('a', 'container', 'b'), entry('b', 'container', 'a')])).thenRejected('notFound', 'parent')
    given(...PLAN).when(add([entry('a', 'container', 'a')])).thenRejected('notFound', 'parent')
    given(...PLAN).when(add([entry('a', 'container')])).thenRejected('invalid', 'parent')
    house().when(add([entry('a', 'component', 's')])).thenRejected('invalid', 'parent')
    house().when(add([entry('a', 'container', 'x')])).thenRejected('invalid', 'parent')
    house().when(add([entry('a', 'person', 's')])).thenRejected('invalid', 'parent')
    for (const parent of ['c', 'm', 'd', 's']) house().when({ type: 'PlaceElement', element: 's', kind: 'system', parent }).thenRejected('invalid', 'parent')
    for (const parent of ['c', 'm']) house().when({ type: 'PlaceElement', element: 'c', kind: 'container', parent }).thenRejected('invalid', 'parent')
    // What it is now could contain what it would become.
    house().when({ type: 'PlaceElement', element: 'd', kind: 'component', parent: 'd' }).thenRejected('invalid', 'parent')
  })

  test('ARCH-3: a relation has two ends that are there, and never what contains it', () => {
    house().when(add([], [relation('r', 'x', 'x')])).thenRejected('invalid', 'to')
    house().when(add([], [relation('r', 'm', 's')])).thenRejected('invalid', 'to')
    house().when(add([], [relation('r', 'c', 'm')])).thenRejected('invalid', 'to')
    house().when(add([], [relation('r', 'gone', 'm')])).thenRejected('notFound', 'from')
    house().when(add([], [relation('r', 'm', 'n')])).then(related('r', 'm', 'n'))
    house().when(add([], [relation('r', 'm', 'd')])).then(related('r', 'm', 'd'))
  })

  test('ARCH-4: one field, one fact; code over https only', () => {
    const both = house().when({ type: 'DescribeElement', element: 's', field: 'technology', value: 'Kotlin' }, { by: 'ann' }).and({ type: 'DescribeElement', element: 's', field: 'description', value: 'Shows' }, { by: 'bob' })
    expect(both.after().plan.architecture.elements['s']).toMatchObject({ technology: 'Kotlin', description: 'Shows' })
    both.and({ type: 'RenameElement', element: 's', name: 'Solar' }).then({ type: 'ElementRenamed', element: 's', name: 'Solar', was: 'Name s' })
    both.and({ type: 'DescribeElement', element: 's', field: 'technology', value: 'Kotlin' }).thenNothing()
    for (const code of ['http://code.example/a', 'javascript:alert(1)', 'https://a b', 'data:text/html,x']) house().when({ type: 'LinkCode', element: 'c', code }).thenRejected('invalid', 'code')
    house().when({ type: 'LinkCode', element: 'c', code: 'https://code.example/a' }).then({ type: 'CodeLinked', element: 'c', code: 'https://code.example/a', was: '' })
    house(related('r', 'p', 'c')).when({ type: 'DescribeRelation', relation: 'r', field: 'label', value: 'asks' }).then({ type: 'RelationDescribed', relation: 'r', field: 'label', value: 'asks', was: 'calls' })
    house().when({ type: 'DescribeRelation', relation: 'r', field: 'label', value: 'asks' }).thenRejected('notFound', 'relation')
    house().when({ type: 'RenameElement', element: 'gone', name: 'A' }).thenRejected('notFound', 'element')
  })

  test('ARCH-5: what it is changes as long as parts and relations stay possible', () => {
    const place = (element: string, kind: Kind, parent: string | null) => ({ type: 'PlaceElement' as const, element, kind, parent })
    house().when(place('x', 'system', null)).then({ type: 'ElementPlaced', element: 'x', kind: 'system', parent: null, was: { kind: 'external', parent: null } })
    house().when(place('m', 'component', 'd')).then({ type: 'ElementPlaced', element: 'm', kind: 'component', parent: 'd', was: { kind: 'component', parent: 'c' } })
    house().when(place('s', 'external', null)).thenRejected('invalid', 'kind')
    house(related('r', 'm', 'd')).when(place('m', 'component', 'd')).thenRejected('invalid', 'parent')
    house().when(place('m', 'component', 'c')).thenNothing()
  })

  test('ARCH-6: what is in use asks before it goes, and takes its parts and relations along', () => {
    const plan = house(related('r', 'p', 'm'), related('q', 'x', 'd'))
    plan.when({ type: 'RemoveElement', element: 'c' }).thenRejected('confirm', 'element')
    expect(plan.when({ type: 'RemoveElement', element: 'c' }).decision).toMatchObject({ message: 'Name c has 2 parts and 1 relation. Removed, they go with it; one undo brings all of it back.' })
    const after = plan.when({ type: 'RemoveElement', element: 'c', confirmed: true }).after().plan.architecture
    expect(Object.keys(after.elements)).toEqual(['p', 's', 'd', 'x'])
    expect(Object.keys(after.relations)).toEqual(['q'])
    house().when({ type: 'RemoveElement', element: 'x' }).then({ ...added(6, 'x', 'external'), type: 'ElementRemoved' } as PlanEvent)
  })

  test('ARCH-7: a removal comes back whole in one undo, unless what it rests on has gone', () => {
    const plan = house(related('r', 'p', 'm'))
    const before = plan.when(add([])).after().plan.architecture
    const seq = plan.when(add([])).after().seq
    const gone = plan.when({ type: 'RemoveElement', element: 'c', confirmed: true })
    expect(gone.and({ type: 'UndoCommit', seq: seq + 1 }).after().plan.architecture).toEqual(before)
    gone.and({ type: 'RemoveElement', element: 's', confirmed: true }).and({ type: 'UndoCommit', seq: seq + 1 }).thenRejected('notUndoable', 'seq')
    plan.when(add([entry('z', 'container', 's')])).and(add([], [relation('q', 'z', 'x')])).and({ type: 'UndoCommit', seq: seq + 1 }).thenRejected('notUndoable', 'seq')
  })
})
