import { storyMap } from '../../storyMap'
import { dayWords } from '../dossierContext'
import { list, paragraph, table } from '../document'
import type { DossierSection } from '../dossierSection'

/** Where the project stands: what is delivered, slice by slice, and the dates that were given out last (C5). */
export const standingSection: DossierSection = {
  title: 'Where it stands',
  write({ state, words, day }) {
    const map = storyMap(state.plan)
    const counted = Object.values(map.stories).filter((story) => story.state !== 'dropped')
    if (counted.length === 0) return []
    const delivered = counted.filter((story) => story.state === 'delivered').length
    const { forecasts, milestones } = state.plan
    const issued = forecasts.issued.at(-1)
    const dates = new Map(issued?.slices.map(({ slice, p85 }) => [slice, p85]))
    const slices = map.slices.map(({ id, name, investment, tally }) => {
      const date = dates.get(id)
      const dateText = tally.stories > 0 && tally.delivered === tally.stories ? 'delivered' : date === undefined ? '' : date === null ? 'no date' : dayWords(date)
      return [words(name), investment, `${tally.delivered} of ${tally.stories}`, range(tally.minDays, tally.maxDays), dateText]
    })
    const wishes = Object.values(milestones.byId).toSorted((a, b) => (a.day < b.day ? -1 : 1))
    return [
      paragraph(`${delivered} of ${counted.length} stories are delivered.`),
      ...table(['Slice', 'Stage of investment', 'Delivered', 'Estimated', issued ? `Done by (85 %, issued ${day(issued.at)})` : 'Done by'], slices),
      ...list(wishes.map(({ name, day: due, slice }) => [`Milestone ${words(name)}: ${words(state.plan.map.slices[slice]?.name)} by ${dayWords(due)}`])),
    ]
  },
}

const range = (min: number, max: number): string => (max === 0 ? '' : `${Math.round(min)}–${Math.round(max)} days`)
