import type { Mark } from './mark'
import { Matrix } from './Matrix'
import type { MoveMark } from './useMarkDraft'

interface MatricesProps {
  readonly label: string
  readonly marks: readonly Mark[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  readonly onMove: MoveMark
}

/** One picture a currency: amounts that nobody converted do not stand on one axis. */
export function Matrices({ label, marks, chosen, onChoose, onMove }: MatricesProps) {
  const currencies = [...new Set(marks.map(({ figures }) => figures.currency))]
  const byCurrency = currencies.map((currency) => ({ currency, own: marks.filter(({ figures }) => figures.currency === currency) })).toSorted((a, b) => b.own.length - a.own.length)
  const isMixed = byCurrency.length > 1
  return (
    <div className="fl-opp-matrices">
      {isMixed && <p className="fl-note">Amounts are in {currencies.join(' and ')}. Nothing is converted: each currency has a picture of its own.</p>}
      {byCurrency.map(({ currency, own }) => (
        <section key={currency} aria-label={isMixed ? `In ${currency}` : undefined}>
          {isMixed && <h2>In {currency}</h2>}
          <Matrix label={isMixed ? `${label} in ${currency}` : label} marks={own} currency={currency} chosen={chosen} onChoose={onChoose} onMove={onMove} />
        </section>
      ))}
    </div>
  )
}
