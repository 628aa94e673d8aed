import type { PlanParts } from './planState'

/** What a lifecycle stage is called in this plan; its id where it is no longer among them. */
export const stageName = ({ settings }: Pick<PlanParts, 'settings'>, stage: string): string => settings.stages.find(({ id }) => id === stage)?.name ?? stage
