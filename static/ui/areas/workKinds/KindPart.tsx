import type { StoryId } from '../../../../src/plan/kernel/ids'
import type { WorkKind } from '../../../../src/playbook/workKinds'
import { WORK_KINDS } from '../../../../src/playbook/workKinds'
import { ActionError } from '../../kit/ActionError'
import { useAction } from '../../kit/useAction'
import type { ReadySnapshot } from '../../plan/planSnapshot'

interface KindPartProps {
  readonly plan: ReadySnapshot
  readonly story: StoryId
  readonly canPlan: boolean
}

/** Which of the six kinds of an ML backlog a story is (S8); from its own part, so that a panel can do without the rest. */
export default function KindPart({ plan, story, canPlan }: KindPartProps) {
  const action = useAction('kind')
  const kind = plan.state.stories[story]?.areas.workKinds?.kind ?? null
  const set = (next: WorkKind | null): void => void action.run({ type: 'SetWorkKind', stories: [story], kind: next }, next === null ? 'Of no kind any more' : 'Kind of work set')
  if (!canPlan) return <p>{WORK_KINDS.find(({ id }) => id === kind)?.name ?? 'Nobody has said it yet.'}</p>
  return (
    <>
      <select
        className="fl-input"
        aria-label="Kind of work"
        value={kind ?? ''}
        onChange={(event) => set(WORK_KINDS.find(({ id }) => id === event.target.value)?.id ?? null)}
      >
        <option value="">Nobody has said it yet</option>
        {WORK_KINDS.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <ActionError action={action} />
    </>
  )
}
