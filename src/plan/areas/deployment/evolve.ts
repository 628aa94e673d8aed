import type { Draft } from '../../kernel/area'
import type { Commit } from '../../kernel/commit'
import type { DeploymentEvent } from './events'
import type { Deployment, DeploymentState, Ramp } from './state'
import { NOTHING_SAID } from './state'

export function evolve(plan: Draft<DeploymentState>, event: DeploymentEvent, { at, by }: Commit): void {
  const next = changed(plan.bySlice[event.slice] ?? NOTHING_SAID, event, at, by)
  if (isNothing(next)) delete plan.bySlice[event.slice]
  else plan.bySlice[event.slice] = next
}

function changed(was: Deployment, event: DeploymentEvent, at: number, by: string): Deployment {
  switch (event.type) {
    case 'BusinessFigureStated':
      return { ...was, business: put(was.business, event.figure, event.value) }
    case 'DeploymentDescribed':
      return { ...was, texts: put(was.texts, event.field, event.value === '' ? null : event.value) }
    case 'FigureOverridden':
      return { ...was, overrides: put(was.overrides, event.figure, { value: event.value, reason: event.reason, at, by }) }
    case 'OverrideWithdrawn':
      return { ...was, overrides: put(was.overrides, event.figure, null) }
    case 'DeploymentTypeChosen':
      return { ...was, kind: event.kind }
    case 'RollOutPlanned':
      return { ...was, rollOut: event.rollOut }
    case 'RampStarted':
      return { ...was, ramps: [...was.ramps, { release: event.release, at, by, steps: [] }] }
    case 'RampDiscarded':
      return { ...was, ramps: was.ramps.slice(0, -1) }
    case 'RampStepped':
      return onRamp(was, (ramp) => ({ ...ramp, steps: [...ramp.steps, { share: event.to, at, by, note: event.note }] }))
    case 'RampSwitchedBack':
      return onRamp(was, (ramp) => ({ ...ramp, steps: [...ramp.steps, { share: event.to, at, by, note: event.reason, isBack: true }] }))
    case 'RampStepTakenBack':
      return onRamp(was, (ramp) => ({ ...ramp, steps: ramp.steps.slice(0, -1) }))
    case 'AbResultRecorded':
      return onRamp(was, (ramp) => ({ ...ramp, result: event.result }))
    case 'AbResultWithdrawn':
      return onRamp(was, (ramp) => ({ release: ramp.release, at: ramp.at, by: ramp.by, steps: ramp.steps }))
  }
}

function put<K extends string, V>(record: Readonly<Partial<Record<K, V>>>, key: K, value: V | null): Readonly<Partial<Record<K, V>>> {
  const others = Object.fromEntries(Object.entries(record).filter(([other]) => other !== key)) as Partial<Record<K, V>>
  return value === null ? others : { ...others, [key]: value }
}

const onRamp = (was: Deployment, change: (ramp: Ramp) => Ramp): Deployment => ({ ...was, ramps: was.ramps.map((ramp, index) => (index === was.ramps.length - 1 ? change(ramp) : ramp)) })

const isNothing = ({ business, texts, overrides, kind, rollOut, ramps }: Deployment): boolean =>
  kind === null && rollOut === null && ramps.length === 0 && [business, texts, overrides].every((part) => Object.keys(part).length === 0)
