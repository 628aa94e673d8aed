import type { Size } from '../playbook/sizes'
import type { SettingsState } from './areas/settings/state'

/** The range behind a size, also of one that is no longer offered; null where it was never known. */
export function sizeOf(id: string, settings: Pick<SettingsState, 'sizes' | 'retiredSizes'>): Size | null {
  return settings.sizes.find((size) => size.id === id) ?? settings.retiredSizes[id] ?? null
}
