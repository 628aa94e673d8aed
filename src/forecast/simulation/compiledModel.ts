import type { ForecastModel, ModelStory } from '../forecastModel'
import type { OpenHypothesis } from '../model/openHypotheses'
import type { Part } from '../parts'
import { keyOf, textKey } from '../random'
import { STEPS, grained, meanOf, sizeTable } from './sizeTable'
import type { VerdictModel } from './verdictModel'
import { verdictModel } from './verdictModel'

/** The model laid out for the inner loop: flat arrays. "Position" is a story's place in the order of work. */
export interface CompiledModel {
  readonly stories: number
  readonly rows: number
  /** Start of each story's table of sizes in `sizes`, and its key for draws, by position. */
  readonly table: Int32Array
  readonly sizes: Float32Array
  readonly key: Int32Array
  /**
   * Runs of stories, stretches in one row that share their fate, one after the other as the trial reads them: row; first
   * position of the stories before it in its row that nothing can hold up or drop, its own first and end position; how
   * many groups it waits for, how many hypotheses drop it when they fail, how many have their test begin with it; then
   * those groups, those hypotheses (doubled, plus 1 where the verdict comes after the work), and those tests.
   */
  readonly program: Int32Array
  readonly hypotheses: CompiledHypotheses
  readonly verdicts: VerdictModel
  /** Per row behind a gate: its group, and the day before which it is not begun. */
  readonly gates: readonly { readonly group: number; readonly day: number }[]
  /** What work may wait for: hypotheses first, by their index, then gates; first and end row of what may wait for each. */
  readonly groups: number
  readonly rowsOf: Int32Array
  /** Rows with open stories, and rows in which one is sure to be delivered, whatever fails. */
  readonly hasStories: Uint8Array
  readonly isSure: Uint8Array
}

/** By index of the hypothesis. */
export interface CompiledHypotheses {
  readonly count: number
  /** Those whose test goes on, or is over, at the origin; others begin with a story. */
  readonly now: Int32Array
  /** Calendar days of the first test and of one more. */
  readonly firstDays: Float64Array
  readonly moreDays: Float64Array
  /** Story equivalents of the first test beyond its own story, and of one more. */
  readonly firstWork: Float64Array
  readonly moreWork: Float64Array
}

/** One with which hypotheses, gates or tests have to do. */
interface SpecialStory {
  readonly waits: readonly number[]
  readonly rests: readonly number[]
  readonly tests: readonly number[]
  /** Tests that are asked before it, because it needs their answer and no open story is theirs. */
  readonly before: readonly number[]
}

const ORDINARY: SpecialStory = { waits: [], rests: [], tests: [], before: [] }

export interface CompileOptions {
  readonly off: ReadonlySet<Part>
  readonly seed: number
}

/** A hypothesis that is sure to hold changes nothing: it is left out, as if it had never been stated. */
export function compiledModel(model: ForecastModel, { off, seed }: CompileOptions): CompiledModel {
  const stories = model.stories
  const position = new Map(stories.map(({ id }, index) => [id, index]))
  const open = off.has('hypotheses') ? [] : model.hypotheses.filter((one) => probabilityOf(one, off) < 1)
  const anchors = open.map((hypothesis) => anchorOf(hypothesis, position))
  const { tables, sizes } = sizeTables(model, off)
  const gates = model.rows.flatMap(({ notBefore }, row) => (notBefore > 0 && !off.has('gates') ? [{ row, day: notBefore }] : []))
  const gateOf = new Map(gates.map(({ row }, index) => [row, open.length + index]))
  const special = specialStories(model, open, anchors, gateOf, off)
  const isSure = new Uint8Array(model.rows.length)
  const hasStories = new Uint8Array(model.rows.length)
  for (const [index, { row }] of stories.entries()) {
    hasStories[row] = 1
    if ((special[index]?.rests.length ?? 0) === 0) isSure[row] = 1
  }
  const groups = open.length + gates.length
  return {
    stories: stories.length,
    rows: model.rows.length,
    table: Int32Array.from(tables),
    sizes,
    key: Int32Array.from(stories, ({ id }) => keyOf(seed, textKey(id))),
    program: programOf(model, special),
    hypotheses: compiledHypotheses(open, model, anchors),
    verdicts: verdictModel(open, model, { off, seed }),
    gates: gates.map(({ day }, index) => ({ group: open.length + index, day })),
    groups,
    rowsOf: rowsByGroup(model, special, groups),
    hasStories,
    isSure,
  }
}

export function probabilityOf(hypothesis: OpenHypothesis, off: ReadonlySet<Part>): number {
  return off.has('record') && !hypothesis.isFailed ? hypothesis.confidence : hypothesis.probability
}

interface Anchor {
  /** Position of the story with which the test begins; -1 = now, null = nothing depends on it. */
  readonly at: number | null
  readonly isOwn: boolean
}

/** A test begins with the story that it is stated on, or, where that is delivered, with the first that needs it. */
function anchorOf({ isTesting, isFailed, story, dependants }: OpenHypothesis, position: ReadonlyMap<string, number>): Anchor {
  const own = position.get(story)
  if (isTesting || isFailed) return { at: -1, isOwn: own !== undefined }
  if (own !== undefined) return { at: own, isOwn: true }
  const first = Math.min(...dependants.map((id) => position.get(id) ?? Number.POSITIVE_INFINITY))
  return { at: Number.isFinite(first) ? first : null, isOwn: false }
}

