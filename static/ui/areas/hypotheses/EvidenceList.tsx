import type { Evidence, Statement } from '../../../../src/plan/areas/hypotheses/state'
import { textOr } from '../../../../src/plan/kernel/text'
import { measure } from '../../kit/amounts'
import { Button } from '../../kit/Button'
import { OutsideLink } from '../../kit/OutsideLink'
import { RelativeDate } from '../../kit/RelativeDate'

interface EvidenceListProps {
  readonly evidence: readonly Evidence[]
  readonly statement: Statement
  readonly nameOf: (actor: string) => string
  /** Null where it may not be taken back. */
  readonly onWithdraw: ((evidence: string) => void) | null
}

export function EvidenceList({ evidence, statement, nameOf, onWithdraw }: EvidenceListProps) {
  return (
    <ul className="fl-evidence" aria-label="Evidence, newest first">
      {evidence.map(({ id, at, by, value, dataSet, runLink, note }) => (
        <li key={id}>
          {value !== null && <span className="fl-evidence-value">{measure(value, textOr(statement.unit, ''))} </span>}
          {textOr(dataSet, 'withheld') !== '' && <>on {textOr(dataSet, 'a withheld data set')} </>}
          {runLink !== '' && (
            <>
              <OutsideLink address={textOr(runLink, '')}>run</OutsideLink>{' '}
            </>
          )}
          {note !== '' && <span>“{textOr(note, 'withheld')}” </span>}
          <span className="fl-note">
            {nameOf(by)}, <RelativeDate at={at} />
            {onWithdraw !== null && (
              <>
                {' · '}
                <Button kind="link" aria-label={`Take back the evidence${value === null ? '' : ` ${value}`}`} onClick={() => onWithdraw(id)}>
                  Take back
                </Button>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
