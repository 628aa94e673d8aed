import { useState } from 'react'
import type { LowCase } from '../../../../src/plan/areas/monitoring/state'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { isEmpty, textOr } from '../../../../src/plan/kernel/text'
import { ActionError } from '../../kit/ActionError'
import { count } from '../../kit/amounts'
import { Button } from '../../kit/Button'
import { OutsideLink } from '../../kit/OutsideLink'
import { useAction } from '../../kit/useAction'
import { StoryOpener } from '../../page/StoryOpener'
import { usePlanReady } from '../../page/usePlanReady'
import { CollectCase } from './CollectCase'
import { TakeCases } from './TakeCases'

/** Cases that the model got wrong, until they go into the test set with a story (P4, after Lean). */
export function CasesSection({ mayEdit }: { readonly mayEdit: boolean }) {
  const { cases, byId, taken } = usePlanReady().state.plan.monitoring
  const action = useAction()
  const [left, setLeft] = useState<ReadonlySet<LocalId>>(new Set())
  const all = Object.entries(cases)
  const chosen = all.filter(([id]) => !left.has(id))
  const stories = Object.entries(taken)
  const toggle = (id: LocalId): void => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }
  return (
    <section className="fl-section" aria-labelledby="fl-monitoring-cases">
      <h2 id="fl-monitoring-cases">Cases of low accuracy</h2>
      <p className="fl-note">
        {all.length === 0
          ? 'None waits. Collect what the model got wrong: such cases belong into the test set, so that the next model is measured on them.'
          : `${count(all.reduce((sum, [, { count: seen }]) => sum + seen, 0), 'case waits', 'cases wait')} to go into the test set.`}
      </p>
      <ul className="fl-rows">
        {all.map(([id, low]) => (
          <li key={id} className="fl-monitoring-low">
            {mayEdit && <input type="checkbox" checked={!left.has(id)} aria-label={`Take along: ${caseName(low)}`} onChange={() => toggle(id)} />}
            <div>
              <span className="fl-monitoring-case" dir="auto">
                {textOr(low.text, 'withheld')} {!isEmpty(low.link) && <OutsideLink address={textOr(low.link, '')}>where to look</OutsideLink>}
              </span>
              <span className="fl-subtle">{[...(low.count > 1 ? [`seen ${low.count} times`] : []), ...(low.metric !== null && byId[low.metric] ? [`M-${byId[low.metric]!.number}`] : [])].join(' · ')}</span>
              {mayEdit && (
                <Button kind="subtle" size="small" aria-label={`Remove ${caseName(low)}`} onClick={() => void action.run({ type: 'RemoveCase', case: id }, 'Case removed')}>
                  Remove
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <ActionError action={action} />
      {mayEdit && (
        <div className="fl-actions">
          <CollectCase />
          {chosen.length > 0 && <TakeCases chosen={chosen} />}
        </div>
      )}
      {stories.length > 0 && (
        <ul className="fl-rows">
          {stories.map(([story, many]) => (
            <li key={story}>
              <StoryOpener story={story} /> <span className="fl-subtle">brings {count(many, 'entry', 'entries')} into the test set</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const caseName = ({ text, link }: LowCase): string => (textOr(text, 'withheld') || textOr(link, 'withheld')).slice(0, 60)
