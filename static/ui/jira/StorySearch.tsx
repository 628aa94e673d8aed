import type { KeyboardEvent } from 'react'
import { useEffect, useId, useState } from 'react'
import type { StoryId } from '../../../src/plan/kernel/ids'
import { Field } from '../kit/Field'
import { useClient } from '../plan/PlanProvider'
import type { FoundStories } from './searchStories'
import { searchStories } from './searchStories'
import './StorySearch.css'

interface StorySearchProps {
  readonly label: string
  /** JQL of the plan. */
  readonly scope: string
  /** What may be chosen: stories of the plan that are not chosen yet. */
  readonly isOffered: (id: StoryId) => boolean
  readonly onChoose: (id: StoryId, key: string) => void
  readonly error?: string | undefined
}

/** How long to wait for the next letter before searching, in ms. */
const PAUSE = 250

/** Finds a story by words of its title or by key; Enter or a click chooses. */
export function StorySearch({ label, scope, isOffered, onChoose, error }: StorySearchProps) {
  const client = useClient()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<FoundStories | null>(null)
  const [at, setAt] = useState(0)
  const isWanted = typed.trim().length > 1
  useEffect(() => {
    if (!isWanted) return
    let isCurrent = true
    const timer = setTimeout(() => {
      void searchStories(client, scope, typed).then((result) => {
        if (!isCurrent) return
        setFound(result)
        setAt(0)
      })
    }, PAUSE)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [client, scope, typed, isWanted])

  const offered = isWanted && found?.ok ? found.stories.filter(({ id }) => isOffered(id)) : []
  function choose(index: number): void {
    const story = offered[index]
    if (story === undefined) return
    setTyped('')
    setFound(null)
    onChoose(story.id, story.key)
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      event.preventDefault()
      choose(at)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setAt((now) => (offered.length === 0 ? 0 : (now + step + offered.length) % offered.length))
    }
  }
  return (
    <>
      <Field label={label} error={error ?? (isWanted && found?.ok === false ? found.message : undefined)}>
        {(control) => (
          <input
            {...control}
            type="text"
            role="combobox"
            autoComplete="off"
            aria-expanded={offered.length > 0}
            aria-controls={listId}
            aria-activedescendant={offered.length > 0 ? `${listId}-${at}` : undefined}
            placeholder="Words of the title, or a key"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      {offered.length > 0 && (
        <div id={listId} className="fl-search-results" role="listbox" aria-label="Found stories">
          {offered.map((story, index) => (
            // The input keeps the focus and moves the active option; a pointer chooses directly.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={story.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onClick={() => choose(index)}
            >
              {story.key} {story.summary}
            </div>
          ))}
        </div>
      )}
      {isWanted && found?.ok === true && offered.length === 0 && (
        <p className="fl-search-note" role="status">
          No other story of this plan has “{typed.trim()}” in its title.
        </p>
      )}
    </>
  )
}
