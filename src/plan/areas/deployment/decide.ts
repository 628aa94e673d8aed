import type { BusinessFigure } from '../../../playbook/deployment'
import { BUSINESS_QUESTIONS } from '../../../playbook/deployment'
import type { Decision, Rejection } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import { isEmpty } from '../../kernel/text'
import type { PlanState } from '../../planState'
import type { DeploymentCommand } from './commands'
import { advanceRamp, planRollOut, recordAbResult, startRamp, switchBack, wrongSteps } from './decideRamp'
import type { DeploymentEvent } from './events'
import { wrongOverride } from './overrides'
import type { Deployment } from './state'
import { currentRamp, NOTHING_SAID } from './state'

export function decide(command: DeploymentCommand, { plan }: PlanState): Decision<DeploymentEvent> {
  const { slice } = command
  const onMap = plan.map.slices[slice]
  if (!onMap) return rejected('notFound', 'This slice is not on the map.', 'slice')
  if (onMap.retired) return rejected('conflict', 'This slice is retired: restore it on the map first.', 'slice')
  return decideAbout(command, plan.deployment.bySlice[slice] ?? NOTHING_SAID)
}

function decideAbout(command: DeploymentCommand, was: Deployment): Decision<DeploymentEvent> {
  const { slice } = command
  switch (command.type) {
    case 'OutlineDeployment':
      return outline(command, was)
    case 'StateBusinessFigure': {
      const { figure, value } = command
      const before = was.business[figure] ?? null
      if (before === value) return NOTHING_TO_DO
      return (value === null ? null : wrongFigure(figure, value, 'value')) ?? decided({ type: 'BusinessFigureStated', slice, figure, value, was: before })
    }
    case 'DescribeDeployment': {
      const { field, value } = command
      const before = was.texts[field] ?? ''
      return isSame(before, value) ? NOTHING_TO_DO : decided({ type: 'DeploymentDescribed', slice, field, value, was: before })
    }
    case 'OverrideFigure': {
      const { figure, value, reason } = command
      const before = overrideOf(was, figure)
      if (isSame(before, { value, reason })) return NOTHING_TO_DO
      const wrong = wrongOverride(figure, value)
      if (wrong) return wrong
      if (isEmpty(reason)) return rejected('invalid', 'Say why this figure holds and not the computed one.', 'reason')
      return decided({ type: 'FigureOverridden', slice, figure, value, reason, was: before })
    }
    case 'WithdrawOverride': {
      const before = overrideOf(was, command.figure)
      return before ? decided({ type: 'OverrideWithdrawn', slice, figure: command.figure, was: before }) : NOTHING_TO_DO
    }
    case 'ChooseDeploymentType':
      return was.kind === command.kind ? NOTHING_TO_DO : decided({ type: 'DeploymentTypeChosen', slice, kind: command.kind, was: was.kind })
    case 'PlanRollOut':
      return planRollOut(command, was)
    case 'StartRamp':
      return startRamp(command, was)
    case 'AdvanceRamp':
      return advanceRamp(command, was)
    case 'SwitchBack':
      return switchBack(command, was)
    case 'RecordAbResult':
      return recordAbResult(command, was)
    case 'WithdrawAbResult': {
      const result = currentRamp(was)?.result
      return result ? decided({ type: 'AbResultWithdrawn', slice, was: { ...result } }) : NOTHING_TO_DO
    }
  }
}

/** What is said already stays; the rest comes in whole or not at all. */
function outline({ slice, business, texts, kind, rollOut }: Extract<DeploymentCommand, { type: 'OutlineDeployment' }>, was: Deployment): Decision<DeploymentEvent> {
  for (const { figure, value } of business) {
    const wrong = wrongFigure(figure, value, 'business')
    if (wrong) return wrong
  }
  const wrong = rollOut === null ? null : wrongSteps(rollOut)
  if (wrong) return wrong
  const figures = new Map(business.map(({ figure, value }) => [figure, value]))
  const fields = new Map(texts.map(({ field, value }) => [field, value]))
  return decided<DeploymentEvent>(
    ...[...figures].flatMap(([figure, value]) => (was.business[figure] === undefined ? [{ type: 'BusinessFigureStated' as const, slice, figure, value, was: null }] : [])),
    ...[...fields].flatMap(([field, value]) => (was.texts[field] === undefined && value !== '' ? [{ type: 'DeploymentDescribed' as const, slice, field, value, was: '' }] : [])),
    ...(was.kind === null && kind !== null ? [{ type: 'DeploymentTypeChosen' as const, slice, kind, was: null }] : []),
    ...(was.rollOut === null && rollOut !== null ? [{ type: 'RollOutPlanned' as const, slice, rollOut, was: null }] : []),
  )
}

function wrongFigure(figure: BusinessFigure, value: number, at: string): Rejection | null {
  const { min, max, isWhole, sentence } = BUSINESS_QUESTIONS[figure]
  return value < min || value > max || (isWhole && !Number.isInteger(value)) ? rejected('invalid', sentence, at) : null
}

export function overrideOf({ overrides }: Deployment, figure: keyof Deployment['overrides']) {
  const found = overrides[figure]
  return found ? { value: found.value, reason: found.reason } : null
}
