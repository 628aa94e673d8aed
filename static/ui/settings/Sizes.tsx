import type { Size } from '../../../src/playbook/sizes'
import { Button } from '../kit/Button'
import { useAction } from '../kit/useAction'
import { usePlanReady } from '../page/usePlanReady'
import { SaveRow } from './SaveRow'
import { SettingsSection } from './SettingsSection'
import { useDraft } from './useDraft'

/** The T-shirt sizes and the working days they stand for (S4). */
export function Sizes({ mayChange }: { readonly mayChange: boolean }) {
  const { sizes } = usePlanReady().state.plan.settings
  const draft = useDraft<readonly Size[]>(sizes)
  const action = useAction('settings-sizes')
  const change = (index: number, part: Partial<Size>): void => draft.set(draft.value.map((size, at) => (at === index ? { ...size, ...part } : size)))
  const save = async (): Promise<void> => {
    if (await action.run({ type: 'SetSizes', sizes: [...draft.value] }, 'Sizes changed')) draft.revert()
  }
  return (
    <SettingsSection
      title="Sizes"
      hint="A size stands for how many working days a story is expected to take, from first work to delivered. A size that is taken out stays readable where it was given."
      place="settings-sizes"
    >
      <table className="fl-table fl-settings-table">
        <thead>
          <tr>
            <th scope="col">Size</th>
            <th scope="col">Shortest, days</th>
            <th scope="col">Longest, days</th>
            <th scope="col">
              <span className="fl-visually-hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {draft.value.map((size, index) => (
            // Rows are told apart by their place: the name is being typed.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              <td>
                <input
                  className="fl-input"
                  aria-label={`Name of size ${index + 1}`}
                  disabled={!mayChange}
                  maxLength={8}
                  value={size.id}
                  onChange={(event) => change(index, { id: event.target.value.trim() })}
                />
              </td>
              {(['minDays', 'maxDays'] as const).map((end) => (
                <td key={end}>
                  <input
                    className="fl-input"
                    type="number"
                    min={0}
                    max={250}
                    step={0.5}
                    aria-label={`${end === 'minDays' ? 'Shortest' : 'Longest'} duration of ${size.id || 'the size'} in days`}
                    disabled={!mayChange}
                    value={size[end]}
                    onChange={(event) => change(index, { [end]: event.target.valueAsNumber || 0 })}
                  />
                </td>
              ))}
              <td>
                {mayChange && draft.value.length > 1 && (
                  <Button kind="subtle" size="small" onClick={() => draft.set(draft.value.filter((_, at) => at !== index))}>
                    Take out
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {mayChange && draft.value.length < 12 && (
        <div>
          <Button kind="link" onClick={() => draft.set([...draft.value, { id: '', minDays: 0, maxDays: 0 }])}>
            Add a size
          </Button>
        </div>
      )}
      <SaveRow action={action} isChanged={draft.isChanged} mayChange={mayChange} onSave={() => void save()} onRevert={draft.revert} />
    </SettingsSection>
  )
}
