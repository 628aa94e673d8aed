/** Amounts of money in the user's words. */
export interface Money {
  /** "€420,000" */
  readonly full: (value: number, currency: string) => string
  /** "€420K", for axes and heads. */
  readonly short: (value: number, currency: string) => string
}

/** `currency` is a code of ISO 4217; one that the browser does not know is written out. */
export function createMoney(locale: string): Money {
  const written = (value: number, currency: string, options: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0, ...options }).format(value)
  return {
    full: (value, currency) => written(value, currency, {}),
    short: (value, currency) => written(value, currency, { notation: 'compact', maximumFractionDigits: 2, minimumFractionDigits: 0, maximumSignificantDigits: 3 }),
  }
}
