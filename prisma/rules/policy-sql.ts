import type { Policy, Verb } from './policies/policy.ts'
import { policies } from './policies.ts'

/** The wall between practices: no policy opens a row of another one. */
export const WALL = 'stays within its practice'
const ofPractice = 'practice_id = (SELECT app.practice())'
/**
 * Found before there is a scope, by what their own policies ask: the practice itself, and in which practice the worker has something to
 * look at. The latter holds a practice, the name of a job and a time, and nothing else. What renews a version is called whoever changes a
 * row, without a scope too.
 */
const withoutWall: readonly string[] = ['practice', 'due_work', 'reference_version']

const commands: Readonly<Record<Verb, string>> = { read: 'SELECT', add: 'INSERT', change: 'UPDATE', delete: 'DELETE', everything: 'ALL' }

/** Whether it is one of these who asks: told once for a statement, as yes or no, which PostgreSQL takes for half of the rows and not for one in fifty. */
const byRole = (who: Policy['who']): string | null =>
  who && `(SELECT app.role() ${who.length === 1 ? `= '${who[0]}'` : `IN (${who.map((role) => `'${role}'`).join(', ')})`})`

function condition(who: Policy['who'], rows: string): string {
  const parts = [byRole(who), rows === 'true' ? null : rows].filter((part) => part !== null)
  return parts.length > 1 ? parts.map((part) => (part.includes(' OR ') ? `(${part})` : part)).join(' AND ') : (parts[0] ?? 'true')
}

/** What a policy asks of a row that is there (`USING`) and of one that is written (`WITH CHECK`). */
function clauses({ may, who, rows, after }: Policy): string {
  const [there, written] = [condition(who, rows), condition(who, after ?? rows)]
  if (may === 'add') return `WITH CHECK (${there})`
  return may === 'read' || may === 'delete' ? `USING (${there})` : `USING (${there}) WITH CHECK (${written})`
}

/** A policy as a migration makes it, under its own name or another. */
export const policySql = (table: string, policy: Policy, name = policy.name): string =>
  `CREATE POLICY "${name}" ON public."${table}" FOR ${commands[policy.may]}${policy.isOwners ? ' TO CURRENT_USER' : ''} ${clauses(policy)};`

const wallSql = (table: string, name = WALL): string =>
  `CREATE POLICY "${name}" ON public."${table}" AS RESTRICTIVE FOR ALL USING (${ofPractice}) WITH CHECK (${ofPractice});`

/** Every policy there has to be, by table and name, with the SQL that makes it under a name one chooses. */
export const allPolicies: readonly { readonly table: string; readonly name: string; readonly sql: (name?: string) => string }[] =
  Object.entries(policies).flatMap(([table, list]) => [
    ...(withoutWall.includes(table) ? [] : [{ table, name: WALL, sql: (name?: string) => wallSql(table, name) }]),
    ...list.map((policy) => ({ table, name: policy.name, sql: (name?: string) => policySql(table, policy, name) })),
  ])
