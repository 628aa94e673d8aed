import { useEffect, useRef } from 'react'
import type { ArchitectureState } from '../../../../src/plan/areas/architecture/state'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import type { ElementRow } from '../../../../src/plan/views/architecture/architectureList'
import { KIND_WORDS } from '../../../../src/playbook/architecture'
import { AutosaveMarkdown } from '../../kit/AutosaveMarkdown'
import { AutosaveText } from '../../kit/AutosaveText'
import { Button } from '../../kit/Button'
import { OutsideLink } from '../../kit/OutsideLink'
import { elementName } from './architectureWords'
import { ElementPlaceField } from './ElementPlaceField'
import { RemoveElement } from './RemoveElement'

interface ElementSheetProps {
  readonly row: ElementRow
  readonly architecture: ArchitectureState
  readonly mayEdit: boolean
  /** Null: back to the list. */
  readonly onOpen: (id: LocalId | null) => void
  readonly onEnter: (id: LocalId) => void
}

/** One element with everything written of it; each field is saved on its own. Its code is the fourth level. */
export function ElementSheet({ row: { id, element, relations }, architecture, mayEdit, onOpen, onEnter }: ElementSheetProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [id])
  const name = elementName(element)
  const isOpenable = element.kind === 'system' || element.kind === 'container'
  return (
    <article className="fl-section" aria-labelledby="fl-arch-title">
      <div className="fl-between">
        <h2 id="fl-arch-title" ref={heading} tabIndex={-1}>
          {name} <span className="fl-subtle">{KIND_WORDS[element.kind].name}</span>
        </h2>
        <div className="fl-actions">
          {isOpenable && (
            <Button size="small" onClick={() => onEnter(id)}>
              Look into it
            </Button>
          )}
          <Button kind="subtle" size="small" onClick={() => onOpen(null)}>
            All elements
          </Button>
        </div>
      </div>
      <div className="fl-columns">
        <div className="fl-section">
          <AutosaveText label="Name" value={element.name} canEdit={mayEdit} toCommand={(value) => ({ type: 'RenameElement', element: id, name: value })} said="Element renamed" />
          <ElementPlaceField id={id} element={element} architecture={architecture} canEdit={mayEdit} />
          <AutosaveText
            label="Technology"
            hint="Language, framework, product: what it is made with."
            value={element.technology}
            canEdit={mayEdit}
            toCommand={(value) => ({ type: 'DescribeElement', element: id, field: 'technology', value })}
            said="Technology saved"
          />
          <AutosaveMarkdown
            label="What it is there for"
            hint="One sentence shows in the picture."
            value={element.description}
            canEdit={mayEdit}
            toCommand={(value) => ({ type: 'DescribeElement', element: id, field: 'description', value })}
            said="Description saved"
          />
        </div>
        <div className="fl-section">
          <AutosaveText
            label="Where its code is"
            hint="The fourth level: an address that begins with https."
            value={element.code}
            canEdit={mayEdit}
            toCommand={(code) => ({ type: 'LinkCode', element: id, code: code.trim() })}
            said="Code linked"
          />
          {typeof element.code === 'string' && element.code !== '' && (
            <p>
              <OutsideLink address={element.code}>Open the code of {name}</OutsideLink>
            </p>
          )}
          <h3>Relations</h3>
          {relations.length === 0 && <p className="fl-note">Nothing says yet what it works with.</p>}
          <ul className="fl-rows">
            {relations.map(({ id: relation, relation: { from, to, label } }) => {
              const other = from === id ? to : from
              return (
                <li key={relation}>
                  <p>
                    {from === id ? 'To ' : 'From '}
                    <Button kind="link" onClick={() => onOpen(other)}>
                      {elementName(architecture.elements[other])}
                    </Button>
                  </p>
                  <AutosaveText
                    label={`What ${from === id ? name : elementName(architecture.elements[from])} does with ${elementName(architecture.elements[to])}`}
                    value={label}
                    canEdit={mayEdit}
                    toCommand={(value) => ({ type: 'DescribeRelation', relation, field: 'label', value })}
                    said="Relation saved"
                  />
                </li>
              )
            })}
          </ul>
          {mayEdit && <RemoveElement id={id} name={name} onDone={() => onOpen(null)} />}
        </div>
      </div>
    </article>
  )
}
