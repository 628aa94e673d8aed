import { useId } from 'react'
import type { RecordedBaseline } from '../../../../src/plan/areas/baselines/state'
import type { MetricComparison } from '../../../../src/plan/views/issuePanel/baselinesPanel'
import { measure } from '../../kit/amounts'

export const KIND_NAMES: Readonly<Record<RecordedBaseline['kind'], string>> = {
  human: 'Human level',
  literature: 'Literature',
  quickAndDirty: 'Quick and dirty',
  olderSystem: 'Older system',
}

interface Row {
  readonly key: string
  readonly kind: 'baseline' | 'target' | 'best'
  readonly name: string
  readonly value: number
}

/** Baselines, best run and target on one scale (B1). The picture is a table: its text is its twin. */
export function ComparisonPicture({ comparison }: { readonly comparison: MetricComparison }) {
  const { metric, unit, better, target, best, baselines, from, to } = comparison
  const title = useId()
  const span = to - from || 1
  const share = (value: number): string => `${((value - from) / span) * 100}%`
  const rows: readonly Row[] = [
    ...baselines.map(({ id, kind, value }) => ({ key: id, kind: 'baseline' as const, name: KIND_NAMES[kind], value })),
    ...(best === null ? [] : [{ key: 'best', kind: 'best' as const, name: 'Best run', value: best }]),
    ...(target === null ? [] : [{ key: 'target', kind: 'target' as const, name: `Target of H-${target.hypothesis}`, value: target.value }]),
  ]
  return (
    <>
      <p id={title} className="fl-comparison-title">
        {metric} <span className="fl-note">{better === 'higher' ? 'higher is better' : 'lower is better'}</span>
      </p>
      <table className="fl-comparison" aria-labelledby={title}>
        <tbody>
          {rows.map(({ key, kind, name, value }) => (
            <tr key={key} data-kind={kind}>
              <th scope="row">{name}</th>
              <td aria-hidden="true">
                <span className="fl-bar">
                  {kind !== 'target' && <span style={{ width: share(value) }} />}
                  {target !== null && <i style={{ insetInlineStart: share(target.value) }} />}
                </span>
              </td>
              <td>{measure(value, unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** What the picture says, in one sentence. */
export function comparisonText({ metric, target, best, baselines, better }: MetricComparison): string {
  const beaten = baselines.filter(({ isBeaten }) => isBeaten === true).length
  if (best === null) return `No run on ${metric} yet.`
  const against = `The best run beats ${beaten} of ${baselines.length} ${baselines.length === 1 ? 'baseline' : 'baselines'}`
  if (target === null) return `${against}.`
  const isMet = better === 'higher' ? best >= target.value : best <= target.value
  return `${against} and ${isMet ? 'meets' : 'misses'} the target.`
}
