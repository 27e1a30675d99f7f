import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { addDays, type LocalDate, type TimeZone } from '../../domain/time/local.ts'
import { startOfDay } from '../../domain/time/practice-time.ts'
import type { Tx } from '../scope.ts'

/** A plan that its client accepted in the portal: who said yes, when, and to what price for what was ahead, where that was known. */
export type AcceptedPlan = {
  readonly id: string
  readonly clientId: string
  readonly clientName: string
  readonly by: string
  readonly at: Date
  readonly totalCents: number | null
}

/** How many days back an acceptance is news for the desk, the day itself included: a weekend and a holiday fit in. */
const NEWS_DAYS = 4

/** The plans that clients accepted on the last days up to `on`, the latest first, one line for each plan. One statement. */
export async function listAcceptedPlans(tx: Tx, { practiceId }: Actor, on: LocalDate, timeZone: TimeZone): Promise<AcceptedPlan[]> {
  const rows = await tx.regimenAcceptance.findMany({
    where: {
      practiceId,
      acceptedAt: { gte: startOfDay(addDays(on, 1 - NEWS_DAYS), timeZone), lt: startOfDay(addDays(on, 1), timeZone) },
    },
    distinct: ['regimenId'],
    orderBy: [{ acceptedAt: 'desc' }, { id: 'desc' }],
    select: {
      ...{ id: true, clientId: true, acceptedAt: true, totalCents: true },
      user: { select: { name: true } },
      client: { select: { legalFirstName: true, legalLastName: true, chosenName: true } },
    },
  })
  return rows.map(({ acceptedAt, totalCents, user, client, ...row }) => ({
    ...row,
    ...{ clientName: clientNameOf(client), by: user.name, at: acceptedAt, totalCents },
  }))
}
