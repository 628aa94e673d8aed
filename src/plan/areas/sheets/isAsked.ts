import type { SheetsState } from './state'

type Asking = Pick<SheetsState, 'off' | 'siteOff' | 'own' | 'answers' | 'entries'>

/** Whether the plan asks the question of this key. What the site no longer asks stays where it was answered. */
export function isAsked(sheets: Asking, key: string): boolean {
  if (sheets.off[key]) return false
  return !isOffAtSite(sheets, key) || hasAnswer(sheets, key)
}

const isOffAtSite = ({ siteOff, own }: Pick<Asking, 'siteOff' | 'own'>, key: string): boolean => siteOff[key] === true || own[key]?.gone === true

export const hasAnswer = ({ answers, entries }: Pick<Asking, 'answers' | 'entries'>, key: string): boolean =>
  answers[key] !== undefined || Object.keys(entries).some((entry) => entry.startsWith(`${key}/`))
