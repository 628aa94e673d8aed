import { backboneOf } from '../storyMap/backbone'
import { firstLoop, rowsOf } from '../storyMap/firstLoop'
import { mapStories } from '../storyMap/mapStory'
import type { AttentionSource } from './attentionItem'
import { counted } from './attentionItem'

/** L1: the first full circle through data, model, deployment and measurement comes before anything else. */
export const loopAttention: AttentionSource = ({ plan }) => {
  const { slices } = backboneOf(plan.map, () => false)
  const rowOf = rowsOf(plan.map, new Map(slices.map(({ id }, row) => [id, row])))
  const { missing, standing, above } = firstLoop(plan, mapStories(plan), rowOf)
  // An empty map has other things to do first.
  if (slices.length === 0 || Object.keys(plan.map.places).length === 0) return []
  const action = { label: 'Look at the map', view: 'map' }
  switch (standing) {
    case 'missing':
      return [{ id: 'first-loop', urgency: 'due', text: `The first full loop is not on the map: no story there is ${listed(missing)} by its kind of work.`, action: { label: 'Say what kind stories are', view: 'map' } }]
    case 'behind':
      return [{ id: 'first-loop', urgency: 'due', text: `The first full loop stands behind ${counted(above, 'other open story', 'other open stories')} in slices above it.`, action }]
    case 'ahead':
    case 'done':
      return []
  }
}

/** "data, model or measurement". */
function listed(links: readonly string[]): string {
  return links.length === 1 ? links[0]! : `${links.slice(0, -1).join(', ')} or ${links.at(-1)!}`
}
