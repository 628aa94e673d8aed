import type { ChecklistItem, LifecycleStage } from '../../../playbook/lifecycle'
import type { SettingsEvent } from './events'

type Followed = Omit<Extract<SettingsEvent, { type: 'ChecklistsFollowed' }>, 'type' | 'v'>

/** The stages as the site's playbook has them now. An own item that it no longer has is switched off: somebody may have ticked it. */
export function stagesFollowing(stages: readonly LifecycleStage[], { off, items }: Pick<Followed, 'off' | 'items'>): LifecycleStage[] {
  return stages.map((stage) => {
    const isOff = (id: string): boolean => off.some((one) => one.stage === stage.id && one.item === id)
    const own = items.filter((one) => one.stage === stage.id)
    const known = stage.checklist.map((item): ChecklistItem => {
      const { off: _, ...asked } = item
      const stays = item.own === true ? own.some((one) => one.item === item.id) : !isOff(item.id)
      return stays ? asked : { ...asked, off: true }
    })
    const added = own
      .filter((one) => !stage.checklist.some(({ id }) => id === one.item))
      .map(({ item, label, required }): ChecklistItem => ({ id: item, label, practices: [], required, own: true }))
    return { ...stage, checklist: [...known, ...added] }
  })
}
