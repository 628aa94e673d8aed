import type { Draft } from '../../kernel/area'
import type { Commit } from '../../kernel/commit'
import type { StoryId } from '../../kernel/ids'
import type { MonitoringEvent } from './events'
import type { Alert, LowCase, Metric, MonitoringState, StoryAlert, StoryMetric, StoryMonitoring } from './state'

export function evolve(plan: Draft<MonitoringState>, event: MonitoringEvent, { at, by }: Commit): void {
  switch (event.type) {
    case 'MetricMonitored': {
      const { metric, number, details, thresholds, every } = event
      plan.byId[metric] = { ...details, number, thresholds, every, fallback: null, stories: [], alert: null, at, by }
      plan.nextNumber = Math.max(plan.nextNumber, number + 1)
      return
    }
    case 'CaseCollected':
      plan.cases[event.case] = toCase(event)
      return
    case 'CaseRemoved':
      delete plan.cases[event.case]
      return
    case 'CasesTaken':
      for (const one of event.cases) delete plan.cases[one.case]
      count(plan, event.story, event.cases.length)
      return
    case 'CasesReturned':
      for (const one of event.cases) plan.cases[one.case] = toCase(one)
      count(plan, event.story, -event.cases.length)
      return
    case 'MetricDescribed':
    case 'ThresholdsSet':
    case 'ReadingsExpected':
    case 'FallbackNamed':
    case 'MetricLinked':
    case 'MetricUnlinked':
    case 'MetricRetired':
    case 'MetricRestored':
    case 'AlertOpened':
    case 'AlertRaised':
    case 'AlertAnswered':
    case 'AlertReopened':
    case 'BreachEnded': {
      const was = plan.byId[event.metric]
      if (was) plan.byId[event.metric] = { ...changed(was, event, at, by), at, by }
      if (event.type === 'AlertOpened') plan.nextAlert = Math.max(plan.nextAlert, event.alert + 1)
    }
  }
}

type Change = Exclude<MonitoringEvent, { type: 'MetricMonitored' | 'CaseCollected' | 'CaseRemoved' | 'CasesTaken' | 'CasesReturned' }>

function changed(was: Metric, event: Change, at: number, by: string): Metric {
  switch (event.type) {
    case 'MetricDescribed':
      return { ...was, ...event.details }
    case 'ThresholdsSet':
      return { ...was, thresholds: event.thresholds }
    case 'ReadingsExpected':
      return { ...was, every: event.every }
    case 'FallbackNamed':
      return { ...was, fallback: event.fallback }
    case 'MetricLinked':
      return { ...was, stories: [...was.stories, event.story].toSorted() }
    case 'MetricUnlinked':
      return { ...was, stories: was.stories.filter((story) => story !== event.story) }
    case 'MetricRetired':
      return { ...was, retired: { at, by, why: event.why } }
    case 'MetricRestored': {
      const { retired: _, ...restored } = was
      return restored
    }
    case 'AlertOpened': {
      const { alert: number, severity, reading, limit } = event
      return { ...was, alert: { number, severity, reading, limit, openedAt: at, answer: null, ended: null } }
    }
    case 'AlertRaised': {
      const { severity, reading, limit } = event
      return withAlert(was, { severity, reading, limit })
    }
    case 'AlertAnswered':
      return withAlert(was, { answer: { kind: event.answer, why: event.why, at, by } })
    case 'AlertReopened':
      return withAlert(was, { answer: null })
    case 'BreachEnded':
      return withAlert(was, { ended: event.reading.at })
  }
}

const withAlert = (was: Metric, change: Partial<Alert>): Metric => ({ ...was, alert: was.alert && { ...was.alert, ...change } })
const toCase = ({ metric, text, link, count: seen }: LowCase): LowCase => ({ metric, text, link, count: seen })

function count(plan: Draft<MonitoringState>, story: StoryId, more: number): void {
  const now = (plan.taken[story] ?? 0) + more
  if (now > 0) plan.taken[story] = now
  else delete plan.taken[story]
}

export function evolveStory(part: Draft<StoryMonitoring>, event: MonitoringEvent, _id: StoryId): void {
  switch (event.type) {
    case 'MetricLinked': {
      const { metric, number, alert } = event
      part.metrics = [...part.metrics.filter((one) => one.metric !== metric), { metric, number, alert }].toSorted((a, b) => a.number - b.number)
      return
    }
    case 'MetricUnlinked':
      part.metrics = part.metrics.filter(({ metric }) => metric !== event.metric)
      return
    case 'AlertOpened':
    case 'AlertReopened': {
      const { alert: number, name, unit, severity, reading, limit } = event
      part.metrics = withStoryAlert(part.metrics, event.metric, () => ({ number, name, unit, severity, reading, limit }))
      return
    }
    case 'AlertRaised': {
      const { severity, reading, limit } = event
      part.metrics = withStoryAlert(part.metrics, event.metric, (was) => was && { ...was, severity, reading, limit })
      return
    }
    case 'AlertAnswered':
      part.metrics = withStoryAlert(part.metrics, event.metric, () => null)
      return
    case 'MetricMonitored':
    case 'MetricDescribed':
    case 'ThresholdsSet':
    case 'ReadingsExpected':
    case 'FallbackNamed':
    case 'MetricRetired':
    case 'MetricRestored':
    case 'BreachEnded':
    case 'CaseCollected':
    case 'CaseRemoved':
    case 'CasesTaken':
    case 'CasesReturned':
      return
  }
}

const withStoryAlert = (metrics: readonly StoryMetric[], metric: string, change: (was: StoryAlert | null) => StoryAlert | null): StoryMetric[] =>
  metrics.map((one) => (one.metric === metric ? { ...one, alert: change(one.alert) } : one))
