import type { LocalId } from '../../../src/plan/kernel/ids'
import { iterationMix } from '../../../src/plan/views/iterationMix'
import { ITERATION_PHASES } from '../../../src/playbook/iterationPhases'
import { WORK_KINDS } from '../../../src/playbook/workKinds'
import { Button } from '../kit/Button'
import { Message } from '../kit/Message'
import { ReasonForm } from '../kit/ReasonForm'
import { useAction } from '../kit/useAction'
import { useOpener } from '../kit/useOpener'
import { usePlanReady } from '../page/usePlanReady'

/** Work that does not fit the phase is pointed out, until somebody says why it is right (I1). */
export function MixLine({ iteration }: { readonly iteration: LocalId }) {
  const { state, me, asOf } = usePlanReady()
  const action = useAction()
  const opener = useOpener<'why'>()
  const mix = iterationMix(state.plan, iteration)
  if (mix === null || mix.fits || (state.plan.iterationPlans.byIteration[iteration]?.mixAccepted ?? null) !== null) return null
  const phase = ITERATION_PHASES.find(({ id }) => id === mix.phase)!
  const kinds = phase.kinds.map((kind) => WORK_KINDS.find(({ id }) => id === kind)!.short.toLowerCase())
  const canPlan = me.may.includes('plan') && asOf === undefined
  return (
    <Message
      tone="warning"
      action={
        canPlan &&
        opener.open === null && (
          <Button size="small" onClick={() => opener.toggle('why')}>
            It is right here
          </Button>
        )
      }
    >
      {mix.isChosen ? `Its focus is ${phase.name.toLowerCase()}` : `At this point of the plan ${phase.name.toLowerCase()} work is expected`}, but only {Math.round(mix.share * 100)} % of its work is {kinds.slice(0, -1).join(', ')} or{' '}
      {kinds.at(-1)}.
      {opener.open === 'why' && (
        <ReasonForm
          title="Accept the mix"
          label="Why it is right here"
          field="why"
          action={action}
          onSave={(why) => action.run({ type: 'AcceptMix', iteration, why }, 'Mix accepted')}
          onClose={() => {
            action.clear()
            opener.close()
          }}
        />
      )}
    </Message>
  )
}
