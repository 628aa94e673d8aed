import { useState } from 'react'
import { textOr } from '../../../../src/plan/kernel/text'
import type { LocalId, StoryId } from '../../../../src/plan/kernel/ids'
import type { DataRow } from '../../../../src/plan/views/dataRegister'
import { StorySearch } from '../../jira/StorySearch'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { useAction } from '../../kit/useAction'
import { StoryOpener } from '../../page/StoryOpener'
import { usePlanReady } from '../../page/usePlanReady'

/** The stories and hypotheses that need the data set (D1). */
export function NeededBy({ row: { id, set, uses }, canEdit }: { readonly row: DataRow; readonly canEdit: boolean }) {
  const { state } = usePlanReady()
  const { settings, jiraFacts, hypotheses } = state.plan
  const action = useAction()
  const [chosen, setChosen] = useState('')
  const release = (story: StoryId, hypothesis: LocalId | null, said: string): void =>
    void action.run({ type: 'ReleaseData', dataSet: id, story, hypothesis }, said)
  const taken = new Set(uses.flatMap((use) => use.hypotheses.map((one) => one.id)))
  const offered = Object.entries(hypotheses.rows)
    .filter(([hypothesis]) => !taken.has(hypothesis))
    .toSorted(([, a], [, b]) => a.number - b.number)
  const beliefOf = (hypothesis: LocalId, story: StoryId): string => textOr(state.stories[story]?.areas.hypotheses?.byId[hypothesis]?.statement.belief ?? '', 'withheld')
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
          {offered.length > 0 && (
            <Field label="Add a hypothesis that is tested on it">
              {(control) => (
                <select
                  {...control}
                  value=""
                  onChange={(event) => {
                    const row = hypotheses.rows[event.target.value]
                    setChosen('')
                    if (row) void action.run({ type: 'NeedData', dataSet: id, story: row.story, hypothesis: event.target.value }, `H-${row.number} needs D-${set.number}`)
                  }}
                >
                  <option value="">Choose a hypothesis</option>
                  {offered.map(([hypothesis, { number, story }]) => (
                    <option key={hypothesis} value={hypothesis}>
                      {`H-${number}: ${beliefOf(hypothesis, story).slice(0, 90)}`}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
        </div>
      )}
      {chosen === '' && <ActionError action={action} />}
    </section>
  )
}
