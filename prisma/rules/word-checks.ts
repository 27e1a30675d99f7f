import { closedWords } from './closed-words.ts'

/** A column that holds words of a closed list. `isList` where it holds several at once. */
export type ClosedColumn = { readonly table: string; readonly column: string; readonly isList: boolean }

/** How the CHECK of a column is called. */
export const checkName = (column: string): string => `${column.replaceAll('_', ' ')} is a known word`

const quoted = (words: readonly string[]) => words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ')

/** The CHECK that holds a column to the words of the domain, as a migration writes it. */
export function checkSql({ table, column, isList }: ClosedColumn): string {
  const words = closedWords[table]?.[column] ?? []
  const condition = isList ? `"${column}" <@ ARRAY[${quoted(words)}]` : `"${column}" IN (${quoted(words)})`
  return `ALTER TABLE public."${table}" DROP CONSTRAINT IF EXISTS "${checkName(column)}",\n  ADD CONSTRAINT "${checkName(column)}" CHECK (${condition});`
}

/** The words a CHECK of the database names, from its definition as PostgreSQL prints it. */
export const wordsOfCheck = (definition: string): string[] =>
  [...definition.matchAll(/'((?:[^']|'')*)'::text/g)].map(([, word = '']) => word.replaceAll("''", "'")).sort()
