export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Between which cards of a cell a point lies. `stack`: one below the other; `wrap`: rows of dots. 0 = before the first. */
export function insertionIndex(boxes: readonly Box[], x: number, y: number, flow: 'stack' | 'wrap'): number {
  const isBehind = (box: Box): boolean => {
    if (flow === 'stack') return y > (box.top + box.bottom) / 2
    if (y > box.bottom) return true
    return y >= box.top && x > (box.left + box.right) / 2
  }
  const index = boxes.findIndex((box) => !isBehind(box))
  return index < 0 ? boxes.length : index
}
