import { describe, expect, test } from 'vitest'
import { ARCHITECTURE_EXAMPLE } from '../../../src/playbook/architecture'
import { initialArchitecture } from '../../../src/plan/areas/architecture/state'
import { attention } from '../../../src/plan/views/attention/attention'
import { architectureList } from '../../../src/plan/views/architecture/architectureList'
import { architectureMermaid } from '../../../src/plan/views/architecture/architectureMermaid'
import { architecturePicture } from '../../../src/plan/views/architecture/architecturePicture'
import { readArchitecture } from '../../../src/plan/views/architecture/readArchitecture'
import { given, PLAN, START } from '../../support/givenWhenThen'

const counter = () => {
  let count = 0
  return () => `n${(count += 1)}`
}
const read = (lines: string, now = initialArchitecture(), inside: string | null = null) => readArchitecture(lines, now, inside, counter())
const planOf = (lines: string) => given(...PLAN).when(read(lines).command).after().plan.architecture
const EXAMPLE = planOf(ARCHITECTURE_EXAMPLE)
const idOf = (name: string) => Object.keys(EXAMPLE.elements).find((id) => EXAMPLE.elements[id]!.name === name)!
const namesOf = (focus: string | null) => architecturePicture(EXAMPLE, focus).elements.map(({ element }) => element.name)
const linesOf = (focus: string | null) => {
  const { relations } = architecturePicture(EXAMPLE, focus)
  return relations.map(({ from, to, labels }) => [EXAMPLE.elements[from]!.name, EXAMPLE.elements[to]!.name, ...labels])
}

describe('the levels of an architecture (R1)', () => {
  test('ARCH-8: the context shows what stands on its own, and relations of parts as those of their systems', () => {
    expect(namesOf(null)).toEqual(['Resident', 'Solar home', 'Weather service', 'Smart meter'])
    expect(linesOf(null)).toEqual([
      ['Resident', 'Solar home', 'looks at tomorrow'],
      ['Solar home', 'Weather service', 'fetches forecasts [HTTPS]'],
      ['Smart meter', 'Solar home', 'delivers readings [MQTT]'],
    ])
  })

  test('ARCH-8: a system shows its containers with what they work with outside, a container its components', () => {
    expect(namesOf(idOf('Solar home'))).toEqual(['Resident', 'Weather service', 'Smart meter', 'App', 'Prediction service', 'Readings store'])
    expect(linesOf(idOf('Solar home'))).toContainEqual(['Prediction service', 'Readings store', 'reads'])
    expect(namesOf(idOf('Prediction service'))).toEqual(['Weather service', 'Readings store', 'Feature builder', 'Model'])
    const { frames, level, whole } = architecturePicture(EXAMPLE, idOf('Prediction service'))
    expect([frames.map(({ element }) => element.name), level, whole]).toEqual([['Solar home', 'Prediction service'], 'component', 1])
  })

  test('ARCH-8: what has no level of its own, or is gone, shows the context', () => {
    for (const focus of [idOf('Resident'), idOf('Model'), 'gone', 'constructor']) expect(architecturePicture(EXAMPLE, focus).level).toBe('context')
  })

  test('R1: the list has each part below what it is a part of', () => {
    expect(architectureList(EXAMPLE).map(({ element, depth }) => `${'-'.repeat(depth)}${String(element.name)}`)).toEqual([
      'Resident', 'Solar home', '-App', '-Prediction service', '--Feature builder', '--Model', '-Readings store', 'Weather service', 'Smart meter',
    ])
  })
})

