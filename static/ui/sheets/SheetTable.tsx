import type { ReactNode } from 'react'
import type { Column } from '../kit/TableHead'
import { TableHead } from '../kit/TableHead'

interface SheetTableProps {
  readonly label: string
  readonly columns: readonly Column[]
  /** The bodies. */
  readonly children: ReactNode
}

/** A register as a table: where there is no room for all columns, it moves sideways, by keyboard too. */
export function SheetTable({ label, columns, children }: SheetTableProps) {
  return (
    <div className="fl-table-scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="fl-table">
        <TableHead columns={columns} />
        {children}
      </table>
    </div>
  )
}
