import { useMemo } from 'react'
import type { SitePlaybook } from '../../src/contract/siteDefaults'
import type { PlaybookEntry } from '../../src/playbook/entries'
import { itemEntry, playbookEntries, PRACTICE_NAMES, questionEntry } from '../../src/playbook/entries'
import { DEFAULT_STAGES } from '../../src/playbook/lifecycle'
import { sheetById } from '../../src/playbook/sheets/sheets'
import { Button } from '../ui/kit/Button'
import '../ui/charts/Twin.css'
import '../ui/story/Part.css'
import { AddEntry } from './AddEntry'

interface PlaybookDefaultsProps {
  readonly playbook: SitePlaybook
  readonly onChange: (playbook: SitePlaybook) => void
}

/** What all plans of the site ask and suggest, by practice: entries are switched off, and own ones added (SET-11, SHEET-11). */
export function PlaybookDefaults({ playbook, onChange }: PlaybookDefaultsProps) {
  const practices = useMemo(byPractice, [])
  const off = new Set(playbook.off)
  const toggle = (id: string, isAsked: boolean): void => onChange({ ...playbook, off: isAsked ? playbook.off.filter((one) => one !== id) : [...playbook.off, id] })
  const own = [
    ...playbook.items.map(({ stage, item, label, required }) => ({
      id: itemEntry(stage, item),
      label: `${label}${required ? '' : ' (optional)'}`,
      place: `Checklist of ${DEFAULT_STAGES.find(({ id }) => id === stage)?.name ?? stage}`,
      remove: () => onChange({ ...playbook, items: playbook.items.filter((one) => one.item !== item) }),
    })),
    ...playbook.questions.map(({ sheet, field, question }) => ({
      id: questionEntry(sheet, field),
      label: question,
      place: sheetById(sheet)?.label ?? sheet,
      remove: () => onChange({ ...playbook, questions: playbook.questions.filter((one) => one.field !== field) }),
    })),
  ]
  return (
    <section className="fl-playbook" aria-labelledby="fl-playbook">
      <h3 id="fl-playbook">The playbook</h3>
      <p className="fl-note">What is asked and suggested in every plan of this site. Plans that have begun follow for what is asked; what was answered or ticked stays, and so does what their histories say.</p>
      {practices.map(({ practice, entries }) => {
        const asked = entries.filter(({ id }) => !off.has(id)).length
        return (
          <details key={practice} className="fl-twin">
            <summary>
              {practice} {PRACTICE_NAMES[practice] ?? ''}: {asked} of {entries.length} asked
            </summary>
            <ul className="fl-question-switches">
              {entries.map(({ id, label, place }) => (
                <li key={id}>
                  <label>
                    <input type="checkbox" checked={!off.has(id)} onChange={(event) => toggle(id, event.target.checked)} /> {label} <span className="fl-subtle">{place}</span>
                  </label>
                </li>
              ))}
            </ul>
          </details>
        )
      })}
      {own.length > 0 && (
        <ul className="fl-playbook-own" aria-label="The site’s own">
          {own.map(({ id, label, place, remove }) => (
            <li key={id}>
              <span>
                {label} <span className="fl-subtle">{place}</span>
              </span>
              <Button kind="subtle" size="small" aria-label={`Remove ${label}`} onClick={remove}>
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AddEntry playbook={playbook} onChange={onChange} />
    </section>
  )
}

/** An entry of several practices stands with the first of them. */
function byPractice(): readonly { readonly practice: string; readonly entries: readonly PlaybookEntry[] }[] {
  const groups = new Map<string, PlaybookEntry[]>()
  for (const entry of playbookEntries()) {
    const practice = entry.practices[0] ?? 'Other'
    groups.set(practice, [...(groups.get(practice) ?? []), entry])
  }
  return [...groups].map(([practice, entries]) => ({ practice, entries })).toSorted((a, b) => a.practice.localeCompare(b.practice, 'en', { numeric: true }))
}
