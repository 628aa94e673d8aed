import { useEffect, useId, useState } from 'react'
import { Field } from '../../kit/Field'
import { useAction } from '../../kit/useAction'
import { useClient } from '../../plan/PlanProvider'
import type { FoundPerson } from './searchPeople'
import { searchPeople } from './searchPeople'

interface OwnerFieldProps {
  readonly stage: string
  readonly stageName: string
  /** As Jira names them; empty: nobody. */
  readonly owner: string
}

/** How long to wait for the next letter before searching, ms. */
const PAUSE = 250

/** Who answers for a stage, found by name among the people that Jira shows (STRAT-8); emptied, nobody does. */
export function OwnerField({ stage, stageName, owner }: OwnerFieldProps) {
  const client = useClient()
  const action = useAction()
  const listId = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [found, setFound] = useState<readonly FoundPerson[]>([])
  useEffect(() => {
    if (draft === null) return undefined
    let isCurrent = true
    const timer = setTimeout(() => {
      void searchPeople(client, draft).then((people) => {
        if (isCurrent) setFound(people)
      })
    }, PAUSE)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [client, draft])

  async function save(typed: string): Promise<void> {
    const name = typed.trim()
    if (name === owner) return setDraft(null)
    if (name === '') {
      if (await action.run({ type: 'OwnStage', stage, owner: null }, `${stageName} has no owner any more`)) setDraft(null)
      return
    }
    const person = matching(found, name) ?? matching(await searchPeople(client, name), name)
    if (!person) {
      action.refuse('owner', 'Jira shows nobody of this name. Choose one of the list.')
      return
    }
    const answer = await client.call('plan.person', { accountId: person.accountId })
    if (!answer.ok) {
      action.refuse('owner', answer.failure.message)
      return
    }
    if (await action.run({ type: 'OwnStage', stage, owner: { by: answer.value.actor } }, `${person.name} owns ${stageName}`)) setDraft(null)
  }
  return (
    <Field label={`Owner of ${stageName}`} isLabelHidden error={action.problem?.message}>
      {(control) => (
        <>
          <input
            {...control}
            type="text"
            autoComplete="off"
            list={listId}
            placeholder="Name"
            className="fl-owner"
            value={draft ?? owner}
            onFocus={() => setDraft(owner)}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={(event) => void save(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void save(event.currentTarget.value)
              if (event.key !== 'Escape' || draft === null) return
              event.stopPropagation()
              action.clear()
              setDraft(null)
            }}
          />
          <datalist id={listId}>
            {found.map(({ accountId, name }) => (
              <option key={accountId}>{name}</option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}

const matching = (people: readonly FoundPerson[], name: string): FoundPerson | undefined => people.find((person) => person.name.toLowerCase() === name.toLowerCase())
