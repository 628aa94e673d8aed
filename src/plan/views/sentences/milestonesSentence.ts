import type { MilestonesEvent } from '../../areas/milestones/events'
import type { LocalId } from '../../kernel/ids'
import type { PlanParts } from '../../planState'
import type { EventSentence, SentencePart } from './sentence'
import { because, quote, says } from './sentence'

export function milestonesSentence(event: MilestonesEvent, { milestones, map }: PlanParts): EventSentence {
  const found = milestones.byId[event.milestone]
  const milestone: SentencePart = found ? quote(found.name) : 'that is gone'
  const slice = (id: LocalId): SentencePart => (map.slices[id] ? quote(map.slices[id].name) : 'a slice that is gone')
  switch (event.type) {
    case 'MilestoneSet': {
      const { name, day, slice: of } = event.details
      return says('set the milestone ', quote(name), `: `, slice(of), ` by ${day}`)
    }
    case 'MilestoneMoved':
      return because(event.why, 'moved the milestone ', milestone, ` to ${event.day}, before ${event.was}`)
    case 'MilestoneRenamed':
      return says('renamed the milestone ', quote(event.was), ' to ', quote(event.name))
    case 'MilestoneTied':
      return says('tied the milestone ', milestone, ' to ', slice(event.slice), ', before ', slice(event.was))
    case 'MilestoneRemoved':
      return because(event.why, 'removed the milestone ', quote(event.was.name), ` of ${event.was.day}`)
  }
}
