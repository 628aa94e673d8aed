import { useIssues } from '../jira/issues'
import { Button } from '../kit/Button'
import { Field } from '../kit/Field'
import { usePage } from '../page/PageProvider'
import { usePlanReady } from '../page/usePlanReady'
import { AREA_NAMES, FILTER_PARAMS } from './timelineFilter'

interface TimelineFiltersProps {
  readonly actors: readonly string[]
  readonly nameOf: (actor: string) => string
}

/** Filters of the timeline; they stand in the address, so that a filtered view can be sent to somebody. */
export function TimelineFilters({ actors, nameOf }: TimelineFiltersProps) {
  const { address, setParams } = usePage()
  const { state } = usePlanReady()
  const { params } = address
  const set = (name: (typeof FILTER_PARAMS)[number], value: string): void => setParams({ [name]: value === '' ? undefined : value })
  const hypotheses = Object.entries(state.plan.hypotheses.rows).sort(([, a], [, b]) => a.number - b.number)
  const isFiltered = FILTER_PARAMS.some((name) => params[name] !== undefined)
  return (
    <search className="fl-timeline-filters">
      <Field label="Text, key or title">
        {(control) => <input {...control} type="search" value={params['text'] ?? ''} onChange={(event) => set('text', event.target.value)} />}
      </Field>
      <Field label="About">
        {(control) => (
          <select {...control} value={params['area'] ?? ''} onChange={(event) => set('area', event.target.value)}>
            <option value="">Everything</option>
            {Object.entries(AREA_NAMES).map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Who">
        {(control) => (
          <select {...control} value={params['by'] ?? ''} onChange={(event) => set('by', event.target.value)}>
            <option value="">Anybody</option>
            {actors.map((actor) => (
              <option key={actor} value={actor}>
                {nameOf(actor)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {hypotheses.length > 0 && (
        <Field label="Hypothesis">
          {(control) => (
            <select {...control} value={params['hypothesis'] ?? ''} onChange={(event) => set('hypothesis', event.target.value)}>
              <option value="">Any</option>
              {hypotheses.map(([id, { number }]) => (
                <option key={id} value={id}>
                  H-{number}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label="From">
        {(control) => <input {...control} type="date" value={params['from'] ?? ''} onChange={(event) => set('from', event.target.value)} />}
      </Field>
      <Field label="To">
        {(control) => <input {...control} type="date" value={params['to'] ?? ''} onChange={(event) => set('to', event.target.value)} />}
      </Field>
      {params['of'] !== undefined && <StoryFilter story={params['of']} onRemove={() => set('of', '')} />}
      {isFiltered && (
        <Button kind="subtle" onClick={() => setParams(Object.fromEntries(FILTER_PARAMS.map((name) => [name, undefined])))}>
          Clear filters
        </Button>
      )}
    </search>
  )
}

function StoryFilter({ story, onRemove }: { readonly story: string; readonly onRemove: () => void }) {
  const issue = useIssues([story])[story]
  return (
    <Button aria-label={`No longer only ${issue?.key ?? 'this story'}`} onClick={onRemove}>
      Only {issue?.key ?? 'one story'} <span aria-hidden="true">✕</span>
    </Button>
  )
}
