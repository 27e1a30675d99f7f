import 'server-only'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDayOrNull, toDay } from '../dates.ts'
import type { Tx } from '../scope.ts'

const inForceOn = (on: LocalDate) => ({ revokedAt: null, OR: [{ expiresOn: null }, { expiresOn: { gte: toDay(on) } }] })

/** The releases of a client that hold on a day, latest first. */
export async function loadReleasesInForce(tx: Tx, practiceId: string, clientId: string, on: LocalDate) {
  const rows = await tx.releaseOfInformation.findMany({
    where: { practiceId, clientId, ...inForceOn(on) },
    orderBy: { createdAt: 'desc' },
    select: { id: true, memberId: true, recipient: true, purpose: true, scope: true, expiresOn: true, signatureId: true },
  })
  return rows.map((row) => ({ ...row, expiresOn: fromDayOrNull(row.expiresOn) }))
}

/** A release, locked for the rest of the transaction. */
export async function loadRelease(tx: Tx, practiceId: string, id: string) {
  await tx.$queryRaw`SELECT 1 FROM release_of_information WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return tx.releaseOfInformation.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: { id: true, clientId: true, signatureId: true, revokedAt: true },
  })
}

/** Takes a release back, with the signature it stands on. What was shared before stays shared. */
export async function revokeRelease(
  tx: Tx,
  practiceId: string,
  { id, signatureId }: { id: string; signatureId: string | null },
  now: Date,
): Promise<void> {
  await tx.releaseOfInformation.updateMany({ where: { practiceId, id }, data: { revokedAt: now } })
  if (signatureId) await tx.signature.updateMany({ where: { practiceId, id: signatureId, revokedAt: null }, data: { revokedAt: now } })
}
