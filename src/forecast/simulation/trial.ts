import { mixed } from '../random'
import type { CompiledModel } from './compiledModel'
import type { Path } from './pathTable'
import { BEYOND } from './pathTable'
import type { Simulation } from './simulation'
import { ENDED } from './simulation'
import { LANE_SHIFTS, STEPS } from './sizeTable'

export interface Trial {
  /** By row: the amount with which everything down to it is done; set by the last trial. */
  readonly finish: Float64Array
  /** Draws the sizes of the next trials, as many as one draw of 32 bits serves. */
  readonly drawSizes: (key: number) => void
  /** `lane`: which of the trials drawn last. */
  readonly play: (index: number, lane: number, key: number, noteStories: boolean) => void
  /** After the last trial: notes what became of the hypotheses. */
  readonly finishVerdicts: () => void
}

/**
 * One trial works off the stories in their order, in amounts; the path then says on which days. What waits for a
 * verdict or a gate is released at the amount delivered by that day; the rest of the team's work goes on meanwhile.
 * Flat arrays and local sums throughout: this is where the time goes.
 */
export function createTrial(compiled: CompiledModel, path: Path, result: Simulation): Trial {
  const { stories, rows, table, sizes, key: keys, hypotheses, verdicts, gates, groups, isSure, hasStories } = compiled
  const { firstDays, moreDays, firstWork, moreWork, now } = hypotheses
  const held = new Uint8Array(hypotheses.count)
  const repeats = new Uint8Array(hypotheses.count)
  const pivots = new Uint8Array(hypotheses.count)
  // Trial by trial while they are played; by hypothesis in the end.
  const judged = new Uint8Array(hypotheses.count * result.trials)
  // Of three trials, one after the other: the sizes of all stories before each; whole steps, so that sums are exact.
  const lane1 = stories + 1
  const lane2 = 2 * lane1
  const before = new Float64Array(3 * lane1)
  const release = new Float64Array(groups)
  const waiting = new Float64Array(groups * rows)
  const tail = new Float64Array(groups)
  const last = new Float64Array(rows)
  const finish = new Float64Array(rows)
  const isAlive = Uint8Array.from(isSure)
  const isCut = new Uint8Array(rows)
  const amounts = new Float64Array(stories)
  const finishRows = createFinish(compiled, { release, waiting, tail, last, finish })
  const cut = result.cut as number[]
  const { work } = result
  const { replaced } = verdicts
  let samples = 0

  function drawSizes(key: number): void {
    const [high, middle, low] = LANE_SHIFTS
    let sum0 = 0
    let sum1 = 0
    let sum2 = 0
    for (let at = 0; at < stories; at += 1) {
      const bits = mixed(key ^ keys[at]!)
      const start = table[at]!
      before[at + 1] = sum0 += sizes[start + (bits >>> high)]!
      before[lane1 + at + 1] = sum1 += sizes[start + ((bits >>> middle) & (STEPS - 1))]!
      before[lane2 + at + 1] = sum2 += sizes[start + ((bits >>> low) & (STEPS - 1))]!
    }
  }

  function play(index: number, lane: number, key: number, noteStories: boolean): void {
    const base = lane * lane1
    const planned = before[base + stories]!
    let dropped = 0
    let lost = 0
    let extra = 0
    if (groups > 0) {
      verdicts.draw(key, held, repeats, pivots)
      for (let at = 0; at < gates.length; at += 1) openAt(gates[at]!.group, gates[at]!.day)
      for (let at = 0; at < now.length; at += 1) {
        const one = now[at]!
        openAt(one, firstDays[one]! + repeats[one]! * moreDays[one]!)
        extra += firstWork[one]! + repeats[one]! * moreWork[one]!
      }
    }
    let cum = extra
    // Read again and again, an array of the function costs less than one from around it.
    const { program } = compiled
    const sums = before
    for (let at = 0; at < program.length; ) {
      const inRow = program[at]!
      const lead = base + program[at + 1]!
      const from = base + program[at + 2]!
      const to = base + program[at + 3]!
      const waitsEnd = at + 7 + program[at + 4]!
      const restsEnd = waitsEnd + program[at + 5]!
      const testsEnd = restsEnd + program[at + 6]!
      at += 7
      if (noteStories) noteRun(base, lead, from, cum)
      cum += sums[from]! - sums[lead]!
      if (at === testsEnd) {
        last[inRow] = cum
        continue
      }
      const size = sums[to]! - sums[from]!
      let opens = 0
      let group = -1
      for (; at < waitsEnd; at += 1) {
        const own = program[at]!
        const opensThen = release[own]!
        if (group !== -1 && opensThen <= opens) continue
        group = own
        opens = opensThen
      }
      let isDropped = false
      let isLate = true
      let isReplaced = false
      for (; at < restsEnd; at += 1) {
        const rest = program[at]!
        const one = rest >> 1
        if (held[one] === 1) continue
        isDropped = true
        if ((rest & 1) === 0) isLate = false
        if (pivots[one] === 1) isReplaced = true
      }
      for (; at < testsEnd; at += 1) {
        const one = program[at]!
        if (isDropped && !isLate) {
          // A question whose story was dropped is not asked any more; what rests on it goes the same way.
          held[one] = 0
          pivots[one] = 0
          release[one] = opens
          continue
        }
        // It begins when all before it in the order is done.
        openAt(one, path.dayOf(cum > opens ? cum : opens) + firstDays[one]! + repeats[one]! * moreDays[one]!)
        const testing = firstWork[one]! + repeats[one]! * moreWork[one]!
        extra += testing
        cum += testing
      }
      let added = size
      if (isDropped) {
        isCut[inRow] = 1
        if (isLate) lost += size
        else {
          dropped += size
          added = 0
        }
        if (isReplaced) {
          isAlive[inRow] = 1
          extra += size * replaced
          added += size * replaced
        }
      } else if (to > from) isAlive[inRow] = 1
      if (noteStories) {
        if (isDropped) amounts.fill(-1, from - base, to - base)
        else noteRun(base, from, to, group === -1 ? cum : Math.max(cum, opens + tail[group]!))
      }
      cum += added
      last[inRow] = cum
      if (group !== -1) {
        waiting[group * rows + inRow]! += added
        tail[group]! += added
      }
    }

    finishRows()
    for (let at = 0; at < rows; at += 1) {
      result.asIs[at]![index] = hasStories[at] === 1 && isAlive[at] === 0 ? ENDED : path.dayOf(finish[at]!)
      isAlive[at] = isSure[at]!
      if (isCut[at] === 0) continue
      cut[at]! += 1
      isCut[at] = 0
    }
    work.planned[index] = planned
    work.extra[index] = extra
    work.done[index] = cum
    work.dropped[index] = dropped
    work.lost[index] = lost
    judged.set(held, index * held.length)
    if (noteStories) note()
  }

  function finishVerdicts(): void {
    for (const [at, id] of verdicts.ids.entries()) {
      const own = result.verdicts[id]!
      for (let index = 0, from = at; index < own.length; index += 1, from += held.length) own[index] = judged[from]!
    }
  }

  function openAt(group: number, day: number): void {
    release[group] = day >= BEYOND ? Number.POSITIVE_INFINITY : path.amountBy(day)
  }

  function noteRun(base: number, from: number, to: number, done: number): void {
    for (let at = from; at < to; at += 1) amounts[at - base] = done + (before[at + 1]! - before[from]!)
  }

  function note(): void {
    const noted = result.stories!
    for (let at = 0; at < stories; at += 1) {
      const isDropped = amounts[at] === -1
      noted.days[at]![samples] = isDropped ? ENDED : path.dayOf(amounts[at]!)
      if (isDropped) (noted.dropped as number[])[at]! += 1
    }
    samples += 1
  }

  return { finish, drawSizes, play, finishVerdicts }
}

