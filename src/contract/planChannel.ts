/** The realtime channel that says `{plan, seq}` whenever something was added to a plan, and nothing more. */
export const planChannel = (projectId: string): string => `plan-${projectId}`
