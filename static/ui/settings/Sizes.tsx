import type { Size } from '../../../src/playbook/sizes'
import { useAction } from '../kit/useAction'
import { Button } from '../kit/Button'
import { usePage } from '../page/PageProvider'
import { usePlanReady } from '../page/usePlanReady'
import { SaveRow } from './SaveRow'
import { SettingsSection } from './SettingsSection'
import { SizesTable } from './SizesTable'
import { useDraft } from './useDraft'

/** The T-shirt sizes and the working days they stand for (S4). */
export function Sizes({ mayChange }: { readonly mayChange: boolean }) {
  const { sizes } = usePlanReady().state.plan.settings
  const { goTo } = usePage()
  const draft = useDraft<readonly Size[]>(sizes)
  const action = useAction('settings-sizes')
  const save = async (): Promise<void> => {
    if (await action.run({ type: 'SetSizes', sizes: [...draft.value] }, 'Sizes changed')) draft.revert()
  }
  return (
    <SettingsSection
      title="Sizes"
      hint="A size stands for how many working days a story is expected to take, from first work to delivered. A size that is taken out stays readable where it was given."
      place="settings-sizes"
    >
      <SizesTable sizes={draft.value} mayChange={mayChange} onChange={draft.set} />
      <div>
        <Button kind="link" onClick={() => goTo('calibration')}>
          What stories really took
        </Button>
      </div>
      <SaveRow action={action} isChanged={draft.isChanged} mayChange={mayChange} onSave={() => void save()} onRevert={draft.revert} />
    </SettingsSection>
  )
}
