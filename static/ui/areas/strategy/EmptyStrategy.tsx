import { STRATEGY_EXAMPLE } from '../../../../src/playbook/strategyExample'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { EmptyState } from '../../kit/EmptyState'
import { useAction } from '../../kit/useAction'
import { newId } from '../../plan/newId'

/** What a strategy sheet holds, by an example whose North Star one can start from. */
export function EmptyStrategy({ mayEdit }: { readonly mayEdit: boolean }) {
  const action = useAction()
  const { star, stages } = STRATEGY_EXAMPLE
  return (
    <EmptyState
      title="Where is the product going?"
      example={
        <table className="fl-table">
          <tbody>
            <tr>
              <th scope="row">North Star</th>
              <td>{`${star.name}: ${star.start} → ${star.target} ${star.unit}`}</td>
            </tr>
            {stages.map(({ name, owner, when }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{`${owner}, ${when}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
      action={
        mayEdit && (
          <div className="fl-actions">
            <Button kind="primary" onClick={() => void action.run({ type: 'StateNorthStar', northStar: newId(), star }, 'Example stated')}>
              Start from this example
            </Button>
          </div>
        )
      }
    >
      <p>Name the one or two metrics that everything is for, plan budget and head count month by month, and say who answers for each lifecycle stage and when. What clashes, and what is missing, is said in plain words.</p>
      <ActionError action={action} />
    </EmptyState>
  )
}
