import { ACQUISITION_NAMES, LABELLING_NAMES } from '../../../../src/playbook/dataQuestions'
import { textOr } from '../../../../src/plan/kernel/text'
import type { DataRow } from '../../../../src/plan/views/dataRegister'
import { openUses } from '../../../../src/plan/views/dataRegister'
import { count } from '../../kit/amounts'
import { Lozenge } from '../../kit/Lozenge'
import { SheetTable } from '../../sheets/SheetTable'
import { qualityWord } from './dataWords'
import { SetLink } from './SetLink'

/** The register as a list: what each is, how good it is, and who waits for it. */
export function RegisterTable({ rows, all }: { readonly rows: readonly DataRow[]; readonly all: readonly DataRow[] }) {
  return (
    <SheetTable label="Register of data sets" columns={['Data set', 'Assessment', 'Needed by', 'Made from', 'Labelling', 'Had from', 'Owner']}>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <SetLink row={row} />
            </th>
            <td className="fl-one-line">
              <Quality row={row} />
            </td>
            <td className="fl-one-line">{usesText(row)}</td>
            <td>{sourcesText(row, all)}</td>
            <td>{row.set.labelling === null ? '–' : LABELLING_NAMES[row.set.labelling]}</td>
            <td>{row.set.acquisition === null ? '–' : ACQUISITION_NAMES[row.set.acquisition]}</td>
            <td>{textOr(row.set.fields.owner ?? '–', 'withheld').slice(0, 80)}</td>
          </tr>
        ))}
      </tbody>
    </SheetTable>
  )
}

export function Quality({ row: { quality } }: { readonly row: Pick<DataRow, 'quality'> }) {
  const { word, tone } = qualityWord(quality)
  return (
    <>
      <Lozenge tone={tone}>{word}</Lozenge>
      {quality !== null && (
        <span className="fl-subtle">
          {' '}
          {quality.score} of 5{quality.isComplete ? '' : ' so far'}
        </span>
      )}
    </>
  )
}

function sourcesText({ set }: DataRow, all: readonly DataRow[]): string {
  const numbers = all.filter(({ id }) => set.from.some(({ of }) => of === id)).map((source) => `D-${source.set.number}`)
  return numbers.length === 0 ? 'a source' : numbers.join(', ')
}

function usesText(row: DataRow): string {
  const open = openUses(row)
  if (row.uses.length === 0) return 'nobody yet'
  return open === row.uses.length ? count(open, 'story', 'stories') : `${count(row.uses.length, 'story', 'stories')}, ${open} open`
}
