import { useState } from 'react'
import type { PlanCommit } from '../../../src/plan/planState'
import { HistoryLoading } from '../history/HistoryLoading'
import { useHistory } from '../history/useHistory'
import { ActionError } from '../kit/ActionError'
import { Button } from '../kit/Button'
import { Dialog } from '../kit/Dialog'
import { Field } from '../kit/Field'
import { useAction } from '../kit/useAction'
import { usePlanReady } from '../page/usePlanReady'
import { useClient } from '../plan/PlanProvider'
import { SettingsSection } from './SettingsSection'
import type { CommitText } from './textsOf'
import { textsOf } from './textsOf'

const MOST = 20

interface Found extends CommitText {
  readonly commit: PlanCommit
}

/** Removes a text from the log for good: secrets pasted by mistake, requests for erasure. */
export function Redaction() {
  const { seq } = usePlanReady()
  const client = useClient()
  const [wanted, setWanted] = useState('')
  const [asked, setAsked] = useState<Found | null>(null)
  const isSearching = wanted.trim().length > 2
  const history = useHistory(isSearching)
  const action = useAction('settings-redaction')
  const found = isSearching ? search(history.commits, wanted) : []
  const remove = async (text: Found): Promise<void> => {
    setAsked(null)
    const isRemoved = await action.run({ type: 'RedactText', seq: text.commit.seq, pointer: text.pointer }, 'The text is removed')
    if (!isRemoved) return
    client.flag({ id: 'foldline-redacted', title: 'The text is removed from the log and from every copy of it' })
    // This page still holds it in memory.
    window.location.reload()
  }
  return (
    <SettingsSection
      title="Remove a text"
      hint="A password pasted by mistake, a name that must go: overwritten everywhere Foldline keeps it. That it was removed stays in the history."
      place="settings-redaction"
    >
      <Field label="Look for the text" hint="Three letters at least">
        {(control) => <input {...control} type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />}
      </Field>
      {isSearching && history.status !== 'ready' && <HistoryLoading history={history} total={seq} what="the history" />}
      {isSearching && history.status === 'ready' && found.length === 0 && <p role="status">No text of the history has this in it.</p>}
      <ul className="fl-settings-list">
        {found.map((text) => (
          <li key={`${text.commit.seq}${text.pointer}`} className="fl-settings-found">
            <span>
              <q>{text.text.length > 160 ? `${text.text.slice(0, 160)}…` : text.text}</q>{' '}
              <span className="fl-subtle">
                {text.field}, commit {text.commit.seq}
              </span>
            </span>
            <Button size="small" onClick={() => setAsked(text)}>
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <ActionError action={action} />
      {asked !== null && (
        <Dialog
          title="Remove this text for good?"
          onClose={() => setAsked(null)}
          foot={
            <>
              <Button kind="subtle" onClick={() => setAsked(null)}>
                Keep it
              </Button>
              <Button kind="danger" onClick={() => void remove(asked)}>
                Remove it for good
              </Button>
            </>
          }
        >
          <q>{asked.text.slice(0, 400)}</q>
          <p>It can’t be brought back, also not by Foldline’s makers.</p>
        </Dialog>
      )}
    </SettingsSection>
  )
}

function search(commits: readonly PlanCommit[], wanted: string): readonly Found[] {
  const needle = wanted.trim().toLowerCase()
  const found: Found[] = []
  for (let index = commits.length - 1; index >= 0 && found.length < MOST; index -= 1)
    for (const text of textsOf(commits[index]!)) if (text.text.toLowerCase().includes(needle)) found.push({ ...text, commit: commits[index]! })
  return found.slice(0, MOST)
}
