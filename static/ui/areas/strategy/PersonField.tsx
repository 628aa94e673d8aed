import { useEffect, useId, useState } from 'react'
import type { PlanCommand } from '../../../../src/plan/planState'
import { Field } from '../../kit/Field'
import { useAction } from '../../kit/useAction'
import { useClient } from '../../plan/PlanProvider'
import type { FoundPerson } from './searchPeople'
import { searchPeople } from './searchPeople'
import '../../jira/StorySearch.css'

interface PersonFieldProps {
  readonly label: string
  readonly placeholder: string
  /** Who it is, as Jira names them; empty: nobody. */
  readonly name: string
  /** With the key by which the log names somebody. */
  readonly toCommand: (actor: string) => PlanCommand
  readonly said: (name: string) => string
  /** What an emptied field wishes; absent: nothing. */
  readonly emptied?: { readonly command: PlanCommand; readonly said: string }
}

/** How long to wait for the next letter before searching, ms. */
const PAUSE = 250

/** Somebody, found by name among the people that Jira shows (STRAT-8); emptied, nobody. */
export function PersonField({ label, placeholder, name, toCommand, said, emptied }: PersonFieldProps) {
  const client = useClient()
  const action = useAction()
  const listId = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [found, setFound] = useState<readonly FoundPerson[]>([])
  const [at, setAt] = useState(0)
  const isWanted = draft !== null && draft.trim() !== '' && draft !== name
  useEffect(() => {
    if (!isWanted) return undefined
    let isCurrent = true
    const timer = setTimeout(() => {
      void searchPeople(client, draft).then((people) => {
        if (!isCurrent) return
        setFound(people)
        setAt(0)
      })
    }, PAUSE)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [client, draft, isWanted])
  const offered = isWanted ? found : []

  function leave(): void {
    action.clear()
    setDraft(null)
    setFound([])
  }

  async function choose(person: FoundPerson): Promise<void> {
    setFound([])
    setDraft(person.name)
    const answer = await client.call('plan.person', { accountId: person.accountId })
    if (!answer.ok) action.refuse('person', answer.failure.message)
    else if (await action.run(toCommand(answer.value.actor), said(person.name))) setDraft(null)
  }

  async function save(typed: string): Promise<void> {
    const wanted = typed.trim()
    if (draft === null || wanted === name || (wanted === '' && !emptied)) return leave()
    if (wanted === '' && emptied) {
      if (await action.run(emptied.command, emptied.said)) leave()
      return
    }
    const isCalled = (person: FoundPerson): boolean => person.name.toLowerCase() === wanted.toLowerCase()
    const person = found.find(isCalled) ?? (await searchPeople(client, wanted)).find(isCalled)
    if (person) await choose(person)
    else action.refuse('person', 'Jira shows nobody of this name. Choose one of the list.')
  }

  return (
    <>
      <Field label={label} isLabelHidden error={action.problem?.message}>
        {(control) => (
          <input
            {...control}
            type="text"
            role="combobox"
            autoComplete="off"
            aria-expanded={offered.length > 0}
            aria-controls={listId}
            aria-activedescendant={offered.length > 0 ? `${listId}-${at}` : undefined}
            placeholder={placeholder}
            className="fl-person-field"
            value={draft ?? name}
            onChange={(event) => {
              action.clear()
              setDraft(event.target.value)
            }}
            onBlur={(event) => void save(event.target.value)}
            onKeyDown={(event) => {
              const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
              if (step !== 0 && offered.length > 0) {
                event.preventDefault()
                setAt((at + step + offered.length) % offered.length)
              } else if (event.key === 'Enter') {
                event.preventDefault()
                const person = offered[at]
                void (person ? choose(person) : save(event.currentTarget.value))
              } else if (event.key === 'Escape' && draft !== null) {
                event.stopPropagation()
                leave()
              }
            }}
          />
        )}
      </Field>
      {offered.length > 0 && (
        <div id={listId} className="fl-search-results" role="listbox" aria-label="Found people">
          {offered.map((person, index) => (
            // The input keeps the focus and moves the active option; a pointer chooses directly.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={person.accountId}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => void choose(person)}
            >
              {person.name}
            </div>
          ))}
        </div>
      )}
    </>
  )
}
