import type { DemoHost } from './demoHost'
import type { SolarStory } from './solarIssues'
import { SOLAR_EPICS, SOLAR_STORIES } from './solarIssues'
import { SOLAR_ARCHITECTURE } from './solarArchitecture'
import { solarAuditSteps } from './solarAudit'
import { solarOpportunitySteps } from './solarOpportunities'
import { solarStrategySteps } from './solarStrategy'
import { solarDeploymentSteps } from './solarDeployment'
import { solarRoundSteps } from './solarRounds'
import { criteriaSteps } from './solarCriteria'
import { feedbackSteps } from './solarFeedback'
import type { DataSetScript } from './solarData'
import { SOLAR_DATA_SETS } from './solarData'
import { solarMonitoringSteps } from './solarMonitoring'
import { solarRetrospectiveSteps } from './solarRetrospectives'
import { prototypeOf } from './solarPrototypes'
import { solarGateSteps } from './solarGates'
import type { DecisionScript, HypothesisScript, Role } from './solarScenario'
import { SOLAR_BASELINES, SOLAR_CAPACITY, SOLAR_HYPOTHESES, SOLAR_LIFECYCLE, SOLAR_MILESTONES, SOLAR_MOVES, SOLAR_RE_ESTIMATES } from './solarScenario'
import { solarIterationSteps } from './solarIterations'
import { SOLAR_SHEETS } from './solarSheets'

const DAY = 24 * 60 * 60 * 1000

type Command = { readonly type: string; readonly [field: string]: unknown }
type Sources = { readonly storyId: (slug: string) => string; readonly structure: () => Promise<Structure> }

/** Ids of the verticals, slices and iterations as the app has them, by name. */
export type Structure = {
  readonly seq: number
  readonly verticals: Readonly<Record<string, string>>
  readonly slices: Readonly<Record<string, string>>
  readonly iterations: Readonly<Record<string, string>>
}

/** A stage is left after this share of the story's days. */
const STAGES = [
  { from: 'framing', share: 0, ticks: ['end-user', 'ml-needed', 'criterion', 'hypothesis'] },
  { from: 'data', share: 0.25, ticks: ['data-set', 'labels', 'protection', 'provenance'] },
  { from: 'prototype', share: 0.7, ticks: ['simplest-first', 'time-box', 'baseline', 'evaluation', 'worth-deploying', 're-run', 'one-click', 'code-read'] },
  { from: 'deploy', share: 1, ticks: ['serving', 'security', 'audit', 'pipeline', 'fallback'] },
] as const

