import { useAction } from '../kit/useAction'
import { usePlanReady } from '../page/usePlanReady'
import { SaveRow } from './SaveRow'
import { SettingsSection } from './SettingsSection'
import { useDraft } from './useDraft'
import type { JiraSettings } from './useJiraSettings'

/** Which links of Jira mean that one story depends on another. */
export function Dependencies({ jira, mayChange }: { readonly jira: JiraSettings; readonly mayChange: boolean }) {
  const { dependencyLinks } = usePlanReady().state.plan.settings
  const draft = useDraft([...dependencyLinks].sort())
  const action = useAction('settings-links')
  const save = async (): Promise<void> => {
    if (await action.run({ type: 'SetDependencyLinks', linkTypes: [...draft.value] }, 'Dependencies changed; Jira is read again')) draft.revert()
  }
  return (
    <SettingsSection title="Dependencies" hint="Links whose one side waits for the other. The map warns where a story is planned before one it depends on." place="settings-links">
      <ul className="fl-settings-list">
        {jira.linkTypes.map(({ id, outward, inward }) => (
          <li key={id}>
            <label className="fl-check">
              <input
                type="checkbox"
                disabled={!mayChange}
                checked={draft.value.includes(id)}
                onChange={(event) =>
                  draft.set((event.target.checked ? [...draft.value, id] : draft.value.filter((other) => other !== id)).sort())
                }
              />
              <span>
                {outward} <span className="fl-subtle">/ {inward}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {jira.linkTypes.length === 0 && <p className="fl-subtle">This Jira has no issue links.</p>}
      <SaveRow action={action} isChanged={draft.isChanged} mayChange={mayChange} onSave={() => void save()} onRevert={draft.revert} />
    </SettingsSection>
  )
}
