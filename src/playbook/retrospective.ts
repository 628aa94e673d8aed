/** What a retrospective asks (I2, Sadiq). Why belongs to what went wrong; actions follow from it. */
export const NOTE_KINDS = ['well', 'wrong'] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

export interface RetrospectiveQuestion {
  readonly kind: NoteKind
  readonly title: string
  readonly hint: string
  readonly practices: readonly string[]
}

export const RETROSPECTIVE_QUESTIONS: readonly RetrospectiveQuestion[] = [
  { kind: 'well', title: 'Went well', hint: 'What should stay as it is. “Testing the hypothesis first saved us the feed.”', practices: ['I2'] },
  { kind: 'wrong', title: 'Went wrong', hint: 'What cost time or trust. “The labels came a week late.”', practices: ['I2'] },
]
