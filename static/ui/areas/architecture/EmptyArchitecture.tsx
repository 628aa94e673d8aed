import { initialArchitecture } from '../../../../src/plan/areas/architecture/state'
import { readArchitecture } from '../../../../src/plan/views/architecture/readArchitecture'
import { ARCHITECTURE_EXAMPLE } from '../../../../src/playbook/architecture'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { EmptyState } from '../../kit/EmptyState'
import { useAction } from '../../kit/useAction'
import { ViewHead } from '../../page/ViewHead'
import { newId } from '../../plan/newId'
import { NewElement } from './NewElement'
import { WriteLines } from './WriteLines'

const EMPTY = initialArchitecture()

/** What the list is for, by an example that one can start from. */
export function EmptyArchitecture({ mayEdit }: { readonly mayEdit: boolean }) {
  const action = useAction()
  const start = (): void => void action.run(readArchitecture(ARCHITECTURE_EXAMPLE, EMPTY, null, newId).command, 'Example added')
  return (
    <>
      <ViewHead answer="Nothing says yet what the product consists of and what it works with." />
      <EmptyState
        title="What does the product consist of?"
        example={<pre className="fl-arch-example">{ARCHITECTURE_EXAMPLE}</pre>}
        action={
          mayEdit && (
            <Button kind="primary" onClick={start}>
              Start from this example
            </Button>
          )
        }
      >
        <p>Write down who uses it, which parts run on their own, and what they work with. The picture draws itself: the context first, then the containers of a system, then their components, and on to the code.</p>
        <ActionError action={action} />
      </EmptyState>
      {mayEdit && (
        <section className="fl-section" aria-label="Your own list">
          <NewElement rows={[]} architecture={EMPTY} inside={null} />
          <WriteLines architecture={EMPTY} inside={null} />
        </section>
      )}
    </>
  )
}
