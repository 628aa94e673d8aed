import { readFileSync } from 'node:fs'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { SHEETS } from '../../../src/playbook/sheets/sheets'
import { fold, initialState } from '../../../src/plan/plan'
import type { PlanEvent, PlanState } from '../../../src/plan/planState'
import { dossier } from '../../../src/plan/views/dossier/dossier'
import type { DossierNames } from '../../../src/plan/views/dossier/dossierContext'
import type { Document } from '../../../src/plan/views/dossier/document'
import { heading, link, list, note, paragraph, strong, table } from '../../../src/plan/views/dossier/document'
import { writeAdf } from '../../../src/plan/views/dossier/writeAdf'
import { writeMarkdown } from '../../../src/plan/views/dossier/writeMarkdown'
import { writtenText } from '../../../src/plan/views/dossier/writtenText'
import { createAdfCheck, hasAdfSchema } from '../../support/adfSchema'
import type { Happened } from '../../support/planCommits'
import { STARTED, commitsOf, entered, moved, on, stateOf } from '../../support/planCommits'

const NAMES: DossierNames = { project: 'Solar', story: (id) => ({ text: `SOL-${id}`, href: `https://jira.example/browse/SOL-${id}` }), person: (actor) => `the ${actor}` }
const HOSTILE = '<script>alert(1)</script> [x](javascript:alert(2)) ![p](https://evil.example/p.png) `c` **b** | a | \u202Etxet # h\n- item\n\n<img src=x onerror=alert(3)> {{7*7}} 👩‍🔬 \u200B_u_'
const STATED = { belief: 'weather makes it predictable', metric: 'MAE', comparison: '<=', target: 0.42, unit: 'kWh', dataSet: 'holdout', timeBoxDays: 5, confidence: 0.6, kind: 'product' } as const

function planWith(said: string | { readonly withheld: true }): readonly Happened[] {
  return [
    {
      at: on('2026-03-02'),
      by: 'owner',
      events: [
        ...STARTED,
        { type: 'VerticalAdded', vertical: 'v', name: 'Prediction', rank: 'n' },
        { type: 'SliceAdded', slice: 'mvp', name: said === '' ? 'MVP' : said, rank: 'a', investment: 'MVP' },
        entered('2026-03-02', '1', '2'),
        { type: 'StoriesPlaced', stories: [{ story: '1', place: { vertical: 'v', activity: null, slice: 'mvp', rank: 'n' }, was: null }] },
        { type: 'AnswerGiven', sheet: 'framing', field: 'objective', asked: 'Objective', answer: { kind: 'text', text: said }, was: null },
        { type: 'HypothesisStated', hypothesis: 'h', number: 1, story: '1', statement: { ...STATED, belief: said } },
        { type: 'BaselineRecorded', id: 'b', story: '1', baseline: { metric: said, kind: 'olderSystem', value: 0.61, unit: 'kWh', better: 'lower', dataSet: said, learnt: said } },
      ],
    },
    { at: on('2026-03-03'), by: 'scientist', events: [{ type: 'EvidenceLogged', hypothesis: 'h', story: '1', evidence: 'e', value: 0.5, dataSet: said, runLink: 'https://runs.example/1', note: said }] },
    { at: on('2026-03-05'), by: 'owner', events: [{ type: 'HypothesisInvalidated', hypothesis: 'h', story: '1', reason: said }] },
    { at: on('2026-03-06'), by: 'owner', events: [{ type: 'PlanPivoted', hypothesis: 'h', story: '1', from: said, to: said, why: said, stories: [{ story: '2', role: 'dropped' }] }, moved('1', on('2026-03-06'), '3')] },
  ]
}

const of = (state: PlanState, at = on('2026-03-09')) => dossier(state, at, NAMES)
const text = (state: PlanState): string => writeMarkdown(of(state).document)

