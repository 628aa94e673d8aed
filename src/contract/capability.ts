import * as z from 'zod/mini'

/**
 * What a person may do in a plan. see: Browse Projects; plan: Edit Issues; structure: Foldline's own project
 * permission, else Administer Projects; site: Administer Jira. Which command asks for which: docs/spec.md.
 */
export const capability = z.enum(['see', 'plan', 'structure', 'site'])
export type PersonCapability = z.infer<typeof capability>
