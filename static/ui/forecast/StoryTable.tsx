import { useDeferredValue, useMemo, useState } from 'react'
import { dateAt, probabilityIn } from '../../../src/forecast/results/outcome'
import type { ForecastModel } from '../../../src/forecast/forecastModel'
import type { Day } from '../../../src/plan/kernel/ids'
import { textOr } from '../../../src/plan/kernel/text'
import { daysBetween } from '../charts/dayAxis'
import { useDayWords } from '../charts/useDayWords'
import { useIssues } from '../jira/issues'
import { Button } from '../kit/Button'
import { Field } from '../kit/Field'
import { count } from '../kit/amounts'
import { TableHead } from '../kit/TableHead'
import { StoryOpener } from '../page/StoryOpener'
import type { MadeForecast } from './dateRows'
import { dateText, probabilityText } from './outcomeWords'

interface StoryTableProps {
  readonly forecast: MadeForecast
  readonly model: ForecastModel
  readonly chosen: Day
}

const FIRST = 25

/** Each open story in the order of work, with its dates and how likely it is done at all; found by key or title. */
export function StoryTable(props: StoryTableProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="fl-twin" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Story by story ({props.forecast.stories.length})</summary>
      {isOpen && <Stories {...props} />}
    </details>
  )
}

function Stories({ forecast, model, chosen }: StoryTableProps) {
  const words = useDayWords()
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState(FIRST)
  const wanted = useDeferredValue(typed.trim().toLowerCase())
  const ids = useMemo(() => forecast.stories.map(({ id }) => id), [forecast])
  // Titles are searched, so all of them are needed; without a search only those on the page are.
  const issues = useIssues(wanted === '' ? ids.slice(0, shown) : ids)
  const rows = useMemo(() => new Map(model.stories.map(({ id, row }) => [id, textOr(model.rows[row]?.name ?? '', 'withheld')])), [model])
  const found = forecast.stories.filter(({ id }) => {
    const issue = issues[id]
    return wanted === '' || `${issue?.key ?? ''} ${issue?.summary ?? ''} ${rows.get(id) ?? ''}`.toLowerCase().includes(wanted)
  })
  const ahead = daysBetween(forecast.origin, chosen)
  return (
    <div className="fl-forecast-stories">
      <div className="fl-forecast-search">
        <Field label="Find a story by key, title or slice">
          {(control) => <input {...control} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />}
        </Field>
        <p className="fl-subtle" role="status">
          {wanted === '' ? `${count(found.length, 'open story', 'open stories')}, in the order of work; each played with the scope as it is.` : `${found.length} of ${count(ids.length, 'story', 'stories')}`}
        </p>
      </div>
      <div className="fl-twin-scroll" tabIndex={0} role="region" aria-label="Forecast by story">
        <table className="fl-table">
          <caption className="fl-visually-hidden">When each story is delivered</caption>
          <TableHead columns={['Story', 'Slice', '50 % sure', '85 % sure', { figures: `Delivered by ${words.short(chosen)}` }, { figures: 'Delivered at all' }]} />
          <tbody>
            {found.slice(0, shown).map(({ id, outcome }) => (
              <tr key={id}>
                <td>
                  <StoryOpener story={id} />
                </td>
                <td>{rows.get(id)}</td>
                <td>{dateText(dateAt(outcome, 0.5), words)}</td>
                <td>{dateText(dateAt(outcome, 0.85), words)}</td>
                <td data-align="end">{probabilityText(probabilityIn(outcome, ahead))}</td>
                <td data-align="end">{probabilityText(outcome.atAll)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.length > shown && (
        <Button kind="subtle" onClick={() => setShown(shown + 100)}>
          Show more of {found.length}
        </Button>
      )}
    </div>
  )
}
