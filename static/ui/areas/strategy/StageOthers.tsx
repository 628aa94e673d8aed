import type { ActorKey } from '../../../../src/plan/kernel/ids'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { useAction } from '../../kit/useAction'
import { PersonField } from './PersonField'

interface StageOthersProps {
  readonly stage: string
  readonly stageName: string
  readonly others: readonly ActorKey[]
  readonly nameOf: (actor: ActorKey) => string
}

/** Who works on a stage with its owner: taken off, or added by name (T2). */
export function StageOthers({ stage, stageName, others, nameOf }: StageOthersProps) {
  const action = useAction()
  return (
    <div className="fl-others">
      {others.length > 0 && (
        <ul aria-label={`With the owner of ${stageName}`}>
          {others.map((by) => (
            <li key={by} className="fl-other">
              {nameOf(by)}
              <Button
                kind="subtle"
                size="small"
                aria-label={`Take ${nameOf(by)} off ${stageName}`}
                onClick={() => void action.run({ type: 'LeaveStage', stage, person: { by } }, `${nameOf(by)} taken off ${stageName}`)}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      <PersonField
        label={`Add somebody to ${stageName}`}
        placeholder="Add a name"
        name=""
        toCommand={(actor) => ({ type: 'JoinStage', stage, person: { by: actor } })}
        said={(name) => `${name} works on ${stageName}`}
      />
      <ActionError action={action} />
    </div>
  )
}
