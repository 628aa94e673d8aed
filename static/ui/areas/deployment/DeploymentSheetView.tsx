import { QuestionnaireView } from '../../sheets/QuestionnaireView'
import { DeploymentTabs } from './DeploymentTabs'

/** A questionnaire that belongs to the deployment: the same for all slices (P1, D6). */
export function DeploymentSheetView() {
  return (
    <>
      <DeploymentTabs />
      <QuestionnaireView />
    </>
  )
}
