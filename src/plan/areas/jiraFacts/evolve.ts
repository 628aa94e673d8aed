import type { Draft } from '../../kernel/area'
import type { Commit } from '../../kernel/commit'
import type { StoryId } from '../../kernel/ids'
import type { JiraFactsEvent } from './events'
import type { JiraFactsState, StoryFacts, StoryRow, Transition } from './state'

export function evolve(facts: Draft<JiraFactsState>, event: JiraFactsEvent): void {
  switch (event.type) {
    case 'StoriesEntered':
      for (const { story, occurredAt, status, resolution, epic } of event.stories)
        facts.rows[story] = present(facts.rows[story], { status, resolution, since: occurredAt, epic, entered: occurredAt })
      return
    case 'StoriesLeft':
      for (const { story } of event.stories) change(facts, story, { absent: event.why })
      return
    case 'StatusesChanged':
      for (const { story, occurredAt, to, resolution } of event.stories) {
        const row = facts.rows[story]
        // One that was heard of late changes the past, not the present.
        if (row && occurredAt >= row.since) facts.rows[story] = { ...row, status: to, resolution, since: occurredAt }
      }
      return
    case 'EpicsChanged':
      for (const { story, epic } of event.stories) change(facts, story, { epic })
      return
    case 'DependenciesObserved':
      for (const { story, dependsOn } of event.stories)
        if (dependsOn.length > 0) facts.dependsOn[story] = dependsOn
        else delete facts.dependsOn[story]
      return
    case 'SubtasksCounted':
      for (const { story, done, all } of event.stories) {
        const row = facts.rows[story]
        if (!row) continue
        const { subtasks: _, ...rest } = row
        facts.rows[story] = all > 0 ? { ...rest, subtasks: [done, all] } : rest
      }
      return
    case 'StoryUnreachable':
      change(facts, event.story, { absent: 'unreachable' })
      return
    case 'StoryReachable': {
      const row = facts.rows[event.story]
      if (row) facts.rows[event.story] = withoutAbsence(row)
      return
    }
    case 'StoryMovedOut':
      change(facts, event.story, { absent: 'moved' })
      return
    case 'StoryMovedIn': {
      const { story, status, resolution, occurredAt, entered, transitions } = event
      const since = transitions.reduce((latest, [at]) => Math.max(latest, at), entered)
      facts.rows[story] = present(facts.rows[story], { status, resolution, since, epic: null, entered: occurredAt })
      return
    }
  }
}

/** A story that is (again) there: when it first came in stays, and what is newer than the entry holds. */
function present(row: StoryRow | undefined, fresh: StoryRow): StoryRow {
  if (!row) return fresh
  const { epic } = fresh
  const back = { ...withoutAbsence(row), epic, entered: Math.min(row.entered, fresh.entered) }
  return fresh.since >= row.since ? { ...back, status: fresh.status, resolution: fresh.resolution, since: fresh.since } : back
}

function withoutAbsence(row: StoryRow): StoryRow {
  const { absent: _, ...rest } = row
  return rest
}

function change(facts: Draft<JiraFactsState>, story: StoryId, to: Partial<StoryRow>): void {
  const row = facts.rows[story]
  if (row) facts.rows[story] = { ...row, ...to }
}

export function evolveStory(part: Draft<StoryFacts>, event: JiraFactsEvent, _id: StoryId, _commit: Commit, entry?: unknown): void {
  switch (event.type) {
    case 'StoriesEntered': {
      const { occurredAt, status, resolution } = entry as (typeof event.stories)[number]
      insert(part.presence, [occurredAt, true])
      insert(part.transitions, [occurredAt, status, resolution])
      return
    }
    case 'StoriesLeft':
      insert(part.presence, [(entry as (typeof event.stories)[number]).occurredAt, false])
      return
    case 'StatusesChanged': {
      const { occurredAt, to, resolution } = entry as (typeof event.stories)[number]
      insert(part.transitions, [occurredAt, to, resolution])
      return
    }
    case 'StoryMovedOut':
      insert(part.presence, [event.occurredAt, false])
      return
    case 'StoryMovedIn': {
      insert(part.presence, [event.occurredAt, true])
      const known = new Set(part.transitions.map(keyOf))
      for (const [at, status, resolution] of event.transitions)
        if (!known.has(keyOf([at, status, resolution]))) insert(part.transitions, [at, status, resolution])
      const last = part.transitions.at(-1)
      if (last?.[1] !== event.status || last[2] !== event.resolution)
        insert(part.transitions, [event.occurredAt, event.status, event.resolution])
      return
    }
    case 'EpicsChanged':
    case 'DependenciesObserved':
    case 'SubtasksCounted':
    case 'StoryUnreachable':
    case 'StoryReachable':
      return
  }
}

const keyOf = ([at, status]: Transition): string => `${at} ${status}`

/** In order of when it happened; what is heard of late goes where it belongs, behind what happened in the same instant. */
function insert<Entry extends readonly [number, ...unknown[]]>(entries: Entry[], entry: Entry): void {
  let at = entries.length
  while (at > 0 && entries[at - 1]![0] > entry[0]) at--
  if (at === entries.length) entries.push(entry)
  else entries.splice(at, 0, entry)
}
