import type { QuestionView } from '../../../src/plan/views/sheets/sheetView'

/** What every kind of answer is given. */
export interface FieldProps {
  readonly sheet: string
  readonly question: QuestionView
  /** Id of the question's words, which name the controls. */
  readonly labelId: string
  readonly canPlan: boolean
}
