import { useState } from 'react'
import { AGAINST_NAMES } from '../../../../src/playbook/criterionWords'
import { aimPanel } from '../../../../src/plan/views/criteria/aimPanel'
import type { CriterionRow } from '../../../../src/plan/views/criteria/scorecard'
import { StorySearch } from '../../jira/StorySearch'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { Lozenge } from '../../kit/Lozenge'
import { useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { StoryOpener } from '../../page/StoryOpener'
import { usePlanReady } from '../../page/usePlanReady'
import { useFrame } from '../../plan/PlanProvider'
import { AimForm } from './AimForm'
import { aimSentence } from './worthWords'

/** The stories that aim at an ML criterion: what each is worth against its days, and what speaks against it (P7). */
export function AimedBy({ row: { id, criterion, aims }, canEdit }: { readonly row: CriterionRow; readonly canEdit: boolean }) {
  const { state } = usePlanReady()
  const { locale } = useFrame()
  const action = useAction()
  const { open, toggle, close, heading } = useOpener<string>()
  const [found, setFound] = useState<{ readonly story: string; readonly key: string } | null>(null)
  const { settings, jiraFacts } = state.plan
  const finish = (): void => {
    action.clear()
    setFound(null)
    close()
  }
  return (
    <section className="fl-section" aria-labelledby="fl-criterion-aims">
      <h3 id="fl-criterion-aims" ref={heading} tabIndex={-1}>
        Stories that aim at it
      </h3>
      {aims.length === 0 && <p className="fl-note">No story says that it betters this metric.</p>}
      <ul className="fl-rows">
        {aims.map(({ story }) => {
          const panel = aimPanel(state, story)
          const aim = panel.aims.find((one) => one.criterion === id)
          if (!aim) return null
          return (
            <li key={story} className="fl-entry">
              <StoryOpener story={story} />
              <p>{aimSentence(aim, panel.days, locale)}</p>
              {aim.reasons.length > 0 && (
                <p>
                  {aim.reasons.map(({ reason }) => (
                    <Lozenge key={reason} tone="warning">
                      {AGAINST_NAMES[reason]}
                    </Lozenge>
                  ))}
                </p>
              )}
              {canEdit && (
                <div className="fl-actions">
                  <Button kind="subtle" size="small" onClick={() => toggle(story)}>
                    Change
                  </Button>
                  <Button kind="subtle" size="small" onClick={() => void action.run({ type: 'DropAim', criterion: id, story }, 'The story no longer aims at it')}>
                    Not aimed at
                  </Button>
                </div>
              )}
              {open === story && <AimForm story={story} criteria={[{ id, criterion }]} aim={aim} action={action} onClose={finish} />}
            </li>
          )
        })}
      </ul>
      {canEdit && (
        <StorySearch
          label="Add a story that aims at it"
          scope={settings.scope}
          isOffered={(story) => jiraFacts.rows[story] !== undefined && !aims.some((aim) => aim.story === story)}
          onChoose={(story, key) => {
            setFound({ story, key })
            toggle('new')
          }}
        />
      )}
      {open === 'new' && found && <AimForm story={found.story} title={found.key} criteria={[{ id, criterion }]} action={action} onClose={finish} />}
      {open === null && <ActionError action={action} />}
    </section>
  )
}
