import { asOneWord } from '../../clients/search-terms.ts'
import { contactColumns } from './contact-columns.ts'
import type { RowRules } from './judge.ts'

export type ContactsWorld = {
  /** Charts by what the other system calls them, and by our own id. */
  readonly charts: ReadonlyMap<string, string>
  /** Whom to call, as `contactKey` writes them: those on file. */
  readonly onFile: ReadonlySet<string>
  /** Whether somebody was brought in before, by the same key: who was taken off since then does not come back with a longer file. */
  readonly wasBrought: (key: string) => boolean
}

/** Somebody to call for a client, as two spellings of one person are the same. */
export const contactKey = (chart: string, name: string): string => `${chart} ${asOneWord(name)}`

/** What does not hold of somebody to call. Who is on file already, from the file of clients or by hand, stays as they are. */
export const contactRules = ({ charts, onFile, wasBrought }: ContactsWorld): RowRules<typeof contactColumns> => ({
  columns: contactColumns,
  keyOf: ({ client, name }) => contactKey(charts.get(client) ?? client, name),
  isKnown: (key) => onFile.has(key) || wasBrought(key),
  judge: ({ client }) => (charts.has(client) ? [] : [{ column: 'client', problem: 'unknown_client' }]),
})
