import * as z from 'zod/mini'
import { BUFFERS, BUSINESS_FIGURES, DEPLOYMENT_TEXTS, DEPLOYMENT_TYPES, MODES, PATTERNS, TECHNICAL_FIGURES } from '../../../playbook/deployment'
import { localId } from '../../kernel/ids'
import { name, text } from '../../kernel/text'

const v = z.optional(z.int())
const about = { v, slice: localId }
export const businessFigure = z.enum(BUSINESS_FIGURES)
export const deploymentText = z.enum(DEPLOYMENT_TEXTS)
export const technicalFigure = z.enum(TECHNICAL_FIGURES)
export const figureValue = z.union([z.number(), z.enum([...MODES, ...BUFFERS])])
export const deploymentType = z.nullable(z.enum(DEPLOYMENT_TYPES))
export const rollOut = z.object({ pattern: z.enum(PATTERNS), steps: z.array(z.number()) })
export const abResult = z.object({ metric: name, a: z.number(), b: z.number(), better: z.enum(['higher', 'lower']), note: text })

const override = z.object({ value: figureValue, reason: text })
const step = { from: z.number(), to: z.number() }

export const deploymentEvents = {
  BusinessFigureStated: z.object({ type: z.literal('BusinessFigureStated'), ...about, figure: businessFigure, value: z.nullable(z.number()), was: z.nullable(z.number()) }),
  /** Empty = nothing is said any more. */
  DeploymentDescribed: z.object({ type: z.literal('DeploymentDescribed'), ...about, field: deploymentText, value: text, was: text }),
  FigureOverridden: z.object({ type: z.literal('FigureOverridden'), ...about, figure: technicalFigure, ...override.shape, was: z.nullable(override) }),
  OverrideWithdrawn: z.object({ type: z.literal('OverrideWithdrawn'), ...about, figure: technicalFigure, was: override }),
  DeploymentTypeChosen: z.object({ type: z.literal('DeploymentTypeChosen'), ...about, kind: deploymentType, was: deploymentType }),
  RollOutPlanned: z.object({ type: z.literal('RollOutPlanned'), ...about, rollOut: z.nullable(rollOut), was: z.nullable(rollOut) }),
  RampStarted: z.object({ type: z.literal('RampStarted'), ...about, release: name }),
  /** The start of a ramp is taken back. */
  RampDiscarded: z.object({ type: z.literal('RampDiscarded'), ...about, release: name }),
  RampStepped: z.object({ type: z.literal('RampStepped'), ...about, ...step, note: text }),
  RampSwitchedBack: z.object({ type: z.literal('RampSwitchedBack'), ...about, ...step, reason: text }),
  /** A step that was recorded by mistake: it never happened. */
  RampStepTakenBack: z.object({ type: z.literal('RampStepTakenBack'), ...about, ...step, note: text }),
  AbResultRecorded: z.object({ type: z.literal('AbResultRecorded'), ...about, result: abResult, was: z.nullable(abResult) }),
  AbResultWithdrawn: z.object({ type: z.literal('AbResultWithdrawn'), ...about, was: abResult }),
} as const

export type DeploymentEvent = { [K in keyof typeof deploymentEvents]: z.infer<(typeof deploymentEvents)[K]> }[keyof typeof deploymentEvents]
