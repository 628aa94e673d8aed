import { createRequire } from 'node:module'
import { badRequest } from '../refusal'

const require = createRequire(import.meta.url)

/** Atlassian's grammar, reduced to what is evaluated here. */
export type JqlOperand =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'list'; readonly values: readonly JqlOperand[] }
  | { readonly kind: 'function'; readonly name: string; readonly args: readonly string[] }
  | { readonly kind: 'empty' }

export type JqlClause =
  | { readonly kind: 'and' | 'or'; readonly clauses: readonly JqlClause[] }
  | { readonly kind: 'not'; readonly clause: JqlClause }
  | {
      readonly kind: 'terminal'
      readonly field: string
      /** `issue.property['key'].a.b` */
      readonly property: { readonly key: string; readonly path: string } | undefined
      readonly operator: string
      readonly operand: JqlOperand | undefined
      readonly hasPredicates: boolean
    }

export type JqlOrder = { readonly field: string; readonly descending: boolean }

export type JqlQuery = { readonly where: JqlClause | undefined; readonly orderBy: readonly JqlOrder[] }

type Ast = {
  readonly query?: { readonly where?: AstClause; readonly orderBy?: { readonly fields: readonly AstOrder[] } }
  readonly errors: readonly { readonly message: string }[]
}
type AstOrder = { readonly field: { readonly value: string }; readonly direction?: { readonly value?: string } }
type AstClause = {
  readonly clauseType: 'compound' | 'not' | 'terminal'
  readonly operator?: { readonly value: string }
  readonly clauses?: readonly AstClause[]
  readonly clause?: AstClause
  readonly field?: { readonly value: string; readonly properties?: readonly AstProperty[] }
  readonly operand?: AstOperand
  readonly predicates?: readonly unknown[]
}
type AstProperty = { readonly key: { readonly value: string }; readonly path?: readonly { readonly value: string }[] }
type AstOperand = {
  readonly operandType: 'value' | 'list' | 'function' | 'keyword'
  readonly value?: string
  readonly values?: readonly AstOperand[]
  readonly function?: { readonly value: string }
  readonly arguments?: readonly { readonly value: string }[]
}

/** Parses JQL by Atlassian's own parser (CommonJS). A syntax error is Jira's 400. */
export const parseJql = (jql: string): JqlQuery => {
  const { JastBuilder } = require('@atlaskit/jql-ast') as { JastBuilder: new () => { build: (jql: string) => Ast } }
  const ast = new JastBuilder().build(jql)
  if (ast.errors.length > 0) throw badRequest(...ast.errors.map((error) => `Error in the JQL Query: ${error.message}`))
  return {
    where: ast.query?.where === undefined ? undefined : toClause(ast.query.where),
    orderBy: (ast.query?.orderBy?.fields ?? []).map((one) => ({
      field: one.field.value, descending: one.direction?.value?.toUpperCase() === 'DESC',
    })),
  }
}

const toClause = (clause: AstClause): JqlClause => {
  switch (clause.clauseType) {
    case 'compound':
      return { kind: clause.operator!.value.toLowerCase() === 'and' ? 'and' : 'or', clauses: clause.clauses!.map(toClause) }
    case 'not':
      return { kind: 'not', clause: toClause(clause.clause!) }
    case 'terminal': {
      const property = clause.field!.properties?.[0]
      return {
        kind: 'terminal',
        field: clause.field!.value,
        property: property === undefined ? undefined : { key: property.key.value, path: (property.path ?? []).map((one) => one.value).join('') },
        operator: clause.operator!.value.toLowerCase(),
        operand: clause.operand === undefined ? undefined : toOperand(clause.operand),
        hasPredicates: (clause.predicates ?? []).length > 0,
      }
    }
  }
}

const toOperand = (operand: AstOperand): JqlOperand => {
  switch (operand.operandType) {
    case 'value': return { kind: 'value', value: operand.value ?? '' }
    case 'list': return { kind: 'list', values: operand.values!.map(toOperand) }
    case 'function': return { kind: 'function', name: operand.function!.value, args: (operand.arguments ?? []).map((one) => one.value) }
    case 'keyword': return { kind: 'empty' }
  }
}
