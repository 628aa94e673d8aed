import type { DeliveryState, SettingsState } from '../areas/settings/state'

/**
 * What a status with a resolution means for the plan: the resolution's word counts where it has one, as long as
 * the status itself is an end. A status that nobody mapped is to do.
 */
export function deliveryOf(settings: SettingsState, status: string, resolution: string | null): DeliveryState {
  const byStatus = settings.statuses[status] ?? 'todo'
  if (byStatus !== 'delivered' && byStatus !== 'dropped') return byStatus
  return (resolution === null ? undefined : settings.resolutions[resolution]) ?? byStatus
}
