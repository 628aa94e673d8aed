import type { AttentionItem } from '../../../src/plan/views/attention/attentionItem'
import { Button } from '../kit/Button'
import { Lozenge } from '../kit/Lozenge'
import { usePage } from '../page/PageProvider'
import { usePlanReady } from '../page/usePlanReady'

interface AttentionListProps {
  readonly items: readonly AttentionItem[]
  readonly more: readonly AttentionItem[]
}

/** One sentence and one action each; what presses comes first, and only the first action is primary. Who may only look, or looks at the past, is led there to look. The rest opens in place. */
export function AttentionList({ items, more }: AttentionListProps) {
  if (items.length === 0) return null
  const isLess = more.every(({ urgency }) => urgency !== 'pressing')
  return (
    <section aria-label="What needs attention">
      <ol className="fl-attention">
        {items.map((item, index) => (
          <AttentionLine key={item.id} item={item} isFirst={index === 0} />
        ))}
      </ol>
      {more.length > 0 && (
        <details className="fl-attention-more">
          <summary>
            {more.length} more{isLess && ', less pressing'}
          </summary>
          <ol className="fl-attention" start={items.length + 1}>
            {more.map((item) => (
              <AttentionLine key={item.id} item={item} isFirst={false} />
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}

function AttentionLine({ item: { id, text, urgency, action }, isFirst }: { readonly item: AttentionItem; readonly isFirst: boolean }) {
  const { goTo } = usePage()
  const { me, asOf } = usePlanReady()
  const isReading = asOf !== undefined || !me.may.includes('plan')
  return (
    <li data-urgency={urgency}>
      <span id={`attention-${id}`}>
        {urgency === 'pressing' && <Lozenge tone="danger">Now</Lozenge>} {text}
      </span>
      <Button size="small" kind={isFirst && !isReading ? 'primary' : 'default'} aria-describedby={`attention-${id}`} onClick={() => goTo(action.view, action.params)}>
        {isReading ? 'Look at it' : action.label}
      </Button>
    </li>
  )
}
