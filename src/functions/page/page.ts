import { planHistory } from '../resolvers/planHistory'
import { planJiraSettings } from '../resolvers/planJiraSettings'
import { planPostDossier } from '../resolvers/planPostDossier'
import { planProgress } from '../resolvers/planProgress'
import { planRead } from '../resolvers/planRead'
import { planReconcile } from '../resolvers/planReconcile'
import { planRemove } from '../resolvers/planRemove'
import { planSend } from '../resolvers/planSend'
import { planSince } from '../resolvers/planSince'
import { planStart } from '../resolvers/planStart'
import { planStoryHistory } from '../resolvers/planStoryHistory'
import { planPerson } from '../resolvers/planPerson'
import { sitePlans } from '../resolvers/sitePlans'
import { readingsCorrect } from '../resolvers/readingsCorrect'
import { readingsLatest } from '../resolvers/readingsLatest'
import { readingsRead } from '../resolvers/readingsRead'
import { readingsRecord } from '../resolvers/readingsRecord'
import { roundGive } from '../resolvers/roundGive'
import { roundMine } from '../resolvers/roundMine'
import { roundReveal } from '../resolvers/roundReveal'
import { createResolver } from '../resolvers/serve'

/** What the project page asks for. */
export const page = createResolver('page', {
  'plan.read': planRead,
  'plan.send': planSend,
  'plan.since': planSince,
  'plan.history': planHistory,
  'plan.storyHistory': planStoryHistory,
  'plan.start': planStart,
  'plan.progress': planProgress,
  'plan.reconcile': planReconcile,
  'plan.remove': planRemove,
  'plan.postDossier': planPostDossier,
  'plan.jiraSettings': planJiraSettings,
  'round.give': roundGive,
  'round.mine': roundMine,
  'round.reveal': roundReveal,
  'readings.record': readingsRecord,
  'readings.correct': readingsCorrect,
  'readings.read': readingsRead,
  'readings.latest': readingsLatest,
  'plan.person': planPerson,
  'site.plans': sitePlans,
})
