import { useState } from 'react'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { numberIn, textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { errorAt, useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { usePlanReady } from '../../page/usePlanReady'
import { newId } from '../../plan/newId'
import { metricName } from './monitoringWords'

/** Notes one case of low accuracy: what it was, where to look, how often it was seen. */
export function CollectCase() {
  const { byId } = usePlanReady().state.plan.monitoring
  const action = useAction()
  const { open, toggle, close } = useOpener<'case'>()
  const [id, setId] = useState(newId)
  const metrics = Object.entries(byId)
    .filter(([, { retired }]) => !retired)
    .toSorted(([, a], [, b]) => a.number - b.number)
  if (open === null)
    return (
      <Button size="small" onClick={() => toggle('case')}>
        Collect a case
      </Button>
    )
  return (
    <InlineForm
      label="Collect a case of low accuracy"
      submit="Collect"
      problem={action.problem}
      fields={['text', 'link', 'count']}
      onSave={async (data) => {
        const seen = numberIn(data, 'count')
        if (seen === null || !Number.isInteger(seen) || seen < 1) return action.refuse('count', 'How often it was seen: 1 or more.')
        const metric = textIn(data, 'metric')
        const isDone = await action.run({ type: 'CollectCase', case: id, metric: metric === '' ? null : metric, text: textIn(data, 'text'), link: textIn(data, 'link'), count: seen }, 'Case collected')
        if (isDone) setId(newId())
        return isDone
      }}
      onClose={() => {
        action.clear()
        close()
      }}
    >
      <Field label="What the model got wrong" error={errorAt(action.problem, 'text')}>
        {(control) => <textarea {...control} name="text" rows={2} dir="auto" maxLength={10_000} placeholder="Snow on the panels: it predicted 14 kWh, there were 0.3" />}
      </Field>
      <div className="fl-form-row">
        <Field label="Link" error={errorAt(action.problem, 'link')}>
          {(control) => <input {...control} name="link" type="url" autoComplete="off" placeholder="https://" />}
        </Field>
        <Field label="Seen" error={errorAt(action.problem, 'count')}>
          {(control) => <input {...control} name="count" type="number" min={1} step={1} defaultValue={1} />}
        </Field>
        <Field label="Metric">
          {(control) => (
            <select {...control} name="metric" defaultValue="">
              <option value="">None</option>
              {metrics.map(([metric, found]) => (
                <option key={metric} value={metric}>
                  {metricName(found)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </InlineForm>
  )
}
