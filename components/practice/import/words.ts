import type { CellFinding } from '@/lib/domain/practice/import/problems'
import { importsUi } from '@/lib/messages/en/ui/imports'
import { translator } from '@/lib/messages/translator'

/** The texts of moving in, small enough for the browser. */
export const say = translator({ en: importsUi })

/** A header of ours as people read it: "Legal first name". */
export function columnName(header: string): string {
  const words = header.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** One finding in words, with the column it is about. */
export const wordFinding = ({ column, problem, says }: CellFinding, headers: Readonly<Record<string, string>>): string => {
  const sentence = says ?? say(`problem_${problem}`)
  return column === null ? sentence : `${columnName(headers[column] ?? column)}: ${sentence}`
}
