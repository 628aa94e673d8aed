import { jiraFactsArea } from './areas/jiraFacts/area'
import { settingsArea } from './areas/settings/area'
import { mapAreas } from './mapAreas'
import { storyAreas } from './storyAreas'

/** The areas whose state is read with every plan. */
export const coreAreas = [settingsArea, jiraFactsArea, ...storyAreas, ...mapAreas] as const
