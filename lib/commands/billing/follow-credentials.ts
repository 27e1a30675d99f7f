import 'server-only'
import { loadCredentialDays } from '../../data/records/credential-days.ts'
import type { Tx } from '../../data/scope.ts'
import { type CredentialDays, lapsedOnDay } from '../../domain/credentials/lapsed-on-day.ts'
import { type Following, postSignedDays } from './post-signed-days.ts'

/**
 * Posts again the days of a clinician on which a credential now turns out to have lapsed, or not to have: what was billed is taken back and
 * waits, and what the client paid for it is their credit; what waited is billed. Call it in the transaction that wrote the credential. Gives
 * how many days were posted.
 */
export async function followCredentials(tx: Tx, following: Following<CredentialDays>): Promise<number> {
  const { actor, clinicianId, before } = following
  const after = await loadCredentialDays(tx, actor.practiceId, clinicianId)
  return postSignedDays(tx, 'follow-credentials', following, {
    clinicianId,
    isOther({ state, serviceOn: on }) {
      const [was, is] = [before, after].map((rows) => lapsedOnDay(rows, { state, on }) !== null)
      return was !== is
    },
  })
}
