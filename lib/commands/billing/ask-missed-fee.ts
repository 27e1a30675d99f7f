import 'server-only'
import { updateAppointment } from '../../data/records/appointments.ts'
import { loadMissedFeeFacts } from '../../data/records/missed-fees.ts'
import { asJob, type Tx } from '../../data/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { type CameToNothing, ruleMissedVisitFee } from '../../domain/billing/missed-visit-fee.ts'
import type { Finding } from '../../domain/finding.ts'
import { ZERO } from '../../domain/money.ts'
import { postChargesForDay } from './post-charges.ts'

type Asking = {
  readonly actor: Actor
  readonly now: Date
  readonly visitId: string
  readonly clientId: string
  readonly how: CameToNothing
}

/**
 * Asks the fee for a visit that has just been missed or called off, where the practice has one and the client may be asked: it stands with the
 * visit, and its line is posted with the day. Call it behind the locks of client and visit. Says what is asked, or why nothing is.
 */
export async function askMissedFee(tx: Tx, { actor, now, visitId, clientId, how }: Asking): Promise<readonly Finding[]> {
  const { practiceId } = actor
  if (how === 'in-time' || how === 'by-practice') return []
  return asJob(tx, actor, 'ask-missed-fee', async () => {
    const facts = await loadMissedFeeFacts(tx, practiceId, visitId)
    if (!facts) return []
    const { fee, findings } = ruleMissedVisitFee({ ...facts, how })
    if (fee === ZERO) return findings
    await updateAppointment(tx, practiceId, visitId, { missedFeeCents: fee })
    await postChargesForDay(tx, { actor, practiceId, clientId, serviceOn: facts.on, now })
    return findings
  })
}
