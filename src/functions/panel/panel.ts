import { planHistory } from '../resolvers/planHistory'
import { planProgress } from '../resolvers/planProgress'
import { planRead } from '../resolvers/planRead'
import { planSend } from '../resolvers/planSend'
import { planSince } from '../resolvers/planSince'
import { planStoryHistory } from '../resolvers/planStoryHistory'
import { createResolver } from '../resolvers/serve'

/** What the panel and the item in an issue's right-hand column ask for. */
export const panel = createResolver('panel', {
  'plan.read': planRead,
  'plan.send': planSend,
  'plan.since': planSince,
  'plan.history': planHistory,
  'plan.storyHistory': planStoryHistory,
  'plan.progress': planProgress,
})
