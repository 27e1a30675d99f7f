import { columnsOf, type ImportKind } from '../../domain/practice/import/kinds.ts'
import { renderCsv } from './render-csv.ts'

/** An empty file of a kind: our headers, and one line that shows how cells are written. */
export function renderTemplate(kind: ImportKind): string {
  const columns = Object.values(columnsOf[kind])
  return renderCsv({ columns: columns.map(({ header }) => header), rows: [columns.map(({ example }) => example)] })
}
