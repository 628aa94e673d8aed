import type { SizePanel } from '../../../../src/plan/views/issuePanel/sizePanel'
import { daysText } from '../../kit/amounts'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import type { Dates } from '../../kit/dates'
import { useDates } from '../../kit/dates'
import { ReasonForm } from '../../kit/ReasonForm'
import { useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { useClient, useFrame } from '../../plan/PlanProvider'
import { Part } from '../../story/Part'
import { PeopleField } from './PeopleField'
import { SizeChoice } from './SizeChoice'
import './SizePart.css'

interface SizePartProps {
  readonly story: string
  readonly size: SizePanel
  readonly canPlan: boolean
}

/** How big a story is, and how big it was thought to be before (E1). */
export function SizePart({ story, size, canPlan }: SizePartProps) {
  const dates = useDates()
  const action = useAction('size')
  const { open, toggle, close, heading } = useOpener<'reason'>()
  const client = useClient()
  const { projectKey } = useFrame()
  const { current } = size
  const estimate = (chosen: string, people: number, said: string): Promise<boolean> =>
    action.run({ type: 'EstimateStory', story, estimate: { size: chosen, people } }, said)
  return (
    <Part title="Size" place="size" heading={heading}>
      <div className="fl-sizes">
        <SizeChoice
          sizes={size.sizes}
          current={current?.size ?? null}
          isDisabled={!canPlan}
          onChoose={(chosen) => void estimate(chosen, current?.people ?? 1, `Size set to ${chosen}`)}
        />
        {current !== null && (
          <PeopleField
            people={current.people}
            isDisabled={!canPlan}
            onSave={(people) => estimate(current.size, people, `Planned for ${people} ${people === 1 ? 'person' : 'people'}`)}
          />
        )}
      </div>
      <p className="fl-note">
        {sentenceOf(size, dates)}
        {canPlan && current !== null && (
          <>
            {' · '}
            <Button kind="link" aria-expanded={open === 'reason'} onClick={() => toggle('reason')}>
              Say why
            </Button>
            {' · '}
            <Button kind="link" aria-label="Clear the size" onClick={() => void action.run({ type: 'WithdrawEstimates', stories: [story] }, 'Size cleared')}>
              Clear
            </Button>
          </>
        )}
        {canPlan && projectKey !== null && (
          <>
            {' · '}
            <Button kind="link" onClick={() => void client.openProjectPage(projectKey, `rounds?of=${story}`)}>
              Estimate together
            </Button>
          </>
        )}
      </p>
      {open === 'reason' && current !== null ? (
        <ReasonForm
          title="Save"
          label={`Why ${current.size}`}
          field="note"
          placeholder="Scope cut to one data source"
          action={action}
          onSave={(note) => action.run({ type: 'EstimateStory', story, estimate: current, note }, 'Reason noted')}
          onClose={close}
        />
      ) : (
        <ActionError action={action} />
      )}
    </Part>
  )
}

function sentenceOf({ current, range, isRetired, effort, before }: SizePanel, dates: Dates): string {
  const was = before?.estimate ? [`was ${before.estimate.size} on ${dates.day(before.at)}`] : []
  if (current === null) return ['Not estimated: how long will it take?', ...was].join(' · ')
  const parts = [range === null ? `Size ${current.size}` : daysText(range.minDays, range.maxDays)]
  if (effort !== null) parts.push(daysText(effort.min, effort.max).replace(' day', ' person-day'))
  if (isRetired) parts.push(`${current.size} is no longer offered, choose another when you re-estimate`)
  return [...parts, ...was].join(' · ')
}
