import { useEffect, useState } from 'react'

interface PeopleFieldProps {
  readonly people: number
  readonly isDisabled: boolean
  /** Answers whether it was saved; when not, what was typed stays. */
  readonly onSave: (people: number) => Promise<boolean>
}

/** How many people work on a story at once: typed, then saved on Enter or on leaving the field. */
export function PeopleField({ people, isDisabled, onSave }: PeopleFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  useEffect(() => setTyped(null), [people])
  function save(): void {
    if (typed === null) return
    const value = Number(typed.replace(',', '.'))
    if (!Number.isFinite(value) || value <= 0 || value === people) return setTyped(null)
    void onSave(value)
  }
  return (
    <label className="fl-people">
      <input
        className="fl-input"
        type="text"
        inputMode="decimal"
        value={typed ?? String(people)}
        disabled={isDisabled}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save()
          if (event.key === 'Escape') setTyped(null)
        }}
      />
      {Number(typed ?? people) === 1 ? 'person' : 'people'}
    </label>
  )
}
