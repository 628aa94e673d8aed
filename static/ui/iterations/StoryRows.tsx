import type { ReactNode } from 'react'

/** Stories one below the other, as a table for those who listen. */
export function StoryRows({ children }: { readonly children: ReactNode }) {
  return (
    <table className="fl-table">
      <thead className="fl-visually-hidden">
        <tr>
          <th scope="col">Story</th>
          <th scope="col">Size</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
