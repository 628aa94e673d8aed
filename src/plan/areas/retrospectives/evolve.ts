import type { Draft } from '../../kernel/area'
import type { Commit } from '../../kernel/commit'
import type { RetrospectivesEvent } from './events'
import type { RetrospectiveAction, RetrospectivesState } from './state'

export function evolve(plan: Draft<RetrospectivesState>, event: RetrospectivesEvent, { at, by }: Commit): void {
  switch (event.type) {
    case 'RetrospectiveNoted': {
      const { iteration, kind, text, why } = event
      plan.notes[event.note] = { iteration, kind, text, why, at, by }
      return
    }
    case 'RetrospectiveNoteRemoved':
      delete plan.notes[event.note]
      return
    case 'ActionAgreed': {
      const { iteration, text } = event
      const was = plan.actions[event.action]
      plan.actions[event.action] = { iteration, text, story: was?.story ?? null, finished: was?.finished ?? null, at, by }
      return
    }
    case 'ActionRemoved':
      delete plan.actions[event.action]
      return
    case 'ActionCarried':
      change(plan, event.action, { story: event.carrier })
      return
    case 'ActionFinished':
      change(plan, event.action, { finished: { how: event.how, at, by } })
      return
    case 'ActionReopened':
      change(plan, event.action, { finished: null })
  }
}

function change(plan: Draft<RetrospectivesState>, action: string, to: Partial<RetrospectiveAction>): void {
  const was = plan.actions[action]
  if (was) plan.actions[action] = { ...was, ...to }
}
