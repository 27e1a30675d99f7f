import 'server-only'
import type { Standing } from '../../domain/outcome.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { versionOf } from '../version-of.ts'

/** The ride of a visit, locked for the rest of the transaction. */
export async function loadRide(tx: Tx, practiceId: string, where: { appointmentId: string } | { id: string }) {
  const ride = await tx.rideHome.findFirst({ where: { practiceId, ...where }, select: { id: true } })
  if (!ride) return null
  await tx.$queryRaw`SELECT 1 FROM ride_home WHERE practice_id = ${practiceId}::uuid AND id = ${ride.id}::uuid FOR UPDATE`
  return tx.rideHome.findUnique({
    where: { practiceId_id: { practiceId, id: ride.id } },
    include: { appointment: { select: { status: true, startsAt: true, endsAt: true, kind: true, setting: true, locationId: true } } },
  })
}

type Named = Pick<
  Prisma.RideHomeGetPayload<object>,
  'driverName' | 'driverPhone' | 'driverRelation' | 'wayHome' | 'driverIsAdult' | 'sitterName' | 'sitterPhone' | 'homeAddress'
>

const driverOf = ({ driverName, driverPhone, driverRelation, wayHome, driverIsAdult }: Named) => ({
  driverName,
  driverPhone: driverPhone ?? '',
  driverRelation: driverRelation ?? '',
  wayHome: wayHome ?? '',
  driverIsAdult: driverIsAdult ?? false,
})

const sitterOf = ({ sitterName, sitterPhone, homeAddress }: Named) => ({
  sitterName,
  sitterPhone: sitterPhone ?? '',
  homeAddress: homeAddress ?? '',
})

/** The versions of the driver and of who stays as their forms show them; null where nobody is named yet. */
export const versionsOfRide = (ride: Named) => ({
  driver: ride.driverName === null ? null : versionOf(Object.values(driverOf(ride))),
  sitter: ride.sitterName === null ? null : versionOf(Object.values(sitterOf(ride))),
})

/** The driver, or who stays, as the form has them, with the ride locked; null where nobody is named yet, or for another client. */
export async function loadStandingNamed(
  tx: Tx,
  { practiceId, appointmentId, clientId }: { practiceId: string; appointmentId: string; clientId: string | null },
  who: 'driver' | 'sitter',
): Promise<Standing | null> {
  const ride = await loadRide(tx, practiceId, { appointmentId })
  if (!ride || (clientId !== null && ride.clientId !== clientId)) return null
  const version = versionsOfRide(ride)[who]
  return version === null ? null : { version, values: who === 'driver' ? driverOf(ride) : sitterOf(ride) }
}

export async function updateRide(tx: Tx, practiceId: string, id: string, data: Prisma.RideHomeUncheckedUpdateManyInput): Promise<void> {
  await tx.rideHome.updateMany({ where: { practiceId, id }, data })
}

/** Frees the rest room a client waits in. */
export async function leaveRestRoom(tx: Tx, practiceId: string, appointmentId: string, roomId: string): Promise<void> {
  await tx.$executeRaw`UPDATE reservation SET active = false
    WHERE practice_id = ${practiceId}::uuid AND appointment_id = ${appointmentId}::uuid AND resource_id = ${roomId}::uuid AND active`
}

/** A signed agreement stands for every ride of the client that is still ahead. */
export async function attachAgreement(tx: Tx, practiceId: string, clientId: string, signatureId: string): Promise<void> {
  await tx.rideHome.updateMany({
    where: { practiceId, clientId, agreementId: null, status: 'needed' },
    data: { agreementId: signatureId, status: 'agreed' },
  })
  await tx.rideHome.updateMany({
    where: { practiceId, clientId, agreementId: null, handedOverAt: null },
    data: { agreementId: signatureId },
  })
}

/** An agreement that was taken back stands for no ride that is still ahead. */
export async function detachAgreements(tx: Tx, practiceId: string, signatureIds: readonly string[]): Promise<void> {
  const ahead = { practiceId, agreementId: { in: [...signatureIds] }, handedOverAt: null, appointment: { status: { in: openStatuses } } }
  await tx.rideHome.updateMany({ where: { ...ahead, status: 'agreed' }, data: { status: 'needed' } })
  await tx.rideHome.updateMany({ where: ahead, data: { agreementId: null } })
}

const openStatuses = ['tentative' as const, 'confirmed' as const, 'arrived' as const, 'in_progress' as const]
