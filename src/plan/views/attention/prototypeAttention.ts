import { prototypeTimeBox } from '../issuePanel/prototypePanel'
import type { AttentionSource } from './attentionItem'
import { counted } from './attentionItem'

/** H5: how long will you spend on the notebook? A prototype over its time box asks for a decision. */
export const prototypeAttention: AttentionSource = ({ plan }, now) => {
  const over = Object.keys(plan.prototypes.timeBoxes)
    .map((story) => ({ story, over: prototypeTimeBox({ plan }, story, now)?.over ?? 0 }))
    .filter((one) => one.over > 0)
    .toSorted((a, b) => b.over - a.over)
  const [first] = over
  if (!first) return []
  const days = counted(first.over, 'working day', 'working days')
  const text = over.length === 1 ? `A prototype is over its time box by ${days}.` : `${over.length} prototypes are over their time boxes, one by ${days}.`
  return [{ id: 'prototype-over', urgency: 'pressing', text, action: { label: 'Decide on it', view: 'map', params: { story: first.story } } }]
}
