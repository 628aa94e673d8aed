import { textOr } from '../../../../src/plan/kernel/text'
import type { PlanCommand } from '../../../../src/plan/planState'
import { judgementWords } from '../../../../src/plan/views/sentences/prototypesSentence'
import type { PrototypePanel } from '../../../../src/plan/views/issuePanel/prototypePanel'
import { daysText } from '../../kit/amounts'
import { AutosaveMarkdown } from '../../kit/AutosaveMarkdown'
import { AutosaveText } from '../../kit/AutosaveText'
import { Message } from '../../kit/Message'

interface PrototypePartProps {
  readonly story: string
  readonly prototype: PrototypePanel
  readonly canPlan: boolean
}

/** How long the prototype may take, what was noted, and what was decided on it (H5). */
export default function PrototypePart({ story, prototype: { timeBox, notes, judged }, canPlan }: PrototypePartProps) {
  return (
    <div className="fl-form" role="group" aria-label="Prototype">
      <AutosaveText
        label="Time box of the prototype, working days"
        value={timeBox === null ? '' : String(timeBox.days)}
        canEdit={canPlan}
        toCommand={(typed) => toTimeBox(story, typed)}
        said="Time box set"
      />
      {timeBox !== null && timeBox.day !== null && (
        <p className="fl-note">
          Day {timeBox.day} of {timeBox.days}
          {timeBox.over > 0 && <span className="fl-overrun"> · over by {daysText(timeBox.over)}</span>}
        </p>
      )}
      <AutosaveMarkdown
        label="Notes"
        hint="What was tried, what came of it, what to do otherwise next time."
        value={notes}
        canEdit={canPlan}
        toCommand={(typed) => ({ type: 'NotePrototype', story, notes: typed })}
        said="Notes saved"
      />
      {judged !== null && (
        <Message tone={judged.worthDeploying ? 'success' : 'neutral'} title={`It is ${judgementWords(judged)}`}>
          {textOr(judged.why, 'withheld')}
          {!judged.worthDeploying && ' Return the story, pivot or drop it, or decide anew.'}
        </Message>
      )}
    </div>
  )
}

function toTimeBox(story: string, typed: string): PlanCommand | string {
  if (typed.trim() === '') return { type: 'TimeBoxPrototype', story, days: null }
  const days = Number(typed.replace(',', '.'))
  return Number.isFinite(days) && days > 0 ? { type: 'TimeBoxPrototype', story, days } : 'Write how many working days, such as 10.'
}
