import type { ForecastModel } from '../../../src/forecast/forecastModel'
import type { Outcome } from '../../../src/forecast/results/outcome'
import { dateAt, probabilityIn } from '../../../src/forecast/results/outcome'
import type { StoryId } from '../../../src/plan/kernel/ids'
import { textOr } from '../../../src/plan/kernel/text'
import type { CsvCell } from '../charts/csv'
import { csv } from '../charts/csv'
import { daysBetween } from '../charts/dayAxis'
import type { MadeForecast } from './dateRows'

interface CsvContext {
  readonly model: ForecastModel
  readonly chosen: string
  /** Key and title of a story, as Jira shows them to this user. */
  readonly nameOf: (story: StoryId) => string
}

const NEVER = { beyond: 'not within a year', mayEnd: 'may never be' } as const

/** Every slice, stage, milestone and story with its dates; each line says as of when, and by what scope. */
export function forecastCsv(forecast: MadeForecast, { model, chosen, nameOf }: CsvContext): string {
  const asOf = new Date(forecast.at).toISOString()
  const basis = forecast.basis.kind === 'guess' ? 'guess' : 'pace'
  const ahead = daysBetween(forecast.origin, chosen)
  const line = (kind: string, name: string, scope: string, left: number | null, outcome: Outcome): CsvCell[] => [
    asOf,
    basis,
    kind,
    name,
    scope,
    left,
    ...([0.5, 0.85, 0.95] as const).map((confidence) => {
      const date = dateAt(outcome, confidence)
      return date === undefined ? null : (date.day ?? NEVER[date.why])
    }),
    shareText(probabilityIn(outcome, ahead)),
    shareText(outcome.atAll),
  ]
  const both = (kind: string, name: string, left: number | null, asIs: Outcome | null, growing: Outcome | null): CsvCell[][] => [
    ...(growing === null ? [] : [line(kind, name, 'keeps growing', left, growing)]),
    ...(asIs === null ? [] : [line(kind, name, 'as it is', left, asIs)]),
  ]
  const milestones = forecast.milestones.flatMap(({ name, day, asIs, growing }) =>
    [['keeps growing', growing] as const, ['as it is', asIs] as const].map(([scope, share]): CsvCell[] => [
      asOf, basis, 'milestone', `${textOr(name, 'withheld')} (${day})`, scope, null, null, null, null, null, shareText(share),
    ]),
  )
  return csv(
    ['As of', 'Basis', 'Kind', 'Name', 'Scope', 'Stories left', '50 % sure by', '85 % sure by', '95 % sure by', `Probability by ${chosen}`, 'Probability at all, or of meeting the milestone'],
    [
      ...forecast.slices.flatMap((slice) => both('slice', textOr(slice.name, 'withheld'), slice.remaining, slice.asIs, slice.growing)),
      ...forecast.stages.flatMap(({ stage, asIs, growing }) => both('stage', stage, null, asIs, growing)),
      ...milestones,
      ...forecast.stories.map(({ id, outcome }) => line('story', nameOf(id), `as it is; ${sliceOf(model, id)}`, 1, outcome)),
    ],
  )
}

function sliceOf(model: ForecastModel, id: StoryId): string {
  const row = model.stories.find((story) => story.id === id)?.row
  return row === undefined ? '' : textOr(model.rows[row]?.name ?? '', 'withheld')
}

/** Never 0 or 1: nothing is certain. */
function shareText(share: number): CsvCell {
  if (share > 0.95) return '> 0.95'
  return share < 0.05 ? '< 0.05' : Math.round(share * 100) / 100
}