describe('lines that say an architecture', () => {
  test('ARCH-10: the example is read whole, technology and all', () => {
    const { command, problems } = read(ARCHITECTURE_EXAMPLE)
    expect(problems).toEqual([])
    expect(command.elements).toHaveLength(9)
    expect(command.elements[2]).toMatchObject({ kind: 'container', name: 'App', technology: 'Kotlin', description: 'What residents see', parent: command.elements[1]!.element })
    expect(command.relations.at(-1)).toMatchObject({ label: 'delivers readings', technology: 'MQTT' })
  })

  test('ARCH-10: what cannot be read is named with its line', () => {
    const { problems } = read('container App\nperson Resident\nplanet Mars\nsystem\n\nResident -> Mars: sees\nResident -> Resident\nperson Resident\nResident -> Resident: knows')
    expect(problems.map(({ line }) => line)).toEqual([1, 3, 4, 6, 7, 9])
    expect(problems[0]!.message).toBe('A container is a part of a system: write that above it.')
    expect(problems[3]!.message).toBe('More than one element is called “Resident”.')
  })

  test('ARCH-10: lines go on where the plan is: they name what is there, and stand in what is looked at', () => {
    const { command, problems } = read('component Cache\nCache -> readings STORE: keeps', EXAMPLE, idOf('Prediction service'))
    expect(problems).toEqual([])
    expect(command.elements[0]!.parent).toBe(idOf('Prediction service'))
    expect(command.relations[0]!.to).toBe(idOf('Readings store'))
    expect(read('container Site', EXAMPLE).command.elements[0]!.parent).toBe(idOf('Solar home'))
  })

  test('ARCH-10: a line of 100 KB is read at once', () => {
    const began = performance.now()
    const { problems } = read(`container ${' ['.repeat(50_000)}\nsystem ${'x '.repeat(50_000)}\n${'-> '.repeat(30_000)}`)
    expect(problems).toHaveLength(3)
    expect(performance.now() - began).toBeLessThan(1000)
  })
})

describe('the architecture as Mermaid (R1)', () => {
  test('ARCH-9: one level as a flowchart, with what is looked into as its frame', () => {
    expect(architectureMermaid(architecturePicture(EXAMPLE, null))).toBe(
      [
        'flowchart TB',
        '  e1(["Resident<br/>(Person)<br/>Lives with solar panels"])',
        '  e2["Solar home<br/>(System)<br/>Shows and predicts solar energy"]',
        '  e3[["Weather service<br/>(External system)<br/>Forecasts every six hours"]]',
        '  e4[["Smart meter<br/>(External system)<br/>Readings every 15 minutes"]]',
        '  e1 -->|"looks at tomorrow"| e2',
        '  e2 -->|"fetches forecasts #91;HTTPS#93;"| e3',
        '  e4 -->|"delivers readings #91;MQTT#93;"| e2',
        '',
      ].join('\n'),
    )
    expect(architectureMermaid(architecturePicture(EXAMPLE, idOf('Prediction service')))).toContain('  subgraph s1["Solar home"]\n    e2["Readings store')
  })

  test('ARCH-9: hostile texts cannot end a label, start a line or name markup', () => {
    const hostile = '"]; click e1 href "javascript:alert(1)"\n%%{init: {"securityLevel": "loose"}}%%\nend <script>alert(1)</script> #quot; `x` |y| \u202Ertl a\u200Bb 👩‍🔬 \u0000'
    const plan = given(...PLAN).when({
      type: 'AddToArchitecture',
      elements: [{ element: 'a', kind: 'system', parent: null, name: 'end', technology: hostile, description: hostile, code: '' }, { element: 'b', kind: 'person', parent: null, name: 'B', technology: '', description: hostile, code: '' }],
      relations: [{ relation: 'r', from: 'b', to: 'a', label: hostile, technology: hostile }],
    }).after().plan.architecture
    const lines = architectureMermaid(architecturePicture(plan, null)).trimEnd().split('\n')
    expect(lines).toHaveLength(4)
    const label = /"[\p{L}\p{N} .,()]*(?:(?:#\d+;|<br\/>)[\p{L}\p{N} .,()]*)*"/gu
    expect(lines.map((line) => line.replaceAll(label, '""'))).toEqual(['flowchart TB', '  e1([""])', '  e2[""]', '  e1 -->|""| e2'])
  })
})

test('R1: what stands in the architecture and works with nothing is asked about, once anything is related', () => {
  const idsOf = (lines: string) => attention(given(...PLAN).when(read(lines).command).after(), START).items.map(({ id }) => id)
  expect(idsOf('person Resident\nsystem Solar home')).not.toContain('architecture-alone')
  expect(idsOf('person Resident\nsystem Solar home\nexternal Meter\nResident -> Solar home: looks')).toContain('architecture-alone')
  expect(idsOf(ARCHITECTURE_EXAMPLE)).not.toContain('architecture-alone')
})
