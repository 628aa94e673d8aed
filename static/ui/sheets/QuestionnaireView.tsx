import { ViewHead } from '../page/ViewHead'

export function QuestionnaireView() {
  return <ViewHead answer="…" />
}