interface Amounts {
  readonly release: Float64Array
  /** `waiting[group * rows + row]`: work of the row that is released with the group; `tail`: of all rows. */
  readonly waiting: Float64Array
  readonly tail: Float64Array
  /** By row: where the order of work leaves it last. */
  readonly last: Float64Array
  readonly finish: Float64Array
}

/**
 * Everything down to a row is done at the largest of: the last of it in the order, and, for each release, that amount
 * and all the work released then or later. (What is released goes before what stands below it; no order does better.)
 */
function createFinish({ rows, groups, rowsOf }: CompiledModel, { release, waiting, tail, last, finish }: Amounts): () => void {
  const order = new Int32Array(groups)
  const later = new Float64Array(rows)
  return () => {
    let most = 0
    for (let at = 0; at < rows; at += 1) {
      if (last[at]! > most) most = last[at]!
      finish[at] = most
    }
    let count = 0
    for (let group = 0; group < groups; group += 1) {
      if (tail[group] === 0) continue
      // Tests begin one after the other, so that they are nearly in order as they come.
      let to = count
      const opens = release[group]!
      while (to > 0 && release[order[to - 1]!]! > opens) {
        order[to] = order[to - 1]!
        to -= 1
      }
      order[to] = group
      count += 1
    }
    if (count === 0) return
    later.fill(0)
    let all = 0
    for (let at = count - 1; at >= 0; at -= 1) {
      const group = order[at]!
      const opens = release[group]!
      const first = rowsOf[2 * group]!
      const end = rowsOf[2 * group + 1]!
      for (let down = first, from = group * rows + first; down < end; down += 1, from += 1) {
        later[down]! += waiting[from]!
        waiting[from] = 0
      }
      all += tail[group]!
      tail[group] = 0
      // Mostly the work before it takes longer anyway.
      if (opens + all <= finish[first]!) continue
      let sum = 0
      for (let down = 0; down < first; down += 1) sum += later[down]!
      for (let down = first; down < rows && finish[down]! < opens + all; down += 1) {
        sum += later[down]!
        if (sum > 0 && opens + sum > finish[down]!) finish[down] = opens + sum
      }
    }
  }
}
