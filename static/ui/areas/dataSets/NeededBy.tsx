import { useState } from 'react'
import type { LocalId, StoryId } from '../../../../src/plan/kernel/ids'
import type { DataRow } from '../../../../src/plan/views/dataRegister'
import { HypothesisChoice } from '../../hypotheses/HypothesisChoice'
import { StorySearch } from '../../jira/StorySearch'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { useAction } from '../../kit/useAction'
import { StoryOpener } from '../../page/StoryOpener'
import { usePlanReady } from '../../page/usePlanReady'

/** The stories and hypotheses that need the data set (D1). */
export function NeededBy({ row: { id, set, uses }, canEdit }: { readonly row: DataRow; readonly canEdit: boolean }) {
  const { state } = usePlanReady()
  const { settings, jiraFacts } = state.plan
  const action = useAction()
  const [chosen, setChosen] = useState('')
  const release = (story: StoryId, hypothesis: LocalId | null, said: string): void =>
    void action.run({ type: 'ReleaseData', dataSet: id, story, hypothesis }, said)
  const taken = new Set(uses.flatMap((use) => use.hypotheses.map((one) => one.id)))
  return (
    <section className="fl-section" aria-labelledby="fl-data-needed">
      <h3 id="fl-data-needed">Needed by</h3>
      {uses.length === 0 && <p className="fl-note">No story needs it yet. Name the ones that do: their sizes follow from how good it is.</p>}
      <ul className="fl-rows">
        {uses.map(({ story, isOwn, hypotheses: tested, isOpen }) => (
          <li key={story} className="fl-in-line">
            <StoryOpener story={story} />
            {!isOpen && <span className="fl-subtle"> delivered or dropped</span>}
            {isOwn && canEdit && (
              <Button kind="subtle" size="small" onClick={() => release(story, null, 'The story no longer needs it')}>
                Not needed
              </Button>
            )}
            {tested.map(({ id: hypothesis, number }) => (
              <span key={hypothesis} className="fl-data-tested">
                ◆ H-{number} is tested on it
                {canEdit && (
                  <Button kind="subtle" size="small" aria-label={`H-${number} is not tested on it`} onClick={() => release(story, hypothesis, `H-${number} no longer needs it`)}>
                    Not needed
                  </Button>
                )}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {canEdit && (
        <div className="fl-section">
          <StorySearch
            label="Add a story that needs it"
            scope={settings.scope}
            isOffered={(story) => jiraFacts.rows[story] !== undefined && !uses.some((use) => use.story === story && use.isOwn)}
            error={action.problem === null || chosen === '' ? undefined : `${chosen}: ${action.problem.message}`}
            onChoose={(story, key) => {
              setChosen(key)
              void action.run({ type: 'NeedData', dataSet: id, story, hypothesis: null }, `${key} needs D-${set.number}`)
            }}
          />
          <HypothesisChoice
            label="Add a hypothesis that is tested on it"
            isOffered={(hypothesis) => !taken.has(hypothesis)}
            onChoose={(hypothesis, { story, number }) => {
              setChosen('')
              void action.run({ type: 'NeedData', dataSet: id, story, hypothesis }, `H-${number} needs D-${set.number}`)
            }}
          />
        </div>
      )}
      {chosen === '' && <ActionError action={action} />}
    </section>
  )
}
