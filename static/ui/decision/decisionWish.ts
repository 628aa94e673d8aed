import type { Estimate } from '../../../src/plan/areas/estimates/state'
import type { DecisionKind } from '../../../src/plan/areas/learning/state'
import type { Cell } from '../../../src/plan/areas/map/order'
import type { LocalId, StoryId } from '../../../src/plan/kernel/ids'
import type { PlanCommand } from '../../../src/plan/planState'

/** A decision that somebody considers, without its words: what it would do to the plan. */
export interface DecisionWish {
  readonly kind: DecisionKind
  readonly hypothesis: LocalId
  readonly story: StoryId
  readonly dropped: readonly StoryId[]
  readonly added: readonly StoryId[]
  readonly resized: readonly { readonly story: StoryId; readonly estimate: Estimate }[]
  /** Where those of the added go that stand nowhere on the map; null leaves them in the tray. */
  readonly place: Cell | null
}

interface DecisionWords {
  readonly why: string
  readonly from: string
  readonly to: string
}

/** The command that takes the decision; the same one makes its preview. */
export function commandOf({ kind, hypothesis, story, dropped, added, resized, place }: DecisionWish, { why, from, to }: DecisionWords): PlanCommand {
  const about = { hypothesis, story, why, ...(resized.length > 0 && { resized: resized.map((one) => ({ story: one.story, estimate: { ...one.estimate } })) }) }
  switch (kind) {
    case 'persevere':
      return { type: 'Persevere', ...about }
    case 'pivot':
      return { type: 'Pivot', ...about, from, to, dropped: [...dropped], added: [...added], ...(place !== null && { place: { ...place } }) }
    case 'stop':
      return { type: 'Stop', ...about, dropped: [...dropped] }
  }
}

/** One word for an address: "pivot~h3~10012~d.10040~a.10041~s.10042.M.1~p.v1.a1.mvp". */
export function paramOfWish({ kind, hypothesis, story, dropped, added, resized, place }: DecisionWish): string {
  return [
    kind,
    hypothesis,
    story,
    ...dropped.map((one) => `d.${one}`),
    ...added.map((one) => `a.${one}`),
    ...resized.map((one) => `s.${one.story}.${spelled(one.estimate.size)}.${one.estimate.people * 10}`),
    ...(place === null ? [] : [`p.${place.vertical}.${place.activity ?? ''}.${place.slice}`]),
  ].join('~')
}

/** What an address says; null where it says no decision. The plan's rules check the rest. */
export function wishOfParam(param: string | undefined): DecisionWish | null {
  const [kind, hypothesis = '', story = '', ...rest] = (param ?? '').split('~')
  if ((kind !== 'persevere' && kind !== 'pivot' && kind !== 'stop') || hypothesis === '' || story === '') return null
  const parts = rest.map((word) => word.split('.'))
  const of = (letter: string): readonly (readonly string[])[] => parts.flatMap(([first, ...fields]) => (first === letter ? [fields] : []))
  const [place] = of('p')
  return {
    kind,
    hypothesis,
    story,
    dropped: of('d').map(([id = '']) => id),
    added: of('a').map(([id = '']) => id),
    resized: of('s').map(([id = '', size = '', tenths = '']) => ({ story: id, estimate: { size: meant(size), people: Number(tenths) / 10 } })),
    place: place === undefined ? null : { vertical: place[0] ?? '', activity: place[1] === '' ? null : (place[1] ?? null), slice: place[2] ?? '' },
  }
}

const spelled = (size: string): string => encodeURIComponent(size).replaceAll('.', '%2E').replaceAll('~', '%7E')

function meant(size: string): string {
  try {
    return decodeURIComponent(size)
  } catch {
    return ''
  }
}