describe('the dossier (O1)', () => {
  const state = stateOf(planWith('clouds'))

  it('DOC-1: has where it stands, what was answered, the evidence, the decision, and names what nothing is recorded about', () => {
    const written = text(state)
    for (const part of ['# Dossier of Solar', 'As of 9 March 2026, commit 4', '1 of 1 stories are delivered.', '## Baselines', '0.5 kWh', 'Pivot after H-1', '## Nothing is recorded about', '- Data sets'])
      expect(written).toContain(part)
    expect(written).toContain('the owner, 6 March 2026')
  })

  it('O1, DOC-1, T1: half a person stays half; months and boxes are called once; a slice that is delivered says so', () => {
    const written = text(
      stateOf([
        ...planWith('clouds'),
        {
          at: on('2026-03-07'),
          by: 'owner',
          events: [
            { type: 'PeriodFigureSet', month: '2026-03', figure: 'heads', value: 3.5, was: null },
            { type: 'StageOwned', stage: 'data', owner: { by: 'scientist' }, was: null },
            { type: 'StageJoined', stage: 'data', person: { by: 'owner' } },
            { type: 'AnswerGiven', sheet: 'data-product-canvas', field: 'problem', asked: 'Problem', answer: { kind: 'text', text: 'Sold cheaply' }, was: null },
          ],
        },
      ]),
    )
    expect(written).toContain('| March 2026 |  |  |  | 3.5 |')
    expect(written).toContain('| Data | the scientist | the owner |  |  |')
    expect(written.match(/^#+ Problem$/gm)).toHaveLength(1)
    expect(written).toMatch(/\| 1 of 1 \| .* \| delivered \|/)
  })

  it('DOC-1: as of a moment, it knows what was known then', () => {
    const early = fold(initialState('all'), commitsOf(planWith('clouds')).slice(0, 1))
    const written = writeMarkdown(of(early, on('2026-03-02')).document)
    expect(written).toContain('Not tested yet.')
    expect(written).not.toContain('Pivot')
    expect(written).toContain('H-1 clouds: not tested yet')
  })

  it('DOC-2: the same plan gives the same bytes, folded at once or read from parts in another order', () => {
    const shuffled = JSON.parse(JSON.stringify(state), (_, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toReversed()) : value,
    ) as PlanState
    expect(text(state)).toBe(text(state))
    expect(JSON.stringify(writeAdf(of(shuffled).document))).toBe(JSON.stringify(writeAdf(of(state).document)))
  })

  it('DOC-3: a failed hypothesis is a result', () => {
    expect(text(state)).toContain('**Result: it does not hold.**')
  })

  it('DOC-4: what is withheld is left out and counted, texts and stories alike', () => {
    const { withheld, document } = of(stateOf(planWith({ withheld: true })))
    expect(withheld).toBeGreaterThan(8)
    const written = writeMarkdown(document)
    expect(written).toContain(`${withheld} texts are left out because they are not shown to you, or were removed.`)
    expect(written).not.toMatch(/withheld|undefined|\[object/)
    const hidden = dossier(state, on('2026-03-09'), { ...NAMES, story: () => null })
    expect(hidden.withheld).toBeGreaterThan(0)
    expect(writeMarkdown(hidden.document)).not.toContain('SOL-')
    expect(of(state).withheld).toBe(0)
  })

  it('DOC-1: an empty plan has a dossier that says so', () => {
    const written = text(initialState('all'))
    for (const { label } of SHEETS) expect(written).toContain(`- ${label}`)
  })
})

describe('every practice’s part of it', () => {
  const stored = readFileSync(new URL('../../golden/events.ndjson', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as PlanEvent)
  const commits = commitsOf(stored.map((event, index) => ({ at: on('2026-03-02') + index, events: [event] })))

  it('DOC-1, DOC-4: at any commit of a log with every fact there is, it is whole words, withheld or not', () => {
    let state = initialState('all')
    for (const [index, commit] of commits.entries()) {
      state = fold(state, [commit])
      if (index % 5 > 0 && index < commits.length - 1) continue
      const written = text(state)
      expect(written).not.toMatch(/undefined|NaN|\[object|Infinity|null/)
      expect(writeMarkdown(of(state).document)).toBe(written)
    }
    const hidden = of(withheldTexts(state))
    expect(hidden.withheld).toBeGreaterThan(10)
    expect(writeMarkdown(hidden.document)).not.toMatch(/undefined|\[object/)
  })
})

/** Every sentence of a state as somebody sees it who may see none. */
function withheldTexts(state: PlanState): PlanState {
  return JSON.parse(JSON.stringify(state), (key, value: unknown) => (['text', 'belief', 'note', 'why', 'reason', 'learnt', 'goal', 'cut'].includes(key) && typeof value === 'string' ? { withheld: true } : value)) as PlanState
}

describe('what people wrote stays text', () => {
  const hostile = of(stateOf(planWith(HOSTILE))).document

  it('DOC-5: Markdown has no HTML, picture or address of its own in it', async () => {
    const html = await marked.parse(writeMarkdown(hostile), { gfm: true })
    expect(html).not.toMatch(/<(script|img|iframe|svg)/i)
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href).filter((href) => !/^https:\/\/(jira|runs|evil)\.example/.test(href!))).toEqual([])
    expect(html).toContain('&lt;script&gt;')
    expect(writeMarkdown(hostile)).not.toMatch(/[\u202A-\u202E\u200B]/)
  })

  it('DOC-5: every piece reads in Markdown as it was typed', async () => {
    for (const typed of ['1. no list', '# no heading', '- no item', '> no quote', 'a | b', '*a* _b_ __c__ ~~d~~', 'snake_case_name', '&lt; &amp; <b>', '[a](b)', '`code`', 'C:\\path\\*', '=== ---', '+1']) {
      const document: Document = { title: typed, blocks: [paragraph(typed), ...table([typed], [[typed]]), ...list([[typed]]), note(typed)] }
      const html = await marked.parse(writeMarkdown(document), { gfm: true })
      const shown = [...html.matchAll(/<(h1|p|td|th|li)>([\s\S]*?)<\/\1>/g)].map(([, , inner]) => plain(inner!))
      expect(shown.filter((each) => each !== typed), html).toEqual([])
      expect(shown.length).toBeGreaterThanOrEqual(5)
    }
  })

  it('DOC-5: lists, bold, code and links to the web that somebody wrote are kept, nothing else', () => {
    const blocks = writtenText('# Title\nOne **two** `three`\n- a [w](https://w.example/x)\n- [j](javascript:x)\n\n1. b\n2. c')
    expect(writeMarkdown({ title: 't', blocks })).toBe('# t\n\n**Title**\n\nOne **two** ` three `\n\n- a [w](<https://w.example/x>)\n- \\[j\\](javascript:x)\n\n1. b\n2. c\n')
  })

  it('DOC-5: a text of 100 KB is written in no time', () => {
    const begun = performance.now()
    writeMarkdown({ title: 't', blocks: writtenText('**`['.repeat(25_000)) })
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})

describe.skipIf(!hasAdfSchema)('Atlassian’s own schema of its document format, beside this project', () => {
  it('DOC-6: holds for a full, a hostile, a withheld and an empty dossier, and for every kind of block', () => {
    const check = createAdfCheck()
    const all: Document = {
      title: '',
      blocks: [heading(4, ''), paragraph(''), paragraph(strong(' a '), ' ', link('b', 'https://b.example'), link('c', 'javascript:x')), note('x'), ...list([['a'], ['']], true), ...table(['', 'h'], [['', [strong('x'), 'y']]])],
    }
    const documents = [
      of(stateOf(planWith('clouds'))).document,
      of(stateOf(planWith(HOSTILE))).document,
      of(stateOf(planWith({ withheld: true }))).document,
      of(initialState('all')).document,
      all,
    ]
    for (const document of documents) expect(check(writeAdf(document))).toBe(true)
    expect(check({ version: 1, type: 'doc', content: [{ type: 'script' }] })).not.toBe(true)
  })
})

function plain(html: string): string {
  return html.replaceAll(/<\/?p>/g, '').trim().replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
}
