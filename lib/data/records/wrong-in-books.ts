import 'server-only'
import type { FoundInBooks } from '../../domain/billing/wrong-in-books.ts'
import type { Tx } from '../scope.ts'

/** What does not hold in the books of a practice; nothing, as long as all is well. Reads the whole ledger. */
export const loadWrongInBooks = (tx: Tx, practiceId: string): Promise<FoundInBooks[]> =>
  tx.$queryRaw<FoundInBooks[]>`SELECT DISTINCT what, client_id AS "clientId", CASE WHEN client_id IS NULL THEN subject_id END AS "subjectId"
    FROM ledger_violations WHERE practice_id = ${practiceId}::uuid ORDER BY "clientId", what`
