import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readManifest } from '../../../host/forge/manifest'
import { missingScopes } from '../../../host/forge/scopes'
import { ROOT } from '../support/builtApp'

const LIST = new URL('../../../../shared/jira/scopes.txt', import.meta.url)
const API = new URL('../../../../shared/jira/jira-rest.openapi.json', import.meta.url)

describe('scopes of Jira’s REST API', () => {
  it.skipIf(!existsSync(LIST))('are those of Atlassian’s reference, for every path in it (skipped where ../shared/jira is not at hand)', () => {
    const rows = readFileSync(LIST, 'utf8').split('\n').flatMap((line) => {
      const [, method, path, scopes] = /^([A-Z]+) (\S+) => (.*)$/.exec(line) ?? []
      return method === undefined || path === undefined || scopes === undefined ? [] : [{ method, path: path.replaceAll(/\{[^}]+\}/g, '7'), scopes: scopes.split(/[\s,+]+/).filter((scope) => scope.includes(':')) }]
    })
    expect(rows.length).toBeGreaterThan(40)
    const wrong = rows.flatMap(({ method, path, scopes }) => {
      const asked = missingScopes(method, path, [])
      return asked.toSorted().join() === scopes.toSorted().join() ? [] : [`${method} ${path}: ${asked.join(' ')} instead of ${scopes.join(' ')}`]
    })
    expect(wrong).toEqual([])
  })

  it.skipIf(!existsSync(API))('of boards and sprints, too, as far as it describes them (skipped where ../shared/jira is not at hand)', () => {
    // An empty list is a gap of the description: the host asks for what the page of that operation names.
    type Operation = { readonly security?: readonly { readonly OAuth2?: readonly string[] }[] }
    const { paths } = JSON.parse(readFileSync(API, 'utf8')) as { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }
    const wrong = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, { security = [] }]) => {
        const scopes = security.find((each) => each.OAuth2)?.OAuth2
        if (!/^\/rest\/(agile|software)\//.test(path) || scopes === undefined || scopes.length === 0) return []
        const asked = missingScopes(method.toUpperCase(), path.replaceAll(/\{[^}]+\}/g, '7'), [])
        return asked.toSorted().join() === scopes.toSorted().join() ? [] : [`${method} ${path}: ${asked.join(' ')} instead of ${scopes.join(' ')}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('the manifest of the app asks for no scope without use', () => {
    const { scopes } = readManifest(`${ROOT}/manifest.yml`).permissions
    expect(new Set(scopes).size).toBe(scopes.length)
    expect(missingScopes('GET', '/rest/api/3/issue/1', scopes)).toEqual([])
    expect(missingScopes('DELETE', '/rest/api/3/issue/1', ['read:jira-work'])).toEqual(['write:jira-work'])
    expect(missingScopes('GET', '/rest/api/3/issue/1?fields=summary', [])).toEqual(['read:jira-work'])
  })
})
