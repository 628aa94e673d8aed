import type { Size } from '../../../src/playbook/sizes'
import { Button } from '../kit/Button'

interface SizesTableProps {
  readonly sizes: readonly Size[]
  readonly mayChange: boolean
  readonly onChange: (sizes: readonly Size[]) => void
}

/** Sizes and the working days they stand for, to be typed over. */
export function SizesTable({ sizes, mayChange, onChange }: SizesTableProps) {
  const change = (index: number, part: Partial<Size>): void => onChange(sizes.map((size, at) => (at === index ? { ...size, ...part } : size)))
  return (
    <>
      <table className="fl-table fl-settings-table">
        <thead>
          <tr>
            <th scope="col">Size</th>
            <th scope="col">Shortest, days</th>
            <th scope="col">Longest, days</th>
            <th scope="col">
              <span className="fl-visually-hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sizes.map((size, index) => (
            // Rows are told apart by their place: the name is being typed.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              <td>
                <input
                  className="fl-input"
                  aria-label={`Name of size ${index + 1}`}
                  disabled={!mayChange}
                  maxLength={8}
                  value={size.id}
                  onChange={(event) => change(index, { id: event.target.value.trim() })}
                />
              </td>
              {(['minDays', 'maxDays'] as const).map((end) => (
                <td key={end}>
                  <input
                    className="fl-input"
                    type="number"
                    min={0}
                    max={250}
                    step={0.5}
                    aria-label={`${end === 'minDays' ? 'Shortest' : 'Longest'} duration of ${size.id || 'the size'} in days`}
                    disabled={!mayChange}
                    value={size[end]}
                    onChange={(event) => change(index, { [end]: event.target.valueAsNumber || 0 })}
                  />
                </td>
              ))}
              <td>
                {mayChange && sizes.length > 1 && (
                  <Button kind="subtle" size="small" aria-label={`Take out ${size.id || 'the size'}`} onClick={() => onChange(sizes.filter((_, at) => at !== index))}>
                    Take out
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {mayChange && sizes.length < 12 && (
        <div>
          <Button kind="link" onClick={() => onChange([...sizes, { id: '', minDays: 0, maxDays: 0 }])}>
            Add a size
          </Button>
        </div>
      )}
    </>
  )
}
