/** One row, by column name in lower case; Jira repeats a column for each of several values. */
export type CsvRow = { readonly line: number; readonly all: (column: string) => readonly string[]; readonly one: (column: string) => string | undefined }
