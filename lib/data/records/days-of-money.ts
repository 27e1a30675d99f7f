import 'server-only'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay } from '../dates.ts'
import type { Tx } from '../scope.ts'

/** Every day of service on which a client was billed for something, or something waits to be. */
export async function loadDaysOfMoney(tx: Tx, practiceId: string, clientId: string): Promise<LocalDate[]> {
  const where = { practiceId, clientId }
  const charges = await tx.charge.findMany({ where, distinct: ['serviceOn'], select: { serviceOn: true } })
  const waiting = await tx.unbilledVisit.findMany({ where: { ...where, billedAt: null }, select: { serviceOn: true } })
  return [...new Set([...charges, ...waiting].map(({ serviceOn }) => fromDay(serviceOn)))].sort()
}
