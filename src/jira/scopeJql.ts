/**
 * The issues of a plan: its scope within its own project. A scope never reaches into another project, and its
 * ORDER BY (harmless, but not allowed inside brackets) is left out.
 */
export function scopeToJql(projectId: string, scope: string): string {
  const filter = withoutOrder(scope).trim()
  return filter === '' ? `project = ${projectId}` : `project = ${projectId} AND (${filter})`
}

/** The issues of the project that are not in the scope; JQL's NOT leaves out what the clause knows nothing of. */
export function outOfScopeJql(projectId: string, scope: string): string {
  const filter = withoutOrder(scope).trim()
  return filter === '' ? `project = ${projectId} AND id < 0` : `project = ${projectId} AND NOT (${filter})`
}

/** Cuts at the ORDER BY that stands outside of quotes. */
function withoutOrder(jql: string): string {
  let quote: string | null = null
  for (let i = 0; i < jql.length; i++) {
    const char = jql[i]!
    if (quote !== null) {
      if (char === '\\') i++
      else if (char === quote) quote = null
    } else if (char === '"' || char === "'") quote = char
    else if (/\s|\)/.test(jql[i - 1] ?? ' ') && /^order\s+by\b/i.test(jql.slice(i))) return jql.slice(0, i)
  }
  return jql
}
