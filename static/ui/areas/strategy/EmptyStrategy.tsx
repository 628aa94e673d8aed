import { STRATEGY_EXAMPLE } from '../../../../src/playbook/strategyExample'
import { newId } from '../../plan/newId'
import { EmptySheet } from '../../sheets/EmptySheet'
import { ExampleTable } from '../../sheets/ExampleTable'

/** What a strategy sheet holds, by an example whose North Star one can start from. */
export function EmptyStrategy({ mayEdit }: { readonly mayEdit: boolean }) {
  const { star, stages } = STRATEGY_EXAMPLE
  return (
    <EmptySheet
      title="Where is the product going?"
      example={<ExampleTable rows={[['North Star', `${star.name}: ${star.start} → ${star.target} ${star.unit}`], ...stages.map(({ name, owner, when }) => [name, `${owner}, ${when}`] as const)]} />}
      mayEdit={mayEdit}
      toCommand={() => ({ type: 'StateNorthStar', northStar: newId(), star })}
      said="Example stated"
    >
      Name the one or two metrics that everything is for, plan budget and head count month by month, and say who answers for each lifecycle stage and when. What clashes, and what is missing, is said in plain words.
    </EmptySheet>
  )
}
