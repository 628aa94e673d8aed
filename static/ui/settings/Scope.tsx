import { useAction } from '../kit/useAction'
import { usePlanReady } from '../page/usePlanReady'
import { ScopeStep } from '../start/ScopeStep'
import { useScopeCount } from '../jira/useScopeCount'
import { SaveRow } from './SaveRow'
import { SettingsSection } from './SettingsSection'
import { useDraft } from './useDraft'

export function Scope({ mayChange }: { readonly mayChange: boolean }) {
  const { scope } = usePlanReady().state.plan.settings
  const draft = useDraft(scope)
  const found = useScopeCount(draft.value)
  const action = useAction('settings-scope')
  const save = async (): Promise<void> => {
    if (await action.run({ type: 'SetScope', scope: draft.value }, 'Scope changed; Jira is read again')) draft.revert()
  }
  return (
    <SettingsSection title="Scope" place="settings-scope">
      {mayChange ? <ScopeStep scope={draft.value} found={found} onChange={draft.set} /> : <code>{scope}</code>}
      <SaveRow
        action={action}
        isChanged={draft.isChanged && found.kind === 'counted'}
        mayChange={mayChange}
        onSave={() => void save()}
        onRevert={draft.revert}
      />
    </SettingsSection>
  )
}
