import { INVESTMENT_STAGES } from '../../../src/playbook/slices'
import { Button } from '../kit/Button'
import { EmptyState } from '../kit/EmptyState'
import { newId } from '../plan/newId'
import type { MapNow } from './mapScope'
import { useMapScope } from './mapScope'
import type { MapUi } from './mapUi'
import { useMapUi } from './mapUi'
import { NameForm } from './NameForm'

const EXAMPLE = ['Front design', 'App content', 'Recommendation'] as const
const isAdding = (ui: MapUi): boolean => ui.editing?.kind === 'addVertical'

/** Before there is a backbone: what a map looks like, and how to begin one. */
export function MapEmpty({ now }: { readonly now: MapNow }) {
  const { ui, actions } = useMapScope()
  const adding = useMapUi(ui, isAdding)
  const draw = (names: readonly string[]): void =>
    void actions.run(
      {
        type: 'DrawMap',
        verticals: names.map((name) => ({ vertical: newId(), name })),
        activities: [],
        slices: now.map.slices.length > 0 ? [] : INVESTMENT_STAGES.map((stage) => ({ slice: newId(), name: stage, investment: stage })),
      },
      names.length === 1 ? `Added ${names[0]}` : 'Drew the map',
      'tray',
    )
  const hasVerticals = now.map.verticals.length > 0
  return (
    <EmptyState
      title={hasVerticals ? 'The map has no slices yet' : 'The map has no verticals yet'}
      example={
        <table className="fl-table" aria-label="Example of a map">
          <thead>
            <tr>
              <th scope="col">Slice</th>
              {EXAMPLE.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {INVESTMENT_STAGES.map((stage) => (
              <tr key={stage}>
                <th scope="row">{stage}</th>
                {EXAMPLE.map((name) => (
                  <td key={name}>▪ ▪</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
      action={
        !now.canStructure ? (
          <p>Drawing the map needs the permission to change the structure of this plan.</p>
        ) : adding ? (
          <div className="fl-map-form">
            <NameForm
              label="Name of the first vertical"
              onCancel={() => ui.set({ editing: null })}
              onSave={(name) => {
                ui.set({ editing: null })
                draw([name])
              }}
            />
          </div>
        ) : (
          <span className="fl-view-controls">
            {!hasVerticals && (
              <Button kind="primary" onClick={() => ui.set({ editing: { kind: 'addVertical', before: null } })}>
                Add the first vertical
              </Button>
            )}
            <Button kind={hasVerticals ? 'primary' : 'default'} onClick={() => draw(hasVerticals ? [] : EXAMPLE)}>
              {hasVerticals ? 'Add MVP, Growth and Maturity' : 'Start from this example'}
            </Button>
          </span>
        )
      }
    >
      <p>Verticals are what the product does, from left to right by priority; slices are how far it goes, from a first version down. Your issues stand where both meet.</p>
    </EmptyState>
  )
}
