import type { SqlValue } from '../../store'
import { visibleIssues, type Sql } from '../model/issues'
import type { Caller } from '../model/permissions'
import { badRequest } from '../refusal'
import type { JiraSite } from '../site'
import { jqlFieldNamed, type JqlField, type JqlScope } from './jqlFields'
import { parseJql, type JqlClause, type JqlOperand, type JqlOrder, type JqlQuery } from './jqlQuery'

type Terminal = Extract<JqlClause, { readonly kind: 'terminal' }>

const MOST_ORDER_FIELDS = 7

/** A query over `jira_issues i`: what the caller may see and the JQL admits, in its order (newest first without one). */
export type CompiledJql = { readonly where: Sql; readonly orderBy: string; readonly isBounded: boolean }

/** Compiles JQL to SQL. Whatever it doesn't know is Jira's 400, never an empty result. */
export const compileJql = (site: JiraSite, caller: Caller, jql: string): CompiledJql => compileQuery(site, caller, parseJql(jql))

const compileQuery = (site: JiraSite, caller: Caller, query: JqlQuery): CompiledJql => {
  const scope: JqlScope = { site, caller, now: site.now() }
  const visible = visibleIssues(caller)
  const wished = query.where === undefined ? { sql: '1', params: [] } : compileClause(scope, query.where)
  return {
    where: { sql: `${visible.sql} AND (${wished.sql})`, params: [...visible.params, ...wished.params] },
    orderBy: compileOrder(site, query.orderBy),
    isBounded: query.where !== undefined,
  }
}

const compileClause = (scope: JqlScope, clause: JqlClause): Sql => {
  switch (clause.kind) {
    case 'and':
    case 'or': {
      const parts = clause.clauses.map((one) => compileClause(scope, one))
      return { sql: parts.map((part) => `(${part.sql})`).join(clause.kind === 'and' ? ' AND ' : ' OR '), params: parts.flatMap((part) => part.params) }
    }
    case 'not': {
      const inner = compileClause(scope, clause.clause)
      return { sql: `NOT COALESCE((${inner.sql}), 0)`, params: inner.params }
    }
    case 'terminal':
      return compileTerminal(scope, clause)
  }
}

const compileTerminal = (scope: JqlScope, clause: Terminal): Sql => {
  if (clause.property !== undefined) return compileProperty(clause, clause.property)
  const field = jqlFieldNamed(scope.site, clause.field)
  if (field === undefined) throw badRequest(`Field '${clause.field}' does not exist or you do not have permission to view it.`)
  if (clause.hasPredicates || clause.operand === undefined || !OPERATORS[field.kind].includes(clause.operator)) {
    throw badRequest(`The operator '${clause.operator}' is not supported by the '${clause.field}' field.`)
  }
  const isList = clause.operator === 'in' || clause.operator === 'not in'
  if (clause.operand.kind === 'list' && !isList) {
    throw badRequest(`Operator '${clause.operator}' does not support the list value for field '${clause.field}'.`)
  }
  const isNegative = clause.operator === '!=' || clause.operator === 'not in' || clause.operator === '!~' || clause.operator === 'is not'
  if (clause.operator === 'is' || clause.operator === 'is not') return compileEmpty(clause, field, isNegative)
  if (field.kind === 'text' || field.kind === 'comment') return compileText(scope, clause, field, isNegative)
  return compileValues(scope, clause, field, isNegative)
}

const EQUALITY = ['=', '!=', 'in', 'not in', 'is', 'is not']
const OPERATORS: Readonly<Record<JqlField['kind'], readonly string[]>> = {
  ids: EQUALITY,
  sprint: EQUALITY,
  labels: EQUALITY,
  key: ['=', '!=', 'in', 'not in', '<', '<=', '>', '>='],
  order: [...EQUALITY, '<', '<=', '>', '>='],
  text: ['~', '!~', 'is', 'is not'],
  comment: ['~', '!~'],
}

const compileEmpty = (clause: Terminal, field: JqlField, isNegative: boolean): Sql => {
  if (clause.operand?.kind !== 'empty') throw badRequest(`The operator '${clause.operator}' can only be used with EMPTY or NULL.`)
  const isEmpty =
    field.kind === 'sprint' ? `NOT EXISTS (SELECT 1 FROM jira_sprint_issues si WHERE si.issueId = i.id)`
    : field.kind === 'labels' ? `i.labels = '[]'`
    : field.kind === 'text' ? `${field.column} = ''`
    : `${field.column} IS NULL`
  return { sql: isNegative ? `NOT (${isEmpty})` : isEmpty, params: [] }
}

