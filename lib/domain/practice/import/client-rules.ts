import type { PersonOnFile } from '../../clients/rule-duplicates.ts'
import { asOneWord } from '../../clients/search-terms.ts'
import type { LocalDate } from '../../time/local.ts'
import { clientColumns } from './client-columns.ts'
import type { RowRules } from './judge.ts'
import { likelyOfRows } from './people.ts'
import type { CellFinding } from './problems.ts'

export type ClientsWorld = {
  readonly today: LocalDate
  readonly known: ReadonlyMap<string, string>
  readonly people: readonly PersonOnFile[]
  /** Therapists by their folded name. */
  readonly therapists: ReadonlyMap<string, string>
}

/** Nobody alive was born before. */
const OLDEST = '1900-01-01'

/** What does not hold of a client who is brought in (names, days and numbers were read before). */
export function clientRules({ today, known, people, therapists }: ClientsWorld): RowRules<typeof clientColumns> {
  const here = new Set(people.map(({ clientId }) => clientId))
  return {
    columns: clientColumns,
    keyOf: ({ externalId }) => externalId,
    // Our own export calls a client by our own id: brought back, it is the same chart.
    isKnown: (key) => known.has(key) || here.has(key),
    likely: likelyOfRows(people),
    judge({ bornOn, therapist, contactName, contactPhone }) {
      const findings: CellFinding[] = []
      if (bornOn !== null && bornOn > today) findings.push({ column: 'bornOn', problem: 'day_ahead' })
      if (bornOn !== null && bornOn < OLDEST) findings.push({ column: 'bornOn', problem: 'day_long_ago' })
      if (therapist !== null && !therapists.has(asOneWord(therapist))) findings.push({ column: 'therapist', problem: 'unknown_therapist' })
      if ((contactName === null) !== (contactPhone === null))
        findings.push({ column: contactName === null ? 'contactName' : 'contactPhone', problem: 'contact_half' })
      return findings
    },
  }
}
