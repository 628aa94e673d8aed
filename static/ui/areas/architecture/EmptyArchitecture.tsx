import { initialArchitecture } from '../../../../src/plan/areas/architecture/state'
import { readArchitecture } from '../../../../src/plan/views/architecture/readArchitecture'
import { ARCHITECTURE_EXAMPLE } from '../../../../src/playbook/architecture'
import { ViewHead } from '../../page/ViewHead'
import { newId } from '../../plan/newId'
import { EmptySheet } from '../../sheets/EmptySheet'
import { NewElement } from './NewElement'
import { WriteLines } from './WriteLines'

const EMPTY = initialArchitecture()

/** What the list is for, by an example that one can start from. */
export function EmptyArchitecture({ mayEdit }: { readonly mayEdit: boolean }) {
  return (
    <>
      <ViewHead answer="Nothing says yet what the product consists of and what it works with." />
      <EmptySheet
        title="What does the product consist of?"
        example={<pre className="fl-arch-example">{ARCHITECTURE_EXAMPLE}</pre>}
        mayEdit={mayEdit}
        toCommand={() => readArchitecture(ARCHITECTURE_EXAMPLE, EMPTY, null, newId).command}
        said="Example added"
      >
        Write down who uses it, which parts run on their own, and what they work with. The picture draws itself: the context first, then the containers of a system, then their components, and on to the code.
      </EmptySheet>
      {mayEdit && (
        <section className="fl-section" aria-label="Your own list">
          <NewElement rows={[]} architecture={EMPTY} inside={null} />
          <WriteLines architecture={EMPTY} inside={null} />
        </section>
      )}
    </>
  )
}
