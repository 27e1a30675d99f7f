import 'server-only'
import { loadSignedDays, type SignedDay, type SignedDaysOf } from '../../data/records/signed-days.ts'
import { asJob, type Tx } from '../../data/scope.ts'
import type { SignedInActor } from '../../domain/access/actor.ts'
import { postChargesForDay } from './post-charges.ts'

export type Following<Fact> = {
  readonly actor: SignedInActor
  readonly clinicianId: string
  /** What stood before it was written anew. */
  readonly before: readonly Fact[]
  readonly now: Date
}

type Which = SignedDaysOf & {
  /** Whether the day is billed by other facts now than before. */
  readonly isOther: (day: SignedDay) => boolean
}

/** Posts again the days of signed notes that are billed by other facts now, client by client. Gives how many days were posted. */
export function postSignedDays(tx: Tx, job: string, { actor, now }: Following<unknown>, { isOther, ...of }: Which): Promise<number> {
  const { practiceId } = actor
  return asJob(tx, actor, job, async () => {
    const changed = (await loadSignedDays(tx, practiceId, of)).filter(isOther)
    const days = new Map(changed.map(({ clientId, serviceOn }) => [`${clientId} ${serviceOn}`, { clientId, serviceOn }]))
    for (const day of days.values()) await postChargesForDay(tx, { actor, practiceId, now, ...day })
    return days.size
  })
}
