import type { CSSProperties } from 'react'
import { useCallback, useRef } from 'react'
import type { Tally } from '../../../src/plan/views/storyMap/tally'
import { Button } from '../kit/Button'
import { AddActivity } from './AddActivity'
import { useMapScope } from './mapScope'
import { GainText } from './GainText'
import type { Editing, MapUi } from './mapUi'
import { useMapUi } from './mapUi'
import type { Focus } from './moveFocus'
import { focusId } from './moveFocus'
import { NameForm } from './NameForm'
import { RowDateText } from './RowDateText'
import { partOf, renaming, retiring } from './structureActions'
import { TallyText } from './TallyText'
import { useHeaderDrag } from './useHeaderDrag'
import './HeaderCell.css'

interface HeaderCellProps {
  readonly focus: Focus
  readonly role: 'columnheader' | 'rowheader'
  readonly name: string
  readonly tally: Tally
  /** A second word beside the name: a slice's stage of investment. */
  readonly note?: string | undefined
  readonly span?: number
  readonly style?: CSSProperties
}

/** The head of a vertical, an activity or a slice: its name and total; renamed, moved and retired in place (S1). */
export function HeaderCell({ focus, role, name, tally, note, span, style }: HeaderCellProps) {
  const { ui, actions, now } = useMapScope()
  const id = focusId(focus)
  const mode = useMapUi(ui, useCallback((state) => modeOf(state, id), [id]))
  const problem = useMapUi(ui, useCallback((state) => problemAt(state, id), [id]))
  const element = useRef<HTMLDivElement>(null)
  const edge = useHeaderDrag(element, focus)
  const { canStructure, map } = now()
  const part = partOf(map, focus)
  const leave = (): void => ui.focusOn(focus, { editing: null })

  return (
    <div
      ref={element}
      role={role}
      className="fl-map-header"
      data-at={focus.at}
      data-focus={id}
      data-edge={edge ?? undefined}
      tabIndex={mode.includes('stop') ? 0 : -1}
      aria-colspan={span !== undefined && span > 1 ? span : undefined}
      style={style}
    >
      <div className="fl-map-header-body">
        {mode.includes('rename') && part ? (
          <div className="fl-map-form">
            <NameForm
              label={`Name of the ${part.what}`}
              value={part.name}
              isKeptOnLeave
              onSave={(typed) => {
                void actions.run(renaming(part, typed), `Renamed ${part.name} to ${typed}`, focus)
                leave()
              }}
              onCancel={leave}
            />
          </div>
        ) : (
          <div className="fl-map-header-line">
            <span className="fl-map-header-name" title={name}>
              {name}
            </span>
            {note !== undefined && <span className="fl-map-header-note">{note}</span>}
            {canStructure && part && (
              <button type="button" className="fl-map-more" data-more={id} tabIndex={-1} aria-label={`Actions for ${name}`}>
                ⋯
              </button>
            )}
          </div>
        )}
        <TallyText tally={tally} isLong={focus.at === 'slice'} />
        {focus.at === 'vertical' && <GainText vertical={focus.vertical} tally={tally} />}
        {mode.includes('addActivity') && focus.at === 'vertical' && <AddActivity vertical={focus.vertical} name={name} />}
        {focus.at === 'slice' && <RowDateText slice={focus.slice} />}
        {mode.includes('retire') && part && (
          <div className="fl-map-form fl-map-confirm" role="group" aria-label={`Retire ${name}`}>
            <p>{retireSentence(part.stories)}</p>
            <Button
              ref={(button) => button?.focus()}
              size="small"
              kind="danger"
              onClick={() => {
                ui.focusOn(focus, { editing: null })
                void actions.run(retiring(part), `Retired ${part.name}`, focus)
              }}
            >
              Retire
            </Button>
            <Button size="small" kind="subtle" onClick={leave}>
              Keep
            </Button>
          </div>
        )}
        {problem !== null && (
          <p className="fl-map-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    </div>
  )
}

function retireSentence(stories: number): string {
  if (stories === 0) return 'Nothing stands in it.'
  return stories === 1 ? 'One story goes back to the tray.' : `${stories} stories go back to the tray.`
}

function modeOf({ focus, editing }: MapUi, id: string): string {
  const isStop = focus !== null && focusId(focus) === id
  return `${isStop ? 'stop ' : ''}${editing !== null && id === editedId(editing) ? editing.kind : ''}`
}

/** The header that something is being typed in. */
function editedId(editing: Editing): string | null {
  switch (editing.kind) {
    case 'rename':
    case 'retire':
      return focusId(editing.focus)
    case 'addActivity':
      return focusId({ at: 'vertical', vertical: editing.vertical })
    case 'addVertical':
    case 'addSlice':
    case 'addStory':
      return null
  }
}

function problemAt({ problem }: MapUi, id: string): string | null {
  return problem !== null && problem.focus !== 'tray' && focusId(problem.focus) === id ? problem.text : null
}
