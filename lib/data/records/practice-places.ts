import 'server-only'
import { BrokenInvariant } from '../errors.ts'
import type { Tx } from '../scope.ts'

/** The location things are booked at when none is named: the practice's first active one. */
export async function loadFirstLocation(tx: Tx, practiceId: string): Promise<string> {
  const location = await tx.location.findFirst({
    where: { practiceId, isActive: true },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  })
  if (!location) throw new BrokenInvariant('a practice has a location')
  return location.id
}