const compileValues = (scope: JqlScope, clause: Terminal, field: JqlField, isNegative: boolean): Sql => {
  const operands = clause.operand!.kind === 'list' ? (clause.operand as Extract<JqlOperand, { kind: 'list' }>).values : [clause.operand!]
  const isEmptyWanted = operands.some((one) => one.kind === 'empty' || isUnresolved(field, one))
  const named = operands.filter((one) => one.kind !== 'empty' && !isUnresolved(field, one))
  const values = named.flatMap((operand) => field.resolve(scope, operand) ?? refuseValue(clause.field, operand))
  const operator = clause.operator
  if (['<', '<=', '>', '>='].includes(operator)) {
    if (isEmptyWanted || values.length !== 1) throw badRequest(`The operator '${operator}' needs one value for the field '${clause.field}'.`)
    return compileComparison(field, operator, values[0]!)
  }
  const marks = JSON.stringify(values)
  const positive =
    field.kind === 'sprint' ? `EXISTS (SELECT 1 FROM jira_sprint_issues si JOIN json_each(?) v ON v.value = si.sprintId WHERE si.issueId = i.id)`
    : field.kind === 'labels' ? `EXISTS (SELECT 1 FROM json_each(i.labels) l JOIN json_each(?) v ON v.value = l.value)`
    : `${field.column} IN (SELECT value FROM json_each(?))`
  const isEmpty = compileEmpty({ ...clause, operator: 'is', operand: { kind: 'empty' } }, field, false).sql
  if (!isNegative) return { sql: isEmptyWanted ? `(${positive} OR ${isEmpty})` : positive, params: [marks] }
  // An issue without a value is not found by "is another value": that is Jira's rule, not SQL's.
  return { sql: `(NOT COALESCE(${positive}, 0) AND NOT (${isEmpty}))`, params: [marks] }
}

const compileComparison = (field: JqlField, operator: string, value: SqlValue): Sql => {
  if (field.kind !== 'key' || field.orderBy === field.column) return { sql: `${field.column} ${operator} ?`, params: [value] }
  return {
    sql: `EXISTS (SELECT 1 FROM jira_issues k WHERE k.id = ? AND k.projectId = i.projectId AND i.number ${operator} k.number)`,
    params: [value],
  }
}

/** Words are found in any order, with `*` as a prefix search; words in quotes stand together. */
const compileText = (scope: JqlScope, clause: Terminal, field: JqlField, isNegative: boolean): Sql => {
  const text = field.resolve(scope, clause.operand!)?.[0]
  if (typeof text !== 'string') throw refuseValue(clause.field, clause.operand!)
  const terms = [...text.toLowerCase().matchAll(/"([^"]+)"|(\S+)/g)].map((match) => match[1] ?? match[2]!.replace(/[*?]+$/, ''))
  if (terms.length === 0 || terms.some((term) => term === '')) {
    throw badRequest(`The text query '${text}' for field '${clause.field}' is not allowed to be empty or to start with '*'.`)
  }
  const column = field.kind === 'comment' ? `LOWER(COALESCE((SELECT GROUP_CONCAT(c.body) FROM jira_comments c WHERE c.issueId = i.id), ''))` : field.column
  const all = terms.map(() => `instr(${column}, ?) > 0`).join(' AND ')
  return { sql: isNegative ? `NOT (${all})` : all, params: terms }
}

/** `issue.property['key'].path` compared with a value. */
const compileProperty = (clause: Terminal, property: { readonly key: string; readonly path: string }): Sql => {
  if (clause.field.toLowerCase() !== 'issue.property') throw badRequest(`Field '${clause.field}' does not exist or you do not have permission to view it.`)
  if (!['=', '!=', '<', '<=', '>', '>=', '~', 'is', 'is not'].includes(clause.operator) || clause.operand === undefined) {
    throw badRequest(`The operator '${clause.operator}' is not supported by the '${clause.field}' field.`)
  }
  const value = `(SELECT json_extract(p.value, ?) FROM jira_properties p WHERE p.entity = 'issue' AND p.entityId = i.id AND p.key = ?)`
  const params: readonly SqlValue[] = [`$${property.path}`, property.key]
  if (clause.operand.kind === 'empty') return { sql: `${value} IS ${clause.operator === 'is' || clause.operator === '=' ? '' : 'NOT '}NULL`, params }
  if (clause.operand.kind !== 'value') throw refuseValue(clause.field, clause.operand)
  const text = clause.operand.value
  if (clause.operator === '~') return { sql: `instr(LOWER(${value}), ?) > 0`, params: [...params, text.toLowerCase()] }
  const isNumber = text.trim() !== '' && Number.isFinite(Number(text))
  return { sql: `${value} ${clause.operator} ?`, params: [...params, isNumber ? Number(text) : text] }
}

const isUnresolved = (field: JqlField, operand: JqlOperand): boolean =>
  field.column === 'i.resolutionId' && operand.kind === 'value' && operand.value.toLowerCase() === 'unresolved'

const refuseValue = (field: string, operand: JqlOperand): never => {
  throw operand.kind === 'function'
    ? badRequest(`Unable to find JQL function '${operand.name}(${operand.args.join(', ')})' for field '${field}'.`)
    : badRequest(`The value '${operand.kind === 'value' ? operand.value : 'EMPTY'}' does not exist for the field '${field}'.`)
}

const compileOrder = (site: JiraSite, order: readonly JqlOrder[]): string => {
  if (order.length > MOST_ORDER_FIELDS) throw badRequest(`The maximum number of fields in the ORDER BY clause is ${MOST_ORDER_FIELDS}.`)
  const parts = order.map((one) => {
    const columns = jqlFieldNamed(site, one.field)?.orderBy
    if (columns === undefined || columns === null) throw badRequest(`Not able to sort using field '${one.field}'.`)
    const direction = one.descending ? 'DESC' : 'ASC'
    return columns.startsWith('(') || columns.startsWith('json_')
      ? `${columns} ${direction}`
      : columns.split(', ').map((column) => `${column} ${direction}`).join(', ')
  })
  return [...parts, 'i.id DESC'].join(', ')
}
