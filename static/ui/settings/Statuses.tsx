import type { DeliveryState } from '../../../src/plan/areas/settings/state'
import { Button } from '../kit/Button'
import { useAction } from '../kit/useAction'
import { TableHead } from '../kit/TableHead'
import { usePlanReady } from '../page/usePlanReady'
import { SaveRow } from './SaveRow'
import { SettingsSection } from './SettingsSection'
import { useDraft } from './useDraft'
import type { JiraSettings } from './useJiraSettings'

const STATES: readonly { readonly id: DeliveryState; readonly label: string }[] = [
  { id: 'todo', label: 'To do' },
  { id: 'doing', label: 'Doing' },
  { id: 'delivered', label: 'Delivered' },
  { id: 'dropped', label: 'Dropped' },
]

interface Mapping {
  readonly statuses: Readonly<Record<string, DeliveryState>>
  readonly resolutions: Readonly<Record<string, 'delivered' | 'dropped' | null>>
}

/** What each status and resolution of Jira means for the plan; what Foldline proposes is one click away. */
export function Statuses({ jira, mayChange }: { readonly jira: JiraSettings; readonly mayChange: boolean }) {
  const { statuses, resolutions } = usePlanReady().state.plan.settings
  const proposal = proposalOf(jira)
  const draft = useDraft<Mapping>({
    statuses: Object.fromEntries(jira.statuses.map(({ id }) => [id, statuses[id] ?? 'todo'])),
    resolutions: Object.fromEntries(jira.resolutions.map(({ id }) => [id, resolutions[id] ?? null])),
  })
  const action = useAction('settings-statuses')
  const save = async (): Promise<void> => {
    const { value } = draft
    if (await action.run({ type: 'MapStatuses', statuses: { ...value.statuses }, resolutions: { ...value.resolutions } }, 'Statuses mapped')) draft.revert()
  }
  const isProposed = JSON.stringify(proposal) === JSON.stringify(draft.value)
  return (
    <SettingsSection
      title="Statuses and resolutions"
      hint="What counts as delivered. Dropped is not delivered, though Jira calls both done. Changing it redraws the whole past."
      place="settings-statuses"
    >
      <table className="fl-table fl-settings-table">
        <TableHead columns={['In Jira', 'Counts as']} />
        <tbody>
          {jira.statuses.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>
                <select
                  className="fl-input"
                  aria-label={`Status ${name} counts as`}
                  disabled={!mayChange}
                  value={draft.value.statuses[id]}
                  onChange={(event) =>
                    draft.set({ ...draft.value, statuses: { ...draft.value.statuses, [id]: event.target.value as DeliveryState } })
                  }
                >
                  {STATES.map((state) => (
                    <option key={state.id} value={state.id}>
                      {state.label}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
          {jira.resolutions.map(({ id, name }) => (
            <tr key={`resolution-${id}`}>
              <th scope="row">
                {name} <span className="fl-subtle">resolution</span>
              </th>
              <td>
                <select
                  className="fl-input"
                  aria-label={`Resolution ${name} counts as`}
                  disabled={!mayChange}
                  value={draft.value.resolutions[id] ?? ''}
                  onChange={(event) =>
                    draft.set({
                      ...draft.value,
                      resolutions: { ...draft.value.resolutions, [id]: event.target.value === '' ? null : (event.target.value as 'delivered' | 'dropped') },
                    })
                  }
                >
                  <option value="">What its status says</option>
                  <option value="delivered">Delivered</option>
                  <option value="dropped">Dropped</option>
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {mayChange && !isProposed && (
        <div>
          <Button kind="link" onClick={() => draft.set(proposal)}>
            Use what Foldline proposes
          </Button>
        </div>
      )}
      <SaveRow action={action} isChanged={draft.isChanged} mayChange={mayChange} onSave={() => void save()} onRevert={draft.revert} />
    </SettingsSection>
  )
}

function proposalOf(jira: JiraSettings): Mapping {
  const known = STATES.map(({ id }) => id as string)
  return {
    statuses: Object.fromEntries(jira.statuses.map(({ id, proposed }) => [id, (known.includes(proposed) ? proposed : 'todo') as DeliveryState])),
    resolutions: Object.fromEntries(
      jira.resolutions.map(({ id, proposed }) => [id, proposed === 'delivered' || proposed === 'dropped' ? proposed : null]),
    ),
  }
}
