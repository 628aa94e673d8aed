import { useState } from 'react'
import type { InvestmentStage } from '../../../src/playbook/slices'
import { INVESTMENT_STAGES } from '../../../src/playbook/slices'
import type { StoryMap } from '../../../src/plan/views/storyMap'
import { newId } from '../plan/newId'
import { useMapScope } from './mapScope'
import type { MapUi } from './mapUi'
import { useMapUi } from './mapUi'
import { NameForm } from './NameForm'

const isAddingSlice = (ui: MapUi): boolean => ui.editing?.kind === 'addSlice'

/** The end of the slices: a new row, in one of the three stages of investment (G1). */
export function AddSlice({ map }: { readonly map: StoryMap }) {
  const { ui, actions } = useMapScope()
  const isAdding = useMapUi(ui, isAddingSlice)
  const [investment, setInvestment] = useState<InvestmentStage | null>(null)
  const stage = investment ?? map.slices.at(-1)?.investment ?? 'MVP'
  if (!isAdding)
    return (
      <div className="fl-map-add-slice">
        <button type="button" className="fl-map-create" onClick={() => ui.set({ editing: { kind: 'addSlice' } })}>
          + Slice
        </button>
      </div>
    )
  return (
    <div className="fl-map-add-slice fl-map-form">
      <label>
        Stage of investment{' '}
        <select className="fl-input" value={stage} onChange={(event) => setInvestment(event.target.value as InvestmentStage)}>
          {INVESTMENT_STAGES.map((entry) => (
            <option key={entry}>{entry}</option>
          ))}
        </select>
      </label>
      <NameForm
        label="Name of the new slice"
        isOpenOnLeave
        onCancel={() => ui.set({ editing: null })}
        onSave={(name) => {
          const slice = newId()
          void actions.run({ type: 'AddSlice', slice, name, investment: stage, before: null }, `Added ${name}`, { at: 'slice', slice: map.slices.at(-1)?.id ?? '' })
          ui.focusOn({ at: 'slice', slice }, { editing: null })
        }}
      />
    </div>
  )
}
