import { useState } from 'react'
import type { SiteDefaults } from '../../src/contract/siteDefaults'
import { WHOLE_PLAYBOOK } from '../../src/contract/siteDefaults'
import { DEFAULT_SIZES } from '../../src/playbook/sizes'
import { Button } from '../ui/kit/Button'
import { Field } from '../ui/kit/Field'
import { Message } from '../ui/kit/Message'
import { useClient } from '../ui/plan/PlanProvider'
import { SettingsSection } from '../ui/settings/SettingsSection'
import { SizesTable } from '../ui/settings/SizesTable'
import { WorkDays } from '../ui/settings/WorkDays'
import { typedDays } from '../ui/settings/holidays'
import { useDraft } from '../ui/settings/useDraft'
import { PlaybookDefaults } from './PlaybookDefaults'
import { defaultsToFile, fileToDefaults } from './defaultsFile'
import '../ui/settings/SettingsView.css'

interface SiteDefaultsFormProps {
  readonly saved: SiteDefaults
  readonly onSaved: () => Promise<void>
}

interface Said {
  readonly tone: 'success' | 'danger'
  readonly text: string
}

/** What a new plan of this site begins with; as a file it goes to other sites (C3). Plans that have begun stay as they are, but for what they ask. */
export function SiteDefaultsForm({ saved, onSaved }: SiteDefaultsFormProps) {
  const client = useClient()
  const draft = useDraft(saved)
  const [said, setSaid] = useState<Said | null>(null)
  const { value } = draft
  const calendar = value.calendar ?? { workDays: [1, 2, 3, 4, 5], holidays: [] }
  const save = async (): Promise<void> => {
    const answer = await client.call('admin.setDefaults', { defaults: value })
    setSaid(answer.ok ? { tone: 'success', text: 'Saved. New plans begin with this; plans that have begun ask what the playbook asks.' } : { tone: 'danger', text: answer.failure.message })
    if (!answer.ok) return
    await onSaved()
    draft.revert()
  }
  const take = async (file: File): Promise<void> => {
    const read = fileToDefaults(await file.text())
    if (read.ok) draft.set(read.defaults)
    setSaid(read.ok ? { tone: 'success', text: `Read from ${file.name}. Look at it below, then save.` } : { tone: 'danger', text: read.message })
  }
  return (
    <SettingsSection title="Site defaults" hint="What a new plan begins with. Of plans that have begun only what they ask follows, and nothing that was answered." place="admin-defaults">
      <SizesTable sizes={value.sizes ?? DEFAULT_SIZES} mayChange onChange={(sizes) => draft.set({ ...value, sizes: [...sizes] })} />
      <WorkDays days={calendar.workDays} mayChange onChange={(workDays) => draft.set({ ...value, calendar: { ...calendar, workDays } })} />
      <Field label="Holidays, one a line" hint="As year-month-day">
        {(control) => (
          <textarea
            {...control}
            rows={3}
            defaultValue={calendar.holidays.join('\n')}
            key={calendar.holidays.join()}
            onBlur={(event) => draft.set({ ...value, calendar: { ...calendar, holidays: typedDays(event.target.value) } })}
          />
        )}
      </Field>
      <Field label="Length of an iteration">
        {(control) => (
          <select {...control} value={value.iterationWeeks ?? 2} onChange={(event) => draft.set({ ...value, iterationWeeks: Number(event.target.value) })}>
            {[1, 2, 3, 4].map((weeks) => (
              <option key={weeks} value={weeks}>
                {weeks === 1 ? 'One week' : `${weeks} weeks`}
              </option>
            ))}
          </select>
        )}
      </Field>
      <PlaybookDefaults playbook={value.playbook ?? WHOLE_PLAYBOOK} onChange={(playbook) => draft.set({ ...value, playbook })} />
      <div className="fl-settings-foot">
        <Button kind="primary" disabled={!draft.isChanged} onClick={() => void save()}>
          Save defaults
        </Button>
        {draft.isChanged && (
          <Button kind="subtle" onClick={draft.revert}>
            Revert
          </Button>
        )}
        <Button onClick={() => download(defaultsToFile(saved))}>Export to a file</Button>
        <label className="fl-button fl-file">
          Import from a file
          <input
            className="fl-visually-hidden"
            type="file"
            accept="application/json,.json"
            onChange={(event) => {
              const file = event.target.files?.[0]
              event.target.value = ''
              if (file) void take(file)
            }}
          />
        </label>
      </div>
      {said !== null && <Message tone={said.tone}>{said.text}</Message>}
    </SettingsSection>
  )
}

function download(text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = 'foldline-defaults.json'
  link.click()
  URL.revokeObjectURL(link.href)
}
