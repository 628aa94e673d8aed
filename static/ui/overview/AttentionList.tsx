import type { AttentionItem } from '../../../src/plan/views/attention/attentionItem'
import { Button } from '../kit/Button'
import { Lozenge } from '../kit/Lozenge'
import { usePage } from '../page/PageProvider'

interface AttentionListProps {
  readonly items: readonly AttentionItem[]
  readonly more: number
}

/** One sentence and one action each; what presses comes first, and only the first action is primary. */
export function AttentionList({ items, more }: AttentionListProps) {
  const { goTo } = usePage()
  if (items.length === 0) return null
  return (
    <section aria-label="What needs attention">
      <ol className="fl-attention">
        {items.map(({ id, text, urgency, action }, index) => (
          <li key={id} data-urgency={urgency}>
            <span id={`attention-${id}`}>
              {urgency === 'pressing' && <Lozenge tone="danger">Now</Lozenge>} {text}
            </span>
            <Button size="small" kind={index === 0 ? 'primary' : 'default'} aria-describedby={`attention-${id}`} onClick={() => goTo(action.view, action.params)}>
              {action.label}
            </Button>
          </li>
        ))}
      </ol>
      {more > 0 && <p className="fl-subtle">and {more} more, less pressing.</p>}
    </section>
  )
}
