import 'server-only'
import { loadCredentialDays, loadSignedDays } from '../../data/records/credential-days.ts'
import { asJob, type Tx } from '../../data/scope.ts'
import type { SignedInActor } from '../../domain/access/actor.ts'
import { type CredentialDays, lapsedOnDay } from '../../domain/credentials/lapsed-on-day.ts'
import { postChargesForDay } from './post-charges.ts'

type Following = {
  readonly actor: SignedInActor
  readonly clinicianId: string
  /** Their credentials before one was written anew. */
  readonly before: readonly CredentialDays[]
  readonly now: Date
}

/**
 * Posts again the days of a clinician on which a credential now turns out to have lapsed, or not to have: what was billed is taken back and
 * waits, and what the client paid for it is their credit; what waited is billed. Call it in the transaction that wrote the credential. Gives
 * how many days were posted.
 */
export async function followCredentials(tx: Tx, { actor, clinicianId, before, now }: Following): Promise<number> {
  const { practiceId } = actor
  const after = await loadCredentialDays(tx, practiceId, clinicianId)
  return asJob(tx, actor, 'follow-credentials', async () => {
    const seen = await loadSignedDays(tx, practiceId, clinicianId)
    const changed = seen.filter(({ state, serviceOn: on }) => {
      const [was, is] = [before, after].map((rows) => lapsedOnDay(rows, { state, on }) !== null)
      return was !== is
    })
    for (const { clientId, serviceOn } of changed) await postChargesForDay(tx, { actor, practiceId, now, clientId, serviceOn })
    return changed.length
  })
}
