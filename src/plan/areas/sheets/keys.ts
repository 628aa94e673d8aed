/** How answers, entries, conclusions and questions are kept: by sheet, then by field, phase or entry. */
export const fieldKey = (sheet: string, field: string): string => `${sheet}/${field}`
export const entryKey = (sheet: string, field: string, entry: string): string => `${sheet}/${field}/${entry}`
