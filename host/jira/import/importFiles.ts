import type { JiraSite } from '../site'
export type ImportReport = { readonly file: string }
export const importFiles = (_site: JiraSite, _paths: readonly string[]): readonly ImportReport[] => []
export const readImportReports = (_site: JiraSite, _projectId?: string): readonly ImportReport[] => []