function compiledHypotheses(open: readonly OpenHypothesis[], model: ForecastModel, anchors: readonly Anchor[]): CompiledHypotheses {
  const calendarDays = (working: number): number => Math.ceil((working * 7) / model.workDaysAWeek)
  const work = (days: number): number => (model.effortDays === null ? 0 : days / model.effortDays)
  const each = (value: (one: OpenHypothesis, index: number) => number): Float64Array =>
    Float64Array.from(open, (one, index) => (one.isFailed ? 0 : value(one, index)))
  return {
    count: open.length,
    now: Int32Array.from(open.flatMap(({ isFailed, isTesting }, index) => (isFailed || isTesting ? [index] : []))),
    firstDays: each(({ leftDays }) => calendarDays(leftDays)),
    moreDays: each(({ testDays }) => calendarDays(testDays)),
    firstWork: each(({ leftDays }, index) => (anchors[index]!.isOwn ? 0 : work(leftDays))),
    moreWork: each(({ testDays }) => work(testDays)),
  }
}

function specialStories(
  model: ForecastModel,
  open: readonly OpenHypothesis[],
  anchors: readonly Anchor[],
  gateOf: ReadonlyMap<number, number>,
  off: ReadonlySet<Part>,
): readonly (SpecialStory | null)[] {
  const rests = new Map<number, { readonly hypothesis: number; readonly isLate: boolean }[]>()
  const tests = new Map<number, number[]>()
  const before = new Map<number, number[]>()
  const position = new Map(model.stories.map(({ id }, index) => [id, index]))
  for (const [hypothesis, { dependants }] of open.entries()) {
    const { at, isOwn } = anchors[hypothesis]!
    if (at !== null && at >= 0) push(isOwn ? tests : before, at, hypothesis)
    for (const id of new Set(dependants)) {
      const index = position.get(id)
      if (index !== undefined) push(rests, index, { hypothesis, isLate: model.stories[index]!.isDoing || (at !== null && index < at) })
    }
  }
  const waitsOf = new Map<string, readonly number[]>()
  return model.stories.map((story: ModelStory, index): SpecialStory | null => {
    const own = rests.get(index) ?? []
    const gate = gateOf.get(story.row)
    const waits = new Set<number>()
    if (!off.has('waiting')) for (const { hypothesis, isLate } of own) if (!isLate) waits.add(hypothesis)
    if (gate !== undefined && !story.isDoing) waits.add(gate)
    // What a story needs may itself have to wait.
    if (!off.has('dependencies')) for (const need of story.needs) for (const group of waitsOf.get(need) ?? []) waits.add(group)
    if (waits.size > 0) waitsOf.set(story.id, [...waits])
    const begins = tests.get(index) ?? []
    const asked = before.get(index) ?? []
    if (waits.size + own.length + begins.length + asked.length === 0) return null
    return { waits: [...waits], rests: own.map(({ hypothesis, isLate }) => 2 * hypothesis + (isLate ? 1 : 0)), tests: begins, before: asked }
  })
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function programOf({ stories }: ForecastModel, special: readonly (SpecialStory | null)[]): Int32Array {
  const program: number[] = []
  // What nothing can hold up or drop goes with what follows it in its row.
  let lead = 0
  for (let from = 0, to: number; from < stories.length; from = to) {
    to = from + 1
    const { row } = stories[from]!
    const own = special[from] ?? null
    while (to < stories.length && stories[to]!.row === row && shareFate(own, special[to] ?? null)) to += 1
    if (own === null && stories[to]?.row === row) continue
    const { waits, rests, tests, before } = own ?? ORDINARY
    // A stretch without a story: its tests begin when all before it is done, whatever becomes of what follows.
    if (before.length > 0) {
      program.push(row, lead, from, from, 0, 0, before.length, ...before)
      lead = from
    }
    program.push(row, lead, own === null ? to : from, to, waits.length, rests.length, tests.length, ...waits, ...rests, ...tests)
    lead = to
  }
  return Int32Array.from(program)
}

/** A test begins with one story; what merely waits or may be dropped goes together. */
function shareFate(a: SpecialStory | null, b: SpecialStory | null): boolean {
  if (a === null || b === null) return a === b
  if (a.tests.length + b.tests.length + b.before.length > 0) return false
  return a.waits.join() === b.waits.join() && a.rests.join() === b.rests.join()
}

function rowsByGroup({ stories, rows }: ForecastModel, special: readonly (SpecialStory | null)[], groups: number): Int32Array {
  const rowsOf = new Int32Array(groups * 2)
  for (let group = 0; group < groups; group += 1) rowsOf[2 * group] = rows.length
  for (const [at, { row }] of stories.entries())
    for (const group of special[at]?.waits ?? []) {
      rowsOf[2 * group] = Math.min(rowsOf[2 * group]!, row)
      rowsOf[2 * group + 1] = Math.max(rowsOf[2 * group + 1]!, row + 1)
    }
  return rowsOf
}

/** Stories of one size share a table. Switched off, a table holds nothing but its mean. */
function sizeTables({ stories }: ForecastModel, off: ReadonlySet<Part>): { readonly tables: readonly number[]; readonly sizes: Float32Array } {
  const starts = new Map<string, number>()
  const made: Float32Array[] = []
  const tables = stories.map(({ size, hasSize }) => {
    const isFlat = off.has('sizes') || (off.has('unestimated') && !hasSize)
    const name = `${isFlat ? 1 : 0}${JSON.stringify(size)}`
    let start = starts.get(name)
    if (start === undefined) {
      const table = sizeTable(off.has('calibration') ? { ...size, sigma: 0 } : size)
      starts.set(name, (start = made.length * STEPS))
      made.push(isFlat ? new Float32Array(STEPS).fill(grained(meanOf(table))) : table)
    }
    return start
  })
  const sizes = new Float32Array(made.length * STEPS)
  for (const [index, table] of made.entries()) sizes.set(table, index * STEPS)
  return { tables, sizes }
}
