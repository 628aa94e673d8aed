import type { JqlClause, JqlOperand, JqlQuery } from './jqlQuery'

/** The structure that `jql/parse` answers. */
export const jqlToStructure = (query: JqlQuery): Record<string, unknown> => ({
  ...(query.where === undefined ? {} : { where: clauseToBean(query.where) }),
  ...(query.orderBy.length === 0
    ? {}
    : { orderBy: { fields: query.orderBy.map((one) => ({ field: { name: one.field }, direction: one.descending ? 'desc' : 'asc' })) } }),
})

const clauseToBean = (clause: JqlClause): Record<string, unknown> => {
  switch (clause.kind) {
    case 'and':
    case 'or':
      return { clauses: clause.clauses.map(clauseToBean), operator: clause.kind }
    case 'not':
      return { clauses: [clauseToBean(clause.clause)], operator: 'not' }
    case 'terminal':
      return {
        field: { name: clause.field },
        operator: clause.operator,
        ...(clause.operand === undefined ? {} : { operand: operandToBean(clause.operand) }),
      }
  }
}

const operandToBean = (operand: JqlOperand): Record<string, unknown> => {
  switch (operand.kind) {
    case 'value': return { value: operand.value }
    case 'list': return { values: operand.values.map(operandToBean) }
    case 'function': return { function: operand.name, arguments: operand.args }
    case 'empty': return { keyword: 'empty' }
  }
}
