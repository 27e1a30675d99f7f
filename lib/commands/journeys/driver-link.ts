import 'server-only'
import { insertLink, revokeLinks } from '../../data/records/link-grants.ts'
import type { Tx } from '../../data/scope.ts'
import { addMinutes } from '../../domain/time/interval.ts'

/** How long after the visit the driver's link still opens, in minutes. */
const LINK_LIVES_AFTER = 6 * 60

/** Makes the link by which a driver says yes; the ones before no longer open. Gives its secret. */
export async function newDriverLink(
  tx: Tx,
  practiceId: string,
  rideId: string,
  { endsAt, now }: { endsAt: Date; now: Date },
): Promise<string> {
  await revokeLinks(tx, { practiceId, purpose: 'driver-confirm', rideId }, now)
  const expiresAt = addMinutes(endsAt, LINK_LIVES_AFTER)
  const { token } = await insertLink(tx, { practiceId, purpose: 'driver-confirm', rideId, singleUse: false, expiresAt })
  return token
}
