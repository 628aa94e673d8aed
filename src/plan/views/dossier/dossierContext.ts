import type { Moment, StoryId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'
import type { PlanState } from '../../planState'
import { dayOf } from '../../workCalendar'
import type { Block, Inline, Line } from './document'
import { writtenLine, writtenText } from './writtenText'

/** What only Jira, or whoever asks, knows. The same answers give the same dossier. */
export interface DossierNames {
  /** Of the project. */
  readonly project: string
  /** "SOL-3 Home screen", with its address if it has one; null where the reader may not see it. */
  readonly story: (id: StoryId) => { readonly text: string; readonly href: string | null } | null
  /** Who stands behind an actor key; null where nobody says. */
  readonly person: (actor: string) => string | null
}

/** What a section is written from. */
export interface DossierContext {
  readonly state: PlanState
  readonly at: Moment
  /** A text of one line; empty where there is none. A withheld one is left out and counted. */
  readonly words: (text: Text | undefined) => string
  /** The same for one that may have bold, code and links in it. */
  readonly typed: (text: Text | undefined) => Line
  /** The same for a text of several lines. */
  readonly written: (text: Text | undefined) => readonly Block[]
  readonly story: (id: StoryId) => Inline
  readonly day: (at: Moment) => string
  /** Who stands behind an actor key; null where nobody says. */
  readonly person: (actor: string) => string | null
  /** "data scientist, 3 May 2026", or the day alone. */
  readonly signed: (by: string, at: Moment) => string
}

/** `count` says in the end how many texts were left out. */
export function createDossierContext(state: PlanState, at: Moment, names: DossierNames): { readonly context: DossierContext; readonly count: () => number } {
  let withheld = 0
  const words = (text: Text | undefined): string => {
    if (text === undefined) return ''
    if (typeof text === 'string') return text
    withheld += 1
    return ''
  }
  const day = (moment: Moment): string => dayWords(dayOf(moment, state.plan.settings.calendar))
  return {
    count: () => withheld,
    context: {
      state,
      at,
      words,
      typed: (text) => writtenLine(words(text)),
      written: (text) => writtenText(words(text)),
      story(id) {
        const found = names.story(id)
        if (found === null) {
          withheld += 1
          return { kind: 'text', text: 'a story that is not shown to you' }
        }
        return found.href === null ? { kind: 'text', text: found.text } : { kind: 'link', text: found.text, href: found.href }
      },
      day,
      person: names.person,
      signed: (by, moment) => [names.person(by), day(moment)].filter((part) => part !== null && part !== '').join(', '),
    },
  }
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const

/** "12 March 2027", whatever the reader's locale: the document says the same to everybody. */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`
}

/** "March 2027", of "2027-03". */
export function monthWords(month: string): string {
  const [year, number] = month.split('-')
  return `${MONTHS[Number(number) - 1] ?? number} ${year}`
}