/** The team's decisions in Foldline, day by day, each sent as the command that a click would send. */
export function solarPlanSteps(host: DemoHost, { storyId, structure }: Sources) {
  const evidenceOf = (hypothesis: HypothesisScript, index: number): string => `${hypothesis.id}-e${index + 1}`
  const activityIds = new Map<string, string>()
  let base = 0
  let count = 0
  let map: Structure | undefined

  async function send(role: Role, command: Command, issue?: string): Promise<void> {
    count += 1
    const payload = { id: `solar-${count}`, base, command }
    const place = issue === undefined ? { module: 'project-page', project: 'SOLAR' } as const : { module: 'issue-panel', issue } as const
    const answer = (await host.invoke(role, { ...place, functionKey: 'plan.send', payload })) as Answer
    if (!answer.ok) throw new Error(`The demo's ${command.type} was refused: ${answer.failure?.message ?? JSON.stringify(command)}`)
    base = answer.value?.seq ?? base
  }

  async function record(id: string, metric: string, readings: readonly (readonly [number, number])[]): Promise<void> {
    const call = { module: 'project-page', project: 'SOLAR', functionKey: 'readings.record', payload: { id, metric, readings } } as const
    const answer = (await host.invoke('scientist', call)) as Answer
    if (!answer.ok) throw new Error(`The demo's readings of ${metric} were refused: ${answer.failure?.message ?? ''}`)
    base = Math.max(base, answer.value?.seq ?? 0)
  }

  async function give(role: Role, round: string, sizes: Readonly<Record<string, string>>): Promise<void> {
    const answer = (await host.invoke(role, { module: 'project-page', project: 'SOLAR', functionKey: 'round.give', payload: { round, sizes } })) as Answer
    if (!answer.ok) throw new Error(`The demo's sizes of a round were refused: ${answer.failure?.message ?? ''}`)
    base = Math.max(base, answer.value?.seq ?? 0)
  }

  /** The key by which the plan's log names whoever plays this role. */
  async function personOf(role: Role): Promise<string> {
    const { accountId } = (await host.rest(role, 'GET', '/rest/api/3/myself')) as { readonly accountId: string }
    const answer = (await host.invoke('owner', { module: 'project-page', project: 'SOLAR', functionKey: 'plan.person', payload: { accountId } })) as { readonly value: { readonly actor: string } }
    return answer.value.actor
  }

  async function place(story: SolarStory, slice: string): Promise<void> {
    if (!map || slice === '') return
    const vertical = map.verticals[SOLAR_EPICS.find((epic) => epic.slug === story.epic)!.title]
    const target = { vertical, activity: activityIds.get(story.activity) ?? null, slice: map.slices[slice], before: null }
    await send('owner', { type: 'PlaceStories', stories: [storyId(story.slug)], ...target })
  }

  async function planStory(story: SolarStory, day: number): Promise<void> {
    if (story.created === day && story.slice !== null) {
      const movedFrom = SOLAR_MOVES.find(([when, slug]) => slug === story.slug && when > day)?.[2]
      await place(story, movedFrom ?? story.slice)
    }
    const change = SOLAR_RE_ESTIMATES.find(([, , slug]) => slug === story.slug)
    const firstDay = change ? Math.max(change[0], story.created) : story.created + 1
    if (story.size !== undefined && day === firstDay) await estimate(story, change?.[3] ?? story.size)
    if (story.size !== undefined && change?.[1] === day) await estimate(story, story.size, change[4])
    if (SOLAR_LIFECYCLE.includes(story.slug)) await advance(story, day)
  }

  async function estimate(story: SolarStory, size: string, note?: string): Promise<void> {
    const command = { type: 'EstimateStory', story: storyId(story.slug), estimate: { size, people: 1 } }
    await send('scientist', note === undefined ? command : { ...command, note }, storyId(story.slug))
  }

  async function advance(story: SolarStory, day: number): Promise<void> {
    if (story.started === undefined) return
    const days = (story.finished ?? story.started + 40) - story.started
    for (const stage of STAGES) {
      if (Math.round(story.started + days * stage.share) !== day) continue
      const id = storyId(story.slug)
      for (const item of stage.ticks) await send('scientist', { type: 'TickItem', story: id, stage: stage.from, item }, id)
      const { days: timeBox, task, notes, why } = prototypeOf(story.slug)
      if (stage.from === 'prototype') await send('scientist', { type: 'JudgePrototype', story: id, judgement: { workable: true, worthDeploying: true, why } }, id)
      await send('scientist', { type: 'AdvanceStage', story: id, from: stage.from, note: '' }, id)
      if (stage.from !== 'data') continue
      await send('scientist', { type: 'TimeBoxPrototype', story: id, days: timeBox }, id)
      await send('scientist', { type: 'ChooseTaskKind', story: id, task }, id)
      await send('scientist', { type: 'NotePrototype', story: id, notes }, id)
    }
  }

  async function planHypothesis(each: HypothesisScript, day: number): Promise<void> {
    if (day < each.stated) return
    const story = storyId(each.story)
    const about = { hypothesis: each.id, story }
    if (each.stated === day) {
      const { belief, metric, comparison, target, unit, dataSet, timeBoxDays, confidence } = each
      const statement = { belief, metric, comparison, target, unit, dataSet, timeBoxDays, confidence, kind: each.kind ?? 'product' }
      await send(each.by, { type: 'StateHypothesis', ...about, statement }, story)
    }
    // A story can only be linked once it exists.
    const link = each.dependants.filter((slug) => Math.max(each.stated, createdOn(slug)) === day)
    if (link.length > 0) await send(each.by, { type: 'LinkDependants', ...about, stories: link.map(storyId) }, story)
    if (each.testing === day) await send(each.by, { type: 'StartHypothesisTest', ...about }, story)
    for (const [index, [when, value, note]] of each.evidence.entries())
      if (when === day) {
        const run = `https://runs.example.com/${each.id}/${index + 1}`
        const evidence = { evidence: evidenceOf(each, index), value, dataSet: each.dataSet, runLink: run, note }
        await send(each.by, { type: 'LogEvidence', ...about, ...evidence }, story)
      }
    if (each.verdict?.[0] === day) {
      const [, verdict, reason] = each.verdict
      const confirmed = verdict === 'inconclusive' ? { confirmed: true } : {}
      await send(each.by, { type: 'GiveVerdict', ...about, verdict, reason, ...confirmed }, story)
    }
    if (each.decision?.day === day) await decide(each.decision, about, story)
  }

  async function planDataSet(each: DataSetScript, day: number): Promise<void> {
    const { id: dataSet, name, labelling, acquisition } = each
    if (each.day === day) {
      const fields = Object.entries(each.fields).map(([field, value]) => ({ field, value }))
      const from = each.from.filter(([of]) => SOLAR_DATA_SETS.find(({ id }) => id === of)!.day <= day).map(([of, step]) => ({ of, step }))
      await send('scientist', { type: 'RegisterDataSets', dataSets: [{ dataSet, name, labelling, acquisition, fields, from }] })
    }
    for (const [when, by, dimension, score, note] of each.assessed) if (when === day) await send(by, { type: 'AssessData', dataSet, dimension, score, note })
    for (const slug of each.neededBy)
      if (Math.max(each.day, createdOn(slug)) === day) await send('scientist', { type: 'NeedData', dataSet, story: storyId(slug), hypothesis: null })
    for (const hypothesis of each.testedBy) {
      const { stated, story } = SOLAR_HYPOTHESES.find(({ id }) => id === hypothesis)!
      if (Math.max(each.day, stated) === day) await send('scientist', { type: 'NeedData', dataSet, story: storyId(story), hypothesis })
    }
  }

  async function decide(decision: DecisionScript, about: object, story: string): Promise<void> {
    if (decision.kind === 'Persevere') return send('owner', { type: 'Persevere', ...about, why: decision.why }, story)
    const { from, to, why } = decision
    const consequence = { dropped: decision.dropped.map(storyId), added: decision.added.map(storyId) }
    return send('owner', { type: 'Pivot', ...about, from, to, why, ...consequence }, story)
  }

  /** Milestones, and the capacity of the sprint to come. */
  async function planAhead(day: number): Promise<void> {
    const dayIn = (target: number): string => new Date(host.clock.now() + (target - day) * DAY).toISOString().slice(0, 10)
    for (const { id, name, slice, set, moved } of SOLAR_MILESTONES) {
      const details = { name, slice: map?.slices[slice] }
      if (set[0] === day) await send('owner', { type: 'SetMilestone', milestone: id, details: { ...details, day: dayIn(set[1]) } })
      if (moved?.[0] === day) await send('owner', { type: 'ChangeMilestone', milestone: id, details: { ...details, day: dayIn(moved[1]) }, why: moved[2] })
    }
    for (const step of solarGateSteps(day, { dayIn, slices: map?.slices ?? {} })) await send(step.role, step.command)
    if (SOLAR_CAPACITY.day !== day) return
    const { part, cause, note } = SOLAR_CAPACITY
    const next = Object.entries((await structure()).iterations).toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })).at(-1)
    await send('owner', { type: 'PlanCapacity', iteration: next?.[1], capacity: { part, cause, note } })
  }

  return {
    /** The activities inside the verticals that the app drew from the epics. */
    async afterStart(): Promise<void> {
      map = await structure()
      base = map.seq
      for (const epic of SOLAR_EPICS)
        for (const [index, name] of epic.activities.entries()) {
          const activity = `${epic.slug}-${index + 1}`
          activityIds.set(name, activity)
          await send('owner', { type: 'AddActivity', activity, vertical: map.verticals[epic.title], name, before: null })
        }
    },
    async stepsOf(day: number): Promise<void> {
      for (const step of solarAuditSteps(day, new Date(host.clock.now()).toISOString().slice(0, 10))) await send(step.role, step.command)
      for (const step of SOLAR_ARCHITECTURE) if (step.day === day) await send(step.role, step.command)
      const dayIn = (target: number): string => new Date(host.clock.now() + (target - day) * DAY).toISOString().slice(0, 10)
      for (const step of await solarStrategySteps(day, { dayIn, personOf })) await send(step.role, step.command)
      for (const step of solarOpportunitySteps(day, (title) => map?.verticals[title] ?? '')) await send(step.role, step.command)
      for (const step of SOLAR_SHEETS) if (step.day === day) await send(step.role, step.command)
      for (const { role, command } of criteriaSteps(day, { storyId, today: new Date(host.clock.now()).toISOString().slice(0, 10) })) await send(role, command)
      for (const story of SOLAR_STORIES) if (story.created <= day) await planStory(story, day)
      for (const [when, slug] of SOLAR_MOVES)
        if (when === day) {
          const story = SOLAR_STORIES.find((each) => each.slug === slug)!
          await place(story, story.slice ?? '')
        }
      for (const each of SOLAR_BASELINES)
        if (each.day === day) {
          const { metric, kind, value, unit, learnt } = each
          const baseline = { metric, kind, value, unit, better: 'lower', dataSet: 'holdout-2025', learnt }
          const id = `b-${each.story}-${kind}`
          await send('scientist', { type: 'RecordBaseline', story: storyId(each.story), id, baseline }, storyId(each.story))
        }
      for (const each of SOLAR_HYPOTHESES) await planHypothesis(each, day)
      for (const each of SOLAR_DATA_SETS) await planDataSet(each, day)
      await solarRetrospectiveSteps(day, { iterations: async () => (await structure()).iterations, send })
      await solarMonitoringSteps(day, { now: host.clock.now(), storyId, send, record })
      await solarDeploymentSteps(day, (name) => map?.slices[name], send)
      await solarRoundSteps(day, { storyId, send, give })
      for (const { role, command } of feedbackSteps(day, new Date(host.clock.now()).toISOString().slice(0, 10), storyId)) await send(role, command)
      await planAhead(day)
      const iterations = async () => (await structure()).iterations
      for (const { role, command } of await solarIterationSteps(day, { now: host.clock.now(), iterations, personOf, storyId })) await send(role, command)
    },
  }
}

type Answer = { readonly ok: boolean; readonly value?: { readonly seq: number }; readonly failure?: { readonly message: string } }

function createdOn(slug: string): number {
  return SOLAR_STORIES.find((story) => story.slug === slug)?.created ?? 0
}
