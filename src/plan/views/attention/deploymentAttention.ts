import { textOr } from '../../kernel/text'
import { rampView } from '../deployment/ramp'
import type { AttentionItem, AttentionSource } from './attentionItem'

/** P2, P3: a ramp that stands still, and load without a fallback. */
export const deploymentAttention: AttentionSource = ({ plan }, now) =>
  Object.entries(plan.deployment.bySlice).flatMap(([slice, deployment]): readonly AttentionItem[] => {
    const onMap = plan.map.slices[slice]
    if (!onMap || onMap.retired) return []
    const name = textOr(onMap.name, 'withheld')
    const view = rampView(deployment, now, plan.iterations.weeks)
    const days = view === null ? 0 : Math.floor((now - view.since) / 86_400_000)
    const stuck: AttentionItem = {
      id: `ramp-${slice}`,
      urgency: 'waiting',
      text: `The ramp of ${name} has stood at ${view?.share} % for ${days} days, longer than an iteration.`,
      action: { label: view?.next === null ? 'Look at it' : 'Go on, or switch back', view: 'deployment', params: { slice } },
    }
    const open: AttentionItem = {
      id: `fallback-${slice}`,
      urgency: view !== null && view.share > 0 ? 'pressing' : 'due',
      text: `${name} ${view !== null && view.share > 0 ? 'gets traffic' : 'has its load stated'} and nobody has said what users get when it fails.`,
      action: { label: 'State the fallback', view: 'deployment', params: { slice } },
    }
    const asksForFallback = deployment.texts.fallback === undefined && (deployment.business.requestsPerDay !== undefined || (view !== null && view.share > 0))
    return [...(view?.isStuck ? [stuck] : []), ...(asksForFallback ? [open] : [])]
  })
