import 'server-only'
import { settleVisit, updateAppointment } from '../../data/records/appointments.ts'
import { loadReservedVisits } from '../../data/records/authorizations.ts'
import type { Tx } from '../../data/scope.ts'
import type { AuthorizationOnFile } from '../../domain/coverage/authorization.ts'
import { visitsUncovered } from '../../domain/coverage/rule-authorization-change.ts'

type Cut = { readonly practiceId: string; readonly before: AuthorizationOnFile; readonly granted: number }

/**
 * Gives back the latest visits that a smaller grant covers no longer. Call it behind the client's lock, before the row is
 * written. Gives how many; null where so few cannot have been granted.
 */
export async function uncoverVisits(tx: Tx, { practiceId, before, granted }: Cut): Promise<number | null> {
  const count = visitsUncovered(before, granted)
  if (count === null || count === 0) return count
  const latest = (await loadReservedVisits(tx, practiceId, before.id)).slice(0, count)
  if (latest.length < count) return null
  for (const { id } of latest) {
    await updateAppointment(tx, practiceId, id, { authorizationId: null })
    await settleVisit(tx, practiceId, before.id, 'released')
  }
  return count
}
