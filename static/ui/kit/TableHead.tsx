/** A column's name; that of figures stands at its end, above them. */
export type Column = string | { readonly figures: string }

export function TableHead({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) =>
          typeof column === 'string' ? (
            <th key={column} scope="col">
              {column}
            </th>
          ) : (
            <th key={column.figures} scope="col" data-align="end">
              {column.figures}
            </th>
          ),
        )}
      </tr>
    </thead>
  )
}
