import fc from 'fast-check'
import { BUSINESS_FIGURES, DEPLOYMENT_TEXTS, DEPLOYMENT_TYPES, TECHNICAL_FIGURES } from '../../../src/playbook/deployment'
import type { PlanState } from '../../../src/plan/planState'
import { command, name, orNull, pick, slice, text } from './arbitraries'

const figure = fc.constantFrom(...BUSINESS_FIGURES)
const field = fc.constantFrom(...DEPLOYMENT_TEXTS)
const kind = orNull(fc.constantFrom(...DEPLOYMENT_TYPES))
const share = fc.constantFrom(0, 5, 25, 100)
/** Mostly steps that can be taken; some fall, or end too early. */
const rollOut = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom({ pattern: 'canary', steps: [5, 25, 100] }, { pattern: 'blueGreen', steps: [100] }, { pattern: 'ab', steps: [25, 100] }) },
  { weight: 1, arbitrary: fc.constantFrom({ pattern: 'canary', steps: [25, 5] }, { pattern: 'ab', steps: [100] }) },
)

export const deploymentCommands = {
  OutlineDeployment: command('OutlineDeployment', {
    slice,
    business: fc.array(fc.record({ figure, value: fc.constantFrom(10, 60) }), { maxLength: 2 }),
    texts: fc.array(fc.record({ field, value: text }), { maxLength: 1 }),
    kind,
    rollOut: orNull(rollOut),
  }),
  StateBusinessFigure: command('StateBusinessFigure', { slice, figure, value: orNull(fc.constantFrom(-1, 5, 60, 0.5)) }),
  DescribeDeployment: command('DescribeDeployment', { slice, field, value: text }),
  OverrideFigure: command('OverrideFigure', { slice, figure: fc.constantFrom(...TECHNICAL_FIGURES), value: fc.oneof(fc.constantFrom(2, 7), pick('realTime', 'batch', 'queue')), reason: text }),
  WithdrawOverride: command('WithdrawOverride', { slice, figure: fc.constantFrom(...TECHNICAL_FIGURES) }),
  ChooseDeploymentType: command('ChooseDeploymentType', { slice, kind }),
  PlanRollOut: command('PlanRollOut', { slice, rollOut: orNull(rollOut) }),
  StartRamp: command('StartRamp', { slice, release: name }),
  AdvanceRamp: command('AdvanceRamp', { slice, from: share, note: text }),
  SwitchBack: command('SwitchBack', { slice, from: share, to: share, reason: text }),
  RecordAbResult: command('RecordAbResult', {
    slice,
    result: fc.record({ metric: name, a: fc.constantFrom(1, 2), b: fc.constantFrom(2, 3), better: fc.constantFrom('higher', 'lower'), note: text }),
  }),
  WithdrawAbResult: command('WithdrawAbResult', { slice }),
}

/** Chance alone would rarely name the share at which a ramp stands. */
export const seenShare = ({ plan }: PlanState, of: string): number => plan.deployment.bySlice[of]?.ramps.at(-1)?.steps.at(-1)?.share ?? 0
