import { curveMonotoneX, line } from 'd3-shape'
import { useMemo } from 'react'
import { textOr } from '../../../../src/plan/kernel/text'
import type { DataRow } from '../../../../src/plan/views/dataRegister'
import { clipped } from '../../charts/clipped'
import { count } from '../../kit/amounts'
import { qualityWord, setName } from './dataWords'
import type { Point } from './lineageLayout'
import { LABEL_LETTERS, labelWidth, lineageLayout, NODE } from './lineageLayout'
import { SetLink } from './SetLink'

const path = line<Point>(({ x }) => x, ({ y }) => y).curve(curveMonotoneX)

/** What is made from what by which step, from the sources on the left to what is used on the right (D2); with its text twin. */
export function Lineage({ rows }: { readonly rows: readonly DataRow[] }) {
  const { width, height, nodes, edges } = useMemo(() => lineageLayout(rows), [rows])
  const alone = rows.filter(({ id, set }) => !set.retired && !nodes.some(({ row }) => row.id === id))
  const sources = nodes.filter(({ row }) => row.set.from.length === 0).length
  return (
    <>
      <div className="fl-table-scroll" role="region" aria-label="Picture of the lineage" tabIndex={0}>
        <svg
          className="fl-lineage"
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={`${count(nodes.length, 'data set', 'data sets')}, ${count(sources, 'source', 'sources')}, ${count(edges.length, 'step', 'steps')}; the same as a list below`}
        >
          <defs>
            <marker id="fl-lineage-tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">
              <path d="M0 0 8 4 0 8Z" />
            </marker>
          </defs>
          {edges.map(({ key, points, step, at }) => (
            <g key={key} className="fl-lineage-step">
              <path d={path(points) ?? ''} markerEnd="url(#fl-lineage-tip)" />
              {step !== '' && (
                <>
                  <rect x={at.x - labelWidth(step) / 2} y={at.y - 9} width={labelWidth(step)} height={18} rx={3} />
                  <text x={at.x} y={at.y + 4} textAnchor="middle">
                    {clipped(step, LABEL_LETTERS)}
                    <title>{step}</title>
                  </text>
                </>
              )}
            </g>
          ))}
          {nodes.map(({ row, x, y }) => (
            <g key={row.id} className="fl-lineage-set" data-tone={qualityWord(row.quality).tone} data-retired={row.set.retired ? '' : undefined} transform={`translate(${x - NODE.width / 2} ${y - NODE.height / 2})`}>
              <title>{setName(row.set)}</title>
              <rect width={NODE.width} height={NODE.height} rx={6} />
              <text x={12} y={20}>
                {clipped(setName(row.set), 32)}
              </text>
              <text x={12} y={37} className="fl-lineage-note">
                {row.set.retired ? 'Retired' : `${qualityWord(row.quality).word}${row.quality === null ? '' : `, ${row.quality.score} of 5`}`}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <details className="fl-twin">
        <summary>As a list</summary>
        <ul className="fl-rows">
          {nodes
            .filter(({ row }) => row.set.from.length > 0)
            .map(({ row }) => (
              <li key={row.id}>
                <SetLink row={row} /> is made from{' '}
                {row.set.from.map(({ of, step }, index) => {
                  const source = rows.find(({ id }) => id === of)
                  return (
                    <span key={of}>
                      {index > 0 && ', and from '}
                      {source && <SetLink row={source} />}
                      {step !== '' && ` by “${textOr(step, 'withheld')}”`}
                    </span>
                  )
                })}
              </li>
            ))}
        </ul>
      </details>
      {alone.length > 0 && <p className="fl-note">Made from nothing here, and nothing is made from them: {alone.map(({ set }) => setName(set)).join(', ')}.</p>}
    </>
  )
}
