import { useState } from 'react'
import type { Behind } from '../../../src/plan/views/changes/behind'
import { Button } from '../kit/Button'
import { StoryOpener } from '../page/StoryOpener'
import { ChangeBehind } from './ChangeBehind'
import type { ChangeGroup, ChangeRow } from './changeRows'

interface ChangeListProps {
  readonly group: ChangeGroup
  readonly personName: (behind: Behind) => string
}

const SHOWN = 20

/** The differences of one kind, each with the event behind it: who, when, why. */
export function ChangeList({ group, personName }: ChangeListProps) {
  const [isOpen, setOpen] = useState(false)
  const rows = isOpen ? group.rows : group.rows.slice(0, SHOWN)
  const more = group.rows.length - rows.length
  return (
    <section className="fl-card fl-changes-group" aria-label={group.title}>
      <h2>
        {group.title} <span className="fl-subtle">{group.rows.length}</span>
      </h2>
      <ul>
        {rows.map((row, index) => (
          // One comparison never changes.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <Change row={row} personName={personName} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button kind="link" onClick={() => setOpen(true)}>
          {more} more
        </Button>
      )}
    </section>
  )
}

function Change({ row, personName }: { readonly row: ChangeRow; readonly personName: ChangeListProps['personName'] }) {
  const { story, name, was, is, behind } = row
  return (
    <>
      <p>
        {name !== '' && <strong>{name}</strong>} {story !== null && <StoryOpener story={story} />}{' '}
        {was !== '' && (
          <>
            <s>{was}</s> <span aria-hidden="true">→</span>
            <span className="fl-visually-hidden">now</span>{' '}
          </>
        )}
        {is}
      </p>
      {behind !== null && <ChangeBehind behind={behind} personName={personName} />}
    </>
  )
}
