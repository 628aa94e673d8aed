import * as z from 'zod/mini'
import { localId } from '../../kernel/ids'
import { name, text } from '../../kernel/text'
import { abResult, businessFigure, deploymentText, deploymentType, figureValue, rollOut, technicalFigure } from './events'

const about = { slice: localId }

export const deploymentCommands = {
  /** Says at once what nobody has said yet; what is said stays. */
  OutlineDeployment: z.object({
    type: z.literal('OutlineDeployment'),
    ...about,
    business: z.array(z.object({ figure: businessFigure, value: z.number() })).check(z.maxLength(20)),
    texts: z.array(z.object({ field: deploymentText, value: text })).check(z.maxLength(10)),
    kind: deploymentType,
    rollOut: z.nullable(rollOut),
  }),
  /** Null: it is not known any more. */
  StateBusinessFigure: z.object({ type: z.literal('StateBusinessFigure'), ...about, figure: businessFigure, value: z.nullable(z.number()) }),
  DescribeDeployment: z.object({ type: z.literal('DescribeDeployment'), ...about, field: deploymentText, value: text }),
  OverrideFigure: z.object({ type: z.literal('OverrideFigure'), ...about, figure: technicalFigure, value: figureValue, reason: text }),
  WithdrawOverride: z.object({ type: z.literal('WithdrawOverride'), ...about, figure: technicalFigure }),
  ChooseDeploymentType: z.object({ type: z.literal('ChooseDeploymentType'), ...about, kind: deploymentType }),
  PlanRollOut: z.object({ type: z.literal('PlanRollOut'), ...about, rollOut: z.nullable(rollOut) }),
  StartRamp: z.object({ type: z.literal('StartRamp'), ...about, release: name }),
  /** To the next planned step; `from` is the share that was seen. */
  AdvanceRamp: z.object({ type: z.literal('AdvanceRamp'), ...about, from: z.number(), note: text }),
  SwitchBack: z.object({ type: z.literal('SwitchBack'), ...about, from: z.number(), to: z.number(), reason: text }),
  RecordAbResult: z.object({ type: z.literal('RecordAbResult'), ...about, result: abResult }),
  WithdrawAbResult: z.object({ type: z.literal('WithdrawAbResult'), ...about }),
} as const

export type DeploymentCommand = { [K in keyof typeof deploymentCommands]: z.infer<(typeof deploymentCommands)[K]> }[keyof typeof deploymentCommands]
