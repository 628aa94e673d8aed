import { AUDIT_GATE } from '../../../playbook/auditGate'
import type { LifecycleStage } from '../../../playbook/lifecycle'
import { PROTOTYPE_GATE } from '../../../playbook/prototypeGate'
import { FIRST_GATE, FIRST_GATE_CLOSED } from '../../../playbook/sheets/firstGate'
import type { Decision, Rejection } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import type { StoryId } from '../../kernel/ids'
import { isEmpty } from '../../kernel/text'
import { rejectUnknown } from '../../knownStories'
import { deployGateWaitsFor } from '../../auditGate'
import { firstGateWaitsFor } from '../../firstGate'
import { isDoneByPrototype, prototypeWaitsFor } from '../../prototypeGate'
import type { PlanState } from '../../planState'
import type { LifecycleCommand } from './commands'
import type { LifecycleEvent } from './events'
import { isExpected } from './isExpected'

export function decide(command: LifecycleCommand, state: PlanState): Decision<LifecycleEvent> {
  const unknown = rejectUnknown(state, [command.story], 'story')
  if (unknown) return unknown
  switch (command.type) {
    case 'AdvanceStage':
      return advance(command, state)
    case 'ReturnStage':
      return goBack(command, state)
    case 'TickItem':
    case 'UntickItem': {
      const { story, stage, item } = command
      const isTicked = ticksOf(state, story)[`${stage}/${item}`] !== undefined
      const wrong = rejectItem(state, stage, item, isTicked)
      if (wrong) return wrong
      if (isTicked === (command.type === 'TickItem')) return NOTHING_TO_DO
      return decided({ type: command.type === 'TickItem' ? 'ChecklistItemTicked' : 'ChecklistItemUnticked', story, stage, item })
    }
  }
}

/** Where the story stands: the first stage until it was moved. */
export function stageOf(state: PlanState, story: StoryId): string {
  return state.plan.lifecycle.byStory[story]?.stage ?? state.plan.settings.stages[0]?.id ?? ''
}

function advance(command: Extract<LifecycleCommand, { type: 'AdvanceStage' }>, state: PlanState): Decision<LifecycleEvent> {
  const { story, from, note, confirmed, withoutAudit } = command
  const { stages } = state.plan.settings
  const index = stages.findIndex(({ id }) => id === from)
  if (index < 0) return rejected('notFound', 'There is no such stage.', 'from')
  if (stageOf(state, story) !== from)
    return rejected('conflict', `The story stands in ${nameOf(stages, stageOf(state, story))} by now: look again before you advance it.`, 'from')
  const next = stages[index + 1]
  if (!next) return rejected('invalid', 'This is the last stage. Return the story to open the next loop.', 'from')

  if (from === FIRST_GATE.stage && firstGateWaitsFor(state.plan.sheets).length > 0)
    return rejected('invalid', FIRST_GATE_CLOSED, FIRST_GATE.sheet)

  const unjudged = from === PROTOTYPE_GATE.stage ? prototypeWaitsFor(state, story) : null
  if (unjudged !== null) return rejected('invalid', unjudged, PROTOTYPE_GATE.at)

  const ticks = ticksOf(state, story)
  const openItems = stages[index]!.checklist
    .filter((item) => isExpected(item, state.plan, story) && ticks[`${from}/${item.id}`] === undefined && !isDoneByPrototype(state, story, from, item.id))
    .map(({ id }) => id)
  if (openItems.length > 0 && confirmed !== true)
    return rejected('confirm', openItems.length === 1 ? 'One required item is open.' : `${openItems.length} required items are open.`, 'note')
  const unaudited = from === AUDIT_GATE.stage ? deployGateWaitsFor(state.plan.audit) : null
  if (unaudited !== null && withoutAudit !== true) return rejected('confirm', `${unaudited} Get it signed off, or say why the story goes on without.`, AUDIT_GATE.sheet)
  const left = [...openItems, ...(unaudited === null ? [] : [AUDIT_GATE.item])]
  if (left.length > 0 && isEmpty(note)) return rejected('invalid', openItems.length > 0 ? 'Say why it advances with required items open.' : 'Say why it goes on without the audit.', 'note')
  return decided({ type: 'StageAdvanced', story, from, to: next.id, note, ...(left.length > 0 && { openItems: left }) })
}

function goBack(command: Extract<LifecycleCommand, { type: 'ReturnStage' }>, state: PlanState): Decision<LifecycleEvent> {
  const { story, to, reason } = command
  const { stages } = state.plan.settings
  const from = stageOf(state, story)
  const target = stages.findIndex(({ id }) => id === to)
  if (target < 0) return rejected('notFound', 'There is no such stage.', 'to')
  if (to === from) return NOTHING_TO_DO
  const current = stages.findIndex(({ id }) => id === from)
  if (current >= 0 && target > current) return rejected('invalid', 'This stage lies ahead: advance the story instead.', 'to')
  if (isEmpty(reason)) return rejected('invalid', 'Say why the story returns.', 'reason')
  return decided({ type: 'StageReturned', story, from, to, reason })
}

function rejectItem(state: PlanState, stageId: string, item: string, isTicked: boolean): Rejection | null {
  const stage = state.plan.settings.stages.find(({ id }) => id === stageId)
  if (!stage) return rejected('notFound', 'There is no such stage.', 'stage')
  return stage.checklist.some(({ id, off }) => id === item && (off !== true || isTicked)) ? null : rejected('notFound', 'There is no such item in this stage.', 'item')
}

const ticksOf = (state: PlanState, story: StoryId) => state.stories[story]?.areas.lifecycle?.ticks ?? {}

const nameOf = (stages: readonly LifecycleStage[], id: string): string => stages.find((stage) => stage.id === id)?.name ?? id

export function inverse(event: LifecycleEvent, state: PlanState): Decision<LifecycleEvent> {
  const { story } = event
  const lastMove = state.stories[story]?.areas.lifecycle?.moves.at(-1)
  switch (event.type) {
    case 'StageAdvanced':
    case 'StageReturned': {
      const { from, to } = event
      if (stageOf(state, story) !== to)
        return { ...rejected('notUndoable', 'The story was moved to another stage since.'), ...(lastMove && { by: lastMove.by }) }
      return event.type === 'StageAdvanced'
        ? decided({ type: 'StageReturned', story, from: to, to: from, reason: '' })
        : decided({ type: 'StageAdvanced', story, from: to, to: from, note: '' })
    }
    case 'ChecklistItemTicked':
    case 'ChecklistItemUnticked': {
      const { stage, item } = event
      const isTicked = ticksOf(state, story)[`${stage}/${item}`] !== undefined
      if (isTicked !== (event.type === 'ChecklistItemTicked')) return rejected('notUndoable', 'This item was changed again since.')
      return decided({ type: isTicked ? 'ChecklistItemUnticked' : 'ChecklistItemTicked', story, stage, item })
    }
  }
}
