/** Hands a text to the user as a file. */
export function saveFile(name: string, type: 'image/svg+xml' | 'text/csv' | 'text/plain', text: string): void {
  // Spreadsheets take a file without this mark for one in an old encoding.
  const mark = type === 'text/csv' ? '\ufeff' : ''
  const address = URL.createObjectURL(new Blob([mark, text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some browsers begin to read it only later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
