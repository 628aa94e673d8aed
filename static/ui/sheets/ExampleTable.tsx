import type { ReactNode } from 'react'
import { TableHead } from '../kit/TableHead'

interface ExampleTableProps {
  readonly columns?: readonly string[]
  /** Each begins with its name. */
  readonly rows: readonly (readonly [string, ...ReactNode[]])[]
}

/** What an empty register would look like. */
export function ExampleTable({ columns, rows }: ExampleTableProps) {
  return (
    <table className="fl-table">
      {columns && <TableHead columns={columns} />}
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
