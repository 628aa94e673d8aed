import { useState } from 'react'
import type { Metric } from '../../../../src/plan/areas/monitoring/state'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { textOr } from '../../../../src/plan/kernel/text'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { Meter } from '../../kit/Meter'
import { usePlanReady } from '../../page/usePlanReady'
import type { LineProblem } from './parseReadings'
import { parseLine, parseReadings } from './parseReadings'
import { useRecordReadings } from './useRecordReadings'
import { momentToWallTime } from './wallTime'

interface EnterReadingsProps {
  readonly id: LocalId
  readonly metric: Metric
  readonly onRecorded: () => void
}

/** So many problems are listed; the rest is counted. */
const LISTED = 12

/** One reading by time and value, or many pasted as lines (READ-7). */
export function EnterReadings({ id, metric, onRecorded }: EnterReadingsProps) {
  const { timeZone } = usePlanReady().state.plan.settings.calendar
  const recording = useRecordReadings(id, onRecorded)
  const [time, setTime] = useState<string | null>(null)
  const [value, setValue] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const [lines, setLines] = useState('')
  const [problems, setProblems] = useState<readonly LineProblem[]>([])
  const unit = textOr(metric.unit, '')
  const isBusy = recording.progress !== null

  async function recordOne(): Promise<void> {
    const now = Date.now()
    const read = parseLine(`${(time ?? momentToWallTime(now, timeZone)).replace('T', ' ')} ${value.trim()}`, timeZone, now)
    setRefused(typeof read === 'string' ? read : null)
    if (typeof read !== 'string' && (await recording.record([read]))) {
      setValue('')
      setTime(null)
    }
  }

  async function recordLines(): Promise<void> {
    const read = parseReadings(lines, { timeZone, now: Date.now() })
    const found =
      read.readings.length + read.problems.length === 0 ? [{ line: 1, text: '', why: 'Paste a time and a value on each line.' }] : read.problems
    setProblems(found)
    if (found.length === 0 && (await recording.record(read.readings))) setLines('')
  }
  return (
    <div className="fl-monitoring-enter">
      <form
        aria-label="Enter a reading"
        className="fl-monitoring-one"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) void recordOne()
        }}
      >
        <Field label="Time">
          {(control) => <input {...control} type="datetime-local" value={time ?? momentToWallTime(Date.now(), timeZone)} onChange={(event) => setTime(event.target.value)} />}
        </Field>
        <Field label={unit === '' ? 'Value' : `Value, ${unit.slice(0, 24)}`} error={refused ?? undefined}>
          {(control) => <input {...control} type="text" inputMode="decimal" autoComplete="off" value={value} onChange={(event) => setValue(event.target.value)} />}
        </Field>
        <Button type="submit" disabled={isBusy}>
          Record
        </Button>
      </form>
      <details>
        <summary>Several at once</summary>
        <Field label="Lines of a time and a value" hint={`Separated by blanks, comma, semicolon or tab; times in ${timeZone} unless they say otherwise.`}>
          {(control) => (
            <textarea {...control} rows={5} dir="ltr" spellCheck={false} placeholder={'2026-05-02 14:05  212\n2026-05-02T15:05Z, 208.5'} value={lines} onChange={(event) => setLines(event.target.value)} />
          )}
        </Field>
        {problems.length > 0 && <Problems problems={problems} />}
        <div className="fl-actions">
          <Button disabled={isBusy} onClick={() => void recordLines()}>
            Record all lines
          </Button>
        </div>
      </details>
      {recording.progress !== null && recording.progress.of > 1 && (
        <Meter value={recording.progress.done / recording.progress.of} label={`${recording.progress.done} of ${recording.progress.of} readings sent`} />
      )}
      <p className="fl-note" role="status">
        {recording.said}
      </p>
      {recording.kept !== null && (
        <div className="fl-actions">
          <Button onClick={() => void recording.correct(recording.kept!)}>Correct it to {recording.kept.value}</Button>
        </div>
      )}
      {recording.problem !== null && (
        <p className="fl-field-error" role="alert">
          {recording.problem}
        </p>
      )}
    </div>
  )
}

function Problems({ problems }: { readonly problems: readonly LineProblem[] }) {
  return (
    <div className="fl-field-error" role="alert">
      <p>{problems.length === 1 ? 'One line cannot be read; nothing was sent.' : `${problems.length} lines cannot be read; nothing was sent.`}</p>
      <ul>
        {problems.slice(0, LISTED).map(({ line, text, why }) => (
          <li key={line}>
            Line {line}
            {text !== '' && (
              <>
                , <code dir="auto">{text}</code>
              </>
            )}
            : {why}
          </li>
        ))}
      </ul>
      {problems.length > LISTED && <p>and {problems.length - LISTED} more.</p>}
    </div>
  )
}
