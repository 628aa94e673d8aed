import fc from 'fast-check'
import { ELEMENT_KINDS } from '../../../src/playbook/architecture'
import { command, confirmed, name, orNull, pick, text } from './arbitraries'

const element = pick('e1', 'e2', 'e3', 'e4')
const relation = pick('r1', 'r2', 'r3')
const code = pick('', 'https://code.example/1')
const kind = fc.constantFrom(...ELEMENT_KINDS)
/** Mostly places that a kind can have. */
const place = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('person' as const, 'system' as const, 'external' as const), parent: fc.constant(null) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('container' as const, 'component' as const), parent: element }) },
  { weight: 1, arbitrary: fc.record({ kind, parent: orNull(element) }) },
)

export const architectureCommands = {
  AddToArchitecture: command('AddToArchitecture', {
    elements: fc.uniqueArray(
      fc.tuple(element, place, fc.record({ name, technology: text, description: text, code })).map(([id, where, said]) => ({ element: id, ...where, ...said })),
      { selector: (one) => one.element, maxLength: 2 },
    ),
    relations: fc.uniqueArray(fc.record({ relation, from: element, to: element, label: text, technology: text }), { selector: (one) => one.relation, maxLength: 1 }),
  }),
  RenameElement: command('RenameElement', { element, name }),
  DescribeElement: command('DescribeElement', { element, field: pick('technology', 'description'), value: text }),
  LinkCode: command('LinkCode', { element, code }),
  PlaceElement: fc.tuple(element, place).map(([id, where]) => ({ type: 'PlaceElement' as const, element: id, ...where })),
  RemoveElement: command('RemoveElement', { element, confirmed }),
  DescribeRelation: command('DescribeRelation', { relation, field: pick('label', 'technology'), value: text }),
  RemoveRelation: command('RemoveRelation', { relation }),
}
