/** What a sheet asks: its questions are data, so that a team can switch them off and add its own. */
export interface Sheet {
  /** Its address on the project page, and its name in the log: never changes. */
  readonly id: string
  readonly label: string
  /** The question that the whole sheet answers. */
  readonly about: string
  readonly layout: 'questions' | 'canvas' | 'diamond'
  readonly sections: readonly Section[]
}

/** Questions that stand together: a block of a canvas, a phase of the Double Diamond. */
export interface Section {
  readonly id: string
  readonly label: string
  readonly about: string
  readonly questions: readonly Question[]
  /** A phase is left with a conclusion; what it was in the example. */
  readonly concludes?: { readonly asked: string; readonly example: string }
}

export interface Question {
  /** Its name in the log: never changes. */
  readonly id: string
  readonly label: string
  /** How the label begins: enough under the heading of its section. */
  readonly short?: string
  readonly hint: string
  /** The practices behind it, by id of docs/spec.md. */
  readonly practices: readonly string[]
  readonly asks: Asked
}

/** What kind of answer is asked for, with one taken from the solar demo. */
export type Asked =
  | { readonly kind: 'text'; readonly example: string }
  | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly many: boolean; readonly example: readonly string[] }
  | { readonly kind: 'judged'; readonly example: { readonly judgement: Judgement; readonly note: string } }
  | { readonly kind: 'entries'; readonly one: string; readonly columns: readonly Column[]; readonly example: readonly Readonly<Record<string, string>>[] }

export interface Option {
  readonly id: string
  readonly label: string
}

/** A column of a list; the first one names the entry. With options, one of them is chosen. */
export interface Column {
  readonly id: string
  readonly label: string
  readonly options?: readonly Option[]
}

export const JUDGEMENTS = ['yes', 'partly', 'no'] as const
export type Judgement = (typeof JUDGEMENTS)[number]

export const textQuestion = (id: string, label: string, hint: string, practices: readonly string[], example: string): Question => ({
  id,
  label,
  hint,
  practices,
  asks: { kind: 'text', example },
})

/** Every question of a sheet, in its order. */
export const questionsOf = (sheet: Sheet): readonly Question[] => sheet.sections.flatMap(({ questions }) => questions)
