import type { PlanForecast } from '../../../src/forecast/results/planForecast'
import type { WhatIf } from '../../../src/forecast/results/whatIf'
import { count, daysText } from '../kit/amounts'
import { StoryOpener } from '../page/StoryOpener'
import { Then } from './WhatIfTable'
import { effortText } from './whatIfWords'

/** Cost and dropped scope beside today's. */
export function WhatIfFigures({ result }: { readonly result: WhatIf }) {
  const { now, then, costNow, costThen, droppedStories, droppedDays } = result
  const effort = effortText(result)
  return (
    <dl className="fl-figures">
      <Figure what="Effort still to do" now={whole(costNow)} then={whole(costThen)} note={effort === '' ? 'the same' : effort} />
      <Figure what="Stories left" now={String(left(now))} then={String(left(then))} />
      <Figure what="Work expected to be for nothing" now={whole(lost(now))} then={whole(lost(then))} note="done before the hypothesis it rests on fails" />
      <div>
        <dt>Dropped</dt>
        <dd>
          {droppedStories.length === 0 ? (
            'nothing'
          ) : (
            <>
              <strong>{count(droppedStories.length, 'story', 'stories')}</strong>
              {droppedDays !== null && `, ${whole(droppedDays)} of work`}
              <details>
                <summary>Which</summary>
                <ul className="fl-dropped">
                  {droppedStories.map((story) => (
                    <li key={story}>
                      <StoryOpener story={story} />
                    </li>
                  ))}
                </ul>
              </details>
            </>
          )}
        </dd>
      </div>
    </dl>
  )
}

function Figure({ what, now, then, note = '' }: { readonly what: string; readonly now: string; readonly then: string; readonly note?: string }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>
        <Then now={now} then={then} />
        {note !== '' && <span className="fl-figure-note">{note}</span>}
      </dd>
    </div>
  )
}

const whole = (days: number | null): string => (days === null ? 'not known without sizes' : daysText(Math.round(days)))
const lost = (forecast: PlanForecast): number | null => (forecast.kind === 'forecast' ? forecast.thrownAway : 0)
const left = (forecast: PlanForecast): number => (forecast.kind === 'forecast' ? forecast.slices.reduce((sum, { remaining }) => sum + remaining, 0) : 0)
