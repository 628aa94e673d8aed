import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv-draft-04'

const SCHEMA = join(import.meta.dirname, '../../../shared/jira/adf.schema.json')

/** Whether Atlassian's own schema of its document format is at hand, beside this project. */
export const hasAdfSchema = existsSync(SCHEMA)

/** Answers of a document true where it is valid, else what is wrong with it. */
export function createAdfCheck(): (document: unknown) => unknown {
  const validate = new Ajv({ strict: false, allErrors: false }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object)
  return (document) => validate(document) || validate.errors
}
