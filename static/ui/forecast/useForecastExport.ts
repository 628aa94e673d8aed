import type { RefObject } from 'react'
import type { ForecastModel } from '../../../src/forecast/forecastModel'
import type { Day } from '../../../src/plan/kernel/ids'
import { saveFile } from '../charts/saveFile'
import { svgFile } from '../charts/svgFile'
import { useIssues } from '../jira/issues'
import type { MadeForecast } from './dateRows'
import { forecastCsv } from './forecastCsv'

interface Exported {
  readonly forecast: MadeForecast
  readonly model: ForecastModel
  readonly chosen: Day
  /** What holds the drawing. */
  readonly picture: RefObject<HTMLElement>
  /** The answer in words, which goes along with the drawing. */
  readonly answer: string
}

/** The forecast as files. */
export function useForecastExport({ forecast, model, chosen, picture, answer }: Exported) {
  const issues = useIssues(forecast.stories.map(({ id }) => id))
  const name = `forecast-${forecast.origin}`
  return [
    {
      label: 'Picture (SVG)',
      run: () => {
        const svg = picture.current?.querySelector('svg')
        if (svg) saveFile(`${name}.svg`, 'image/svg+xml', svgFile(svg, { title: `Forecast as of ${forecast.origin}`, text: answer }))
      },
    },
    {
      label: 'Table (CSV)',
      run: () => {
        const nameOf = (story: string): string => [issues[story]?.key ?? story, issues[story]?.summary].filter(Boolean).join(' ')
        saveFile(`${name}.csv`, 'text/csv', forecastCsv(forecast, { model, chosen, nameOf }))
      },
    },
  ]
}
