import 'server-only'
import { foldedPhone, type Person, type PersonOnFile } from '../../domain/clients/rule-duplicates.ts'
import { fromDayOrNull } from '../dates.ts'
import type { Tx } from '../scope.ts'

type Row = { id: string; first: string; last: string; born_on: Date | null; phone: string | null; email: string }

const AT_MOST = 50

/**
 * The clients who share a day of birth, a telephone or an address with somebody; by a chart that was merged the one that stays is told,
 * as it is known on either. Who of them is likely the same is the rule's to say.
 */
export async function loadLikelyClients(tx: Tx, practiceId: string, { bornOn, phone, email }: Person): Promise<PersonOnFile[]> {
  const digits = foldedPhone(phone ?? '')
  const words = [bornOn, digits.length === 10 ? digits : null, (email ?? '').trim().toLowerCase()].filter(Boolean)
  const rows = await tx.$queryRaw<
    Row[]
  >`SELECT coalesce(merged_into_id, id) AS id, legal_first_name AS first, legal_last_name AS last, born_on, phone, email FROM client
    WHERE practice_id = ${practiceId}::uuid AND id IN (
      SELECT client_id FROM client_word WHERE practice_id = ${practiceId}::uuid AND word = ANY(${words}::text[]))
    ORDER BY merged_into_id IS NOT NULL, created_at, client.id LIMIT ${AT_MOST}`
  return rows.map(({ id, first, last, born_on, ...rest }) => ({
    ...{ clientId: id, firstName: first, lastName: last, bornOn: fromDayOrNull(born_on) },
    ...rest,
  }))
}
