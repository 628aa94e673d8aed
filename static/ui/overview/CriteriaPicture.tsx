import { useMemo } from 'react'
import { targetText, withUnit } from '../../../src/plan/views/criteria/promise'
import type { CriterionRow } from '../../../src/plan/views/criteria/scorecard'
import { scorecard } from '../../../src/plan/views/criteria/scorecard'
import { criterionName, metWord } from '../areas/criteria/criteriaWords'
import { count } from '../kit/amounts'
import { Lozenge } from '../kit/Lozenge'
import { usePlanReady } from '../page/usePlanReady'
import './CriteriaPicture.css'
import { Picture } from './Picture'
import { PictureStart } from './PictureStart'

/** As many as fit beside the other pictures. */
const SHOWN = 4

/** The scorecard in short: what was promised most firmly and missed comes first (P6). */
export default function CriteriaPicture() {
  const { plan } = usePlanReady().state
  const { rows, met } = useMemo(() => scorecard(plan), [plan])
  const says = rows.length === 0 ? 'No criterion is there yet' : `${met} of ${count(rows.length, 'criterion', 'criteria')} met`
  const shown = rows.toSorted((a, b) => weightOf(a) - weightOf(b)).slice(0, SHOWN)
  return (
    <Picture title="Criteria" says={says} view="criteria">
      {shown.length === 0 && <PictureStart label="Say what success is" view="criteria" />}
      <ul className="fl-picture-criteria">
        {shown.map((row) => {
          const { id, criterion, latest } = row
          const { word, tone } = metWord(row)
          return (
            <li key={id}>
              <span title={criterionName(criterion)}>{criterionName(criterion)}</span>
              <Lozenge tone={tone}>{latest === null ? word : withUnit(latest.value, '')}</Lozenge>
              <span className="fl-visually-hidden">{`${word}, promised ${targetText(criterion)}`}</span>
            </li>
          )
        })}
      </ul>
    </Picture>
  )
}

function weightOf({ isMet, criterion }: CriterionRow): number {
  const missed = isMet === false ? 0 : isMet === null ? 3 : 6
  return missed + ['guarantee', 'target', 'hope'].indexOf(criterion.commitment)
}
