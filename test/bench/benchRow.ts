/** Prints one row of the table: what, figure, limit, whether it was reached; a missed limit fails the bench. */
export function benchRow(what: string, figure: string, limit: string, ok: boolean): void {
  console.log(`| ${what} | ${figure} | ${limit} | ${ok ? 'ok' : 'MISSED'} |`)
  if (!ok) process.exitCode = 1
}
