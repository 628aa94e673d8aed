/** Where a mark is, and how long its name is. */
export interface LabelWish {
  readonly x: number
  readonly y: number
  readonly r: number
  readonly text: string
}

export interface LabelPlace {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A letter of the small font, and its height, px. */
const LETTER = 6.2
const LINE = 15
const GAP = 5

/** Names beside their marks, each where it covers no other mark or name: right, left, above, below; else right of it. */
export function placeLabels(wishes: readonly LabelWish[], left: number, right: number): readonly LabelPlace[] {
  const taken: Box[] = wishes.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }))
  return wishes.map((wish, index) => {
    const others = taken.filter((_, at) => at !== index)
    const found = candidates(wish).find((place) => {
      const box = boxOf(place, wish.text)
      return box.left >= left && box.right <= right && box.top >= 0 && others.every((other) => !meets(box, other))
    })
    const place = found ?? candidates(wish)[0]!
    taken.push(boxOf(place, wish.text))
    return place
  })
}

const candidates = ({ x, y, r }: LabelWish): readonly LabelPlace[] => [
  { x: x + r + GAP, y, anchor: 'start' },
  { x: x - r - GAP, y, anchor: 'end' },
  { x, y: y - r - LINE / 2 - 1, anchor: 'middle' },
  { x, y: y + r + LINE / 2 + 1, anchor: 'middle' },
]

function boxOf({ x, y, anchor }: LabelPlace, text: string): Box {
  const long = text.length * LETTER
  const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2
  return { left, right: left + long, top: y - LINE / 2, bottom: y + LINE / 2 }
}

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
