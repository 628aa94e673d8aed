import type { Moment, StoryId } from '../kernel/ids'
import type { PlanState } from '../planState'
import type { BaselinesPanel } from './issuePanel/baselinesPanel'
import { baselinesPanel } from './issuePanel/baselinesPanel'
import type { DependencyRow, HypothesisPanel } from './issuePanel/hypothesisPanel'
import { dependencyRows, hypothesisPanels } from './issuePanel/hypothesisPanel'
import type { Standing } from './issuePanel/standing'
import { standingOf } from './issuePanel/standing'
import type { PrototypePanel } from './issuePanel/prototypePanel'
import { prototypePanel } from './issuePanel/prototypePanel'
import type { SizePanel } from './issuePanel/sizePanel'
import { sizePanel } from './issuePanel/sizePanel'
import type { StagePanel } from './issuePanel/stagePanel'
import { stagePanel } from './issuePanel/stagePanel'

/** All that the panel inside a Jira issue shows of one story. */
export interface IssuePanel {
  readonly story: StoryId
  readonly standing: Standing
  readonly size: SizePanel
  readonly stage: StagePanel
  readonly prototype: PrototypePanel
  /** Stated on this story, in the order they were stated. */
  readonly hypotheses: readonly HypothesisPanel[]
  /** Stated on other stories, and this one's work is only worth doing if they hold. */
  readonly dependsOn: readonly DependencyRow[]
  readonly baselines: BaselinesPanel
  /** Nobody has said anything about it yet: ask the two first questions. */
  readonly isEmpty: boolean
}

/** One story as its panel shows it (C1). Its story part must be loaded; `at` says which day of a time box it is. */
export function issuePanel(state: PlanState, story: StoryId, at: Moment): IssuePanel {
  const size = sizePanel(state, story)
  const stage = stagePanel(state, story)
  const hypotheses = hypothesisPanels(state, story, at)
  const dependsOn = dependencyRows(state, story)
  const baselines = baselinesPanel(state, story, hypotheses)
  return {
    story,
    standing: standingOf(state, story),
    size,
    stage,
    prototype: prototypePanel(state, story, at),
    hypotheses,
    dependsOn,
    baselines,
    isEmpty: size.current === null && !stage.isTouched && hypotheses.length === 0 && dependsOn.length === 0 && baselines.all.length === 0 && !isSpokenOf(state, story),
  }
}

/** Somebody named it from a sheet: the data it needs, a metric it aims at, what people said about it. */
function isSpokenOf({ stories }: PlanState, story: StoryId): boolean {
  const areas = stories[story]?.areas
  return [areas?.dataSets?.needed, areas?.criteria?.aims, areas?.feedback?.heard].some((named) => (named?.length ?? 0) > 0)
}
