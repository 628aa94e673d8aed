import { useEffect, useMemo, useRef } from 'react'
import type { StoryId } from '../../../src/plan/kernel/ids'
import { textOr } from '../../../src/plan/kernel/text'
import { markedCells } from '../../../src/plan/views/decisionMarks'
import type { MapColumn, StoryMap } from '../../../src/plan/views/storyMap'
import { storyMap } from '../../../src/plan/views/storyMap'
import { cellKey } from '../../../src/plan/views/storyMap/backbone'
import { NO_TALLY } from '../../../src/plan/views/storyMap/tally'
import { useIssues } from '../jira/issues'
import { columnName } from '../map/spoken'
import { PreviewCard } from './PreviewCard'
import { othersText, sliceText } from './previewWords'
import type { DecisionPreview } from './useDecisionPreview'
import './PreviewMap.css'

interface PreviewMapProps {
  readonly preview: Extract<DecisionPreview, { status: 'ready' }>
  /** All of the map, or only the cells in which something changes. */
  readonly isWhole: boolean
}

/** The map as it would be after the decision: what would leave it struck, what would come dashed, sizes from and to. */
export function PreviewMap({ preview, isWhole }: PreviewMapProps) {
  const { before, after, marks } = preview
  const [was, is] = useMemo(() => [storyMap(before.plan), storyMap(after.plan)], [before, after])
  const { cells, tray } = useMemo(() => markedCells(is, after.plan, marks), [is, after, marks])
  const columns = is.columns.filter(({ key }) => isWhole || is.slices.some(({ id }) => cells.has(cellKey(key, id))))
  const slices = is.slices.filter(({ id }) => isWhole || is.columns.some(({ key }) => cells.has(cellKey(key, id))))
  const listed = isWhole ? Object.values(is.cells).flatMap(({ stories }) => stories) : []
  const issues = useIssues([...new Set([...listed, ...Object.keys(marks)])])

  const region = useRef<HTMLDivElement>(null)
  const isTold = listed.every((id) => issues[id] !== undefined)
  useEffect(() => {
    // Once more when the titles are there: cards grow with them.
    if (isWhole) showFirstChange(region.current)
  }, [isWhole, isTold])

  const cardsOf = (column: MapColumn, slice: string) => {
    // What was dropped before is not on the map.
    const all = (is.cells[cellKey(column.key, slice)]?.stories ?? []).filter((story) => marks[story] !== undefined || is.stories[story]?.state !== 'dropped')
    const shown = isWhole ? all : all.filter((story) => marks[story])
    return (
      <>
        <Cards stories={shown} map={is} marks={marks} issues={issues} />
        {!isWhole && all.length > 0 && <p className="fl-preview-others">{othersText(all.length - shown.length)}</p>}
      </>
    )
  }
  return (
    <div ref={region} className="fl-preview-map" data-whole={isWhole} tabIndex={0} role="region" aria-label={isWhole ? 'The whole map as it would be' : 'What changes on the map'}>
      {slices.length > 0 && columns.length > 0 && (
        <table>
          <caption className="fl-visually-hidden">The map after the decision, by slice and column</caption>
          <thead>
            <tr>
              <th scope="col">Slice</th>
              {columns.map((column) => (
                <th key={column.key} scope="col">
                  {columnName(is, column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {slices.map((slice) => (
              <tr key={slice.id}>
                <th scope="row">
                  {textOr(slice.name, 'Hidden slice')}
                  <span className="fl-preview-total">{sliceText(was.slices.find(({ id }) => id === slice.id)?.tally ?? NO_TALLY, slice.tally)}</span>
                </th>
                {columns.map((column) => (
                  <td key={column.key}>{cardsOf(column, slice.id)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {tray.length > 0 && (
        <section className="fl-preview-tray" aria-label="Not on the map">
          <h5>Not on the map</h5>
          <Cards stories={tray} map={is} marks={marks} issues={issues} />
        </section>
      )}
    </div>
  )
}

/** Scrolls within the picture alone: the page around it stays where it is. */
function showFirstChange(region: HTMLElement | null): void {
  const card = region?.querySelector<HTMLElement>('[data-change="leaves"], [data-change="joins"], [data-change="resized"]')
  if (!region || !card) return
  const [outer, inner] = [region.getBoundingClientRect(), card.getBoundingClientRect()]
  region.scrollTop += inner.top - outer.top - outer.height / 3
  region.scrollLeft += inner.left - outer.left - outer.width / 3
}

interface CardsProps {
  readonly stories: readonly StoryId[]
  readonly map: StoryMap
  readonly marks: PreviewMapProps['preview']['marks']
  readonly issues: ReturnType<typeof useIssues>
}

function Cards({ stories, map, marks, issues }: CardsProps) {
  if (stories.length === 0) return null
  return (
    <ul>
      {stories.map((id) => (
        <PreviewCard key={id} id={id} story={map.stories[id]} issue={issues[id]} mark={marks[id]} />
      ))}
    </ul>
  )
}
