import { badRequest, notFound } from '../refusal'
import type { JiraSite } from '../site'

export type PropertyEntity = 'issue' | 'project' | 'board' | 'sprint'

const LONGEST_KEY = 255
const LARGEST_VALUE = 32_768

export const readPropertyKeys = (site: JiraSite, entity: PropertyEntity, id: number): readonly string[] =>
  site.store
    .all<{ key: string }>('SELECT key FROM jira_properties WHERE entity = ? AND entityId = ? ORDER BY key', entity, id)
    .map((row) => row.key)

/** The value as JSON; 404 when it isn't set. */
export const readProperty = (site: JiraSite, entity: PropertyEntity, id: number, key: string): unknown => {
  const row = site.store.get<{ value: string }>('SELECT value FROM jira_properties WHERE entity = ? AND entityId = ? AND key = ?', entity, id, key)
  if (row === undefined) throw notFound(`The property with key: ${key} was not found.`)
  return JSON.parse(row.value) as unknown
}

/** Answers whether the property is new. */
export const putProperty = (site: JiraSite, entity: PropertyEntity, id: number, key: string, value: unknown): boolean => {
  const text = JSON.stringify(value)
  if (key === '' || key.length > LONGEST_KEY) throw badRequest(`The property key's length must be between 1 and ${LONGEST_KEY} characters.`)
  if (text === undefined) throw badRequest('The property value must not be empty.')
  if (Buffer.byteLength(text) > LARGEST_VALUE) throw badRequest(`The property value must not be longer than ${LARGEST_VALUE} characters.`)
  const known = site.store.get('SELECT key FROM jira_properties WHERE entity = ? AND entityId = ? AND key = ?', entity, id, key)
  site.store.run('INSERT OR REPLACE INTO jira_properties (entity, entityId, key, value) VALUES (?, ?, ?, ?)', entity, id, key, text)
  return known === undefined
}

/** Answers whether there was one. */
export const removeProperty = (site: JiraSite, entity: PropertyEntity, id: number, key: string): boolean =>
  site.store.run('DELETE FROM jira_properties WHERE entity = ? AND entityId = ? AND key = ?', entity, id, key) > 0
