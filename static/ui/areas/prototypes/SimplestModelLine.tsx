import type { TaskKind } from '../../../../src/playbook/simplestModels'
import { proposeTask, SIMPLEST_MODELS, TASK_KINDS } from '../../../../src/playbook/simplestModels'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { useAction } from '../../kit/useAction'

interface SimplestModelLineProps {
  readonly story: string
  readonly task: TaskKind | null
  /** The site may have switched some off. */
  readonly suggested: readonly TaskKind[]
  /** Of the story's hypothesis; '' without one. */
  readonly metric: string
  readonly canPlan: boolean
  /** Records what the simplest model reached. */
  readonly onRecord: (model: string) => void
}

/** The simplest model to try first, by the kind of task (B1, H5); a metric that is usual for one kind proposes it. */
export default function SimplestModelLine({ story, task, suggested, metric, canPlan, onRecord }: SimplestModelLineProps) {
  const action = useAction('baselines')
  const proposed = task ?? proposeTask(metric)
  const found = proposed === null || !suggested.includes(proposed) ? null : SIMPLEST_MODELS[proposed]
  if (!canPlan && found === null) return null
  return (
    <div className="fl-simplest">
      <Field label="Kind of task">
        {(control) => (
          <select
            {...control}
            disabled={!canPlan}
            value={task ?? ''}
            onChange={(event) => void action.run({ type: 'ChooseTaskKind', story, task: TASK_KINDS.find((one) => one === event.target.value) ?? null }, 'Kind of task saved')}
          >
            <option value="">{proposed === null ? 'Not said yet' : `Not said yet; ${metric} is usual for ${SIMPLEST_MODELS[proposed].task.toLowerCase()}`}</option>
            {TASK_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {SIMPLEST_MODELS[kind].task}
              </option>
            ))}
          </select>
        )}
      </Field>
      {found !== null && (
        <p>
          Simplest model first: <strong>{found.model}</strong>. <span className="fl-subtle">{found.why}</span>{' '}
          {canPlan && (
            <Button kind="link" onClick={() => onRecord(found.model)}>
              Record what it reached
            </Button>
          )}
        </p>
      )}
      <ActionError action={action} />
    </div>
  )
}
