import { useState } from 'react'
import { METRIC_CATALOGUE, METRIC_KIND_NAMES, METRIC_KINDS } from '../../../../src/playbook/monitoringCatalogue'
import type { CatalogueMetric, MetricKind } from '../../../../src/playbook/monitoringCatalogue'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { errorAt, useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { usePage } from '../../page/PageProvider'
import { newId } from '../../plan/newId'

const OWN: Pick<CatalogueMetric, 'kind' | 'name' | 'unit' | 'worse' | 'warn' | 'breach' | 'every' | 'hint'> = { kind: 'software', name: '', unit: '', worse: 'above', warn: null, breach: null, every: 24, hint: 'Name it as the team does; limits follow on its sheet.' }

/** Watches one more metric, from the catalogue or one's own, and goes on to its sheet. */
export function NewMetric({ kind = 'primary' }: { readonly kind?: 'primary' | 'default' }) {
  const action = useAction()
  const { goTo } = usePage()
  const { open, toggle, close } = useOpener<'new'>()
  const [metric] = useState(newId)
  const [chosen, setChosen] = useState('')
  const entry = METRIC_CATALOGUE.find(({ id }) => id === chosen) ?? OWN
  if (open === null)
    return (
      <Button kind={kind} onClick={() => toggle('new')}>
        Watch a metric
      </Button>
    )
  return (
    <InlineForm
      label="Watch a metric"
      submit="Watch"
      problem={action.problem}
      fields={['name']}
      onSave={async (data) => {
        const name = textIn(data, 'name')
        if (name === '') return action.refuse('name', 'Give it a name that the team uses.')
        const { worse, warn, breach, every } = entry
        const details = { name, kind: textIn(data, 'kind') as MetricKind, unit: textIn(data, 'unit') }
        const isDone = await action.run({ type: 'MonitorMetrics', metrics: [{ metric, details, thresholds: { worse, warn, breach }, every, fallback: null }] }, 'Metric is watched')
        if (isDone) goTo('monitoring', { metric })
        return isDone
      }}
      onClose={() => {
        action.clear()
        close()
      }}
    >
      <Field label="From the catalogue" hint={entry.hint}>
        {(control) => (
          <select {...control} value={chosen} onChange={(event) => setChosen(event.target.value)}>
            <option value="">One of our own</option>
            {METRIC_KINDS.map((of) => (
              <optgroup key={of} label={METRIC_KIND_NAMES[of]}>
                {METRIC_CATALOGUE.filter((one) => one.kind === of).map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <div className="fl-form-row" key={chosen}>
        <Field label="Name" error={errorAt(action.problem, 'name')}>
          {(control) => <input {...control} name="name" type="text" dir="auto" maxLength={120} autoComplete="off" defaultValue={entry.name} placeholder="Missing values of the inverter feed" />}
        </Field>
        <Field label="Unit">{(control) => <input {...control} name="unit" type="text" maxLength={24} autoComplete="off" defaultValue={entry.unit} placeholder="%" />}</Field>
        <Field label="Kind">
          {(control) => (
            <select {...control} name="kind" defaultValue={entry.kind}>
              {METRIC_KINDS.map((one) => (
                <option key={one} value={one}>
                  {METRIC_KIND_NAMES[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </InlineForm>
  )
}
