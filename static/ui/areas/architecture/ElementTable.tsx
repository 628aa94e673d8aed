import type { LocalId } from '../../../../src/plan/kernel/ids'
import { KIND_WORDS } from '../../../../src/playbook/architecture'
import type { ArchitectureState } from '../../../../src/plan/areas/architecture/state'
import type { ElementRow } from '../../../../src/plan/views/architecture/architectureList'
import { textOr } from '../../../../src/plan/kernel/text'
import { Button } from '../../kit/Button'
import { OutsideLink } from '../../kit/OutsideLink'
import { TableHead } from '../../kit/TableHead'
import { elementName } from './architectureWords'
import { NewElement } from './NewElement'
import { WriteLines } from './WriteLines'

interface ElementTableProps {
  readonly rows: readonly ElementRow[]
  readonly architecture: ArchitectureState
  /** What the picture looks into: new parts go there. */
  readonly inside: LocalId | null
  readonly mayEdit: boolean
  readonly onOpen: (id: LocalId) => void
}

/** The list that the picture is drawn from; a row form at its end takes one after the other. */
export function ElementTable({ rows, architecture, inside, mayEdit, onOpen }: ElementTableProps) {
  return (
    <section className="fl-section" aria-labelledby="fl-arch-elements">
      <h2 id="fl-arch-elements">Elements</h2>
      <div className="fl-arch-table" role="region" aria-label="List of elements" tabIndex={0}>
        <table className="fl-table">
          <TableHead columns={['Element', 'Kind', 'Technology', 'Relations', 'Code']} />
          <tbody>
            {rows.map(({ id, element, depth, relations }) => (
              <tr key={id}>
                <th scope="row" className="fl-arch-indent" data-depth={depth}>
                  <Button kind="link" onClick={() => onOpen(id)}>
                    {elementName(element)}
                  </Button>
                </th>
                <td>{KIND_WORDS[element.kind].name}</td>
                <td>{textOr(element.technology, 'withheld').slice(0, 80) || '–'}</td>
                <td>{relations.length === 0 ? '–' : relations.length}</td>
                <td>{element.code === '' ? '–' : typeof element.code === 'string' ? <OutsideLink address={element.code}>Code</OutsideLink> : 'withheld'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mayEdit && (
        <>
          <NewElement rows={rows} architecture={architecture} inside={inside} />
          <WriteLines architecture={architecture} inside={inside} />
        </>
      )}
    </section>
  )
}
