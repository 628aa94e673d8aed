import { useCallback, useState } from 'react'
import type { Failure } from '../../../src/contract/answer'
import { VERTICAL_TEMPLATES } from '../../../src/playbook/verticalTemplates'
import { Button } from '../kit/Button'
import { Message } from '../kit/Message'
import { newId } from '../plan/newId'
import { usePage } from '../page/PageProvider'
import { useClient, useFrame, useRefresh, useSend } from '../plan/PlanProvider'
import type { FirstHypothesis } from './FirstHypothesisStep'
import { FirstHypothesisStep } from './FirstHypothesisStep'
import { ReadingProgress } from './ReadingProgress'
import { ScopeStep } from './ScopeStep'
import type { VerticalChoice } from './VerticalsStep'
import { VerticalsStep } from './VerticalsStep'
import { useReading } from './useReading'
import { useScopeCount } from '../jira/useScopeCount'
import { verticalNames, wrongNames } from './verticalNames'
import './StartView.css'

const STEPS = ['Scope', 'Verticals', 'First hypothesis'] as const
const TEMPLATE = VERTICAL_TEMPLATES[0]!

/** Starts a plan in three steps; then Jira's history is read and the map opens. */
export function StartView() {
  const { projectKey, projectId, timeZone } = useFrame()
  const client = useClient()
  const [id] = useState(newId)
  const [step, setStep] = useState(0)
  const [scope, setScope] = useState(() => `project = ${projectKey ?? projectId ?? ''}`)
  const [choice, setChoice] = useState<VerticalChoice>({ from: 'epics', template: TEMPLATE.id, names: TEMPLATE.verticals.join('\n') })
  const [hypothesis, setHypothesis] = useState<FirstHypothesis | null>(null)
  const [isSending, setSending] = useState(false)
  const [isStarted, setStarted] = useState(false)
  const [problem, setProblem] = useState<Failure | null>(null)
  const found = useScopeCount(scope)
  const namesProblem = choice.from === 'names' ? wrongNames(choice.names) : undefined

  const start = async (): Promise<void> => {
    setSending(true)
    setProblem(null)
    const verticals = choice.from === 'epics' ? 'epics' : choice.from === 'names' ? [...verticalNames(choice.names)] : []
    const answer = await client.call('plan.start', { id, scope: scope.trim(), verticals, timeZone })
    setSending(false)
    if (answer.ok) setStarted(true)
    else setProblem(answer.failure)
  }
  if (isStarted) return <Started hypothesis={hypothesis} />
  const isBlocked = step === 0 ? found.kind === 'wrong' || found.kind === 'empty' : step === 1 && namesProblem !== undefined
  return (
    <section className="fl-start" aria-labelledby="fl-start-title">
      <h1 id="fl-start-title">Start a plan{projectKey === null ? '' : ` for ${projectKey}`}</h1>
      <p className="fl-answer">Foldline reads what Jira knows, lays the stories out on a map, and records every planning decision from then on.</p>
      <ol className="fl-start-steps">
        {STEPS.map((name, index) => (
          <li key={name} aria-current={index === step ? 'step' : undefined}>
            {index + 1}. {name}
          </li>
        ))}
      </ol>
      <form
        className="fl-start-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBlocked && step < 2) setStep(step + 1)
        }}
      >
        {step === 0 && <ScopeStep scope={scope} found={found} onChange={setScope} />}
        {step === 1 && <VerticalsStep choice={choice} onChange={setChoice} error={namesProblem} />}
      </form>
      {step === 2 && <FirstHypothesisStep scope={scope} hypothesis={hypothesis} onChange={setHypothesis} />}
      {problem !== null && (
        <Message tone="danger" title={problem.code === 'forbidden' ? 'You can’t start a plan here' : 'The plan has not started'}>
          {problem.message}
          {problem.code === 'forbidden' && ' Ask an administrator of this project to start it, or to give you the permission.'}
        </Message>
      )}
      <div className="fl-start-foot">
        {step > 0 && (
          <Button kind="subtle" onClick={() => setStep(step - 1)}>
            Back
          </Button>
        )}
        {step < 2 ? (
          <Button kind="primary" disabled={isBlocked} onClick={() => setStep(step + 1)}>
            Next: {STEPS[step + 1]?.toLowerCase()}
          </Button>
        ) : (
          <Button kind="primary" disabled={isSending} onClick={() => void start()}>
            {isSending ? 'Starting' : 'Start the plan'}
          </Button>
        )}
      </div>
    </section>
  )
}

/** The plan is there; its history is on the way. The first hypothesis is stated when its story has arrived. */
function Started({ hypothesis }: { readonly hypothesis: FirstHypothesis | null }) {
  const refresh = useRefresh()
  const send = useSend()
  const { goTo } = usePage()
  const open = useCallback(() => {
    void refresh().then(() => (hypothesis === null ? undefined : send(hypothesis)))
  }, [refresh, send, hypothesis])
  const reading = useReading(true, open)
  const isOver = reading?.state === 'idle' || reading?.state === 'failed'
  return (
    <section className="fl-start">
      <h1>The plan has started</h1>
      <ReadingProgress reading={reading} />
      <Button kind={isOver ? 'primary' : 'default'} onClick={() => { goTo('map'); open() }}>
        Open the map{isOver ? '' : ' meanwhile'}
      </Button>
    </section>
  )
}
