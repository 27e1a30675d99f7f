import 'server-only'
import { hmacSha256 } from '../../crypto/digests.ts'
import { newId } from '../../ids.ts'
import type { Tx } from '../scope.ts'
import { open, pepper, seal } from '../secrets.ts'

/** How a recovery code is stored: keyed, so that the database alone does not give it away. Case and dashes do not count. */
export const recoveryHash = (code: string): string =>
  Buffer.from(hmacSha256(pepper(), code.toLowerCase().replace(/[^a-z0-9]/g, ''))).toString('hex')

type Column = 'totp_secret' | 'totp_pending'
const placeOf = (practiceId: string, userId: string, column: Column) => ({ practiceId, table: 'user', row: userId, column, version: 1 })

/** The secret of an authenticator app as it is stored, for one person and one column. */
export const sealOneTimeSecret = (practiceId: string, userId: string, column: Column, secret: string): Uint8Array<ArrayBuffer> =>
  seal(placeOf(practiceId, userId, column), secret)
export const openOneTimeSecret = (practiceId: string, userId: string, column: Column, sealed: Uint8Array): string =>
  open(placeOf(practiceId, userId, column), sealed)

/** What there is of a person's second factor. */
export const loadSecondFactor = (tx: Tx, practiceId: string, userId: string) =>
  tx.user.findUnique({
    where: { practiceId_id: { practiceId, id: userId } },
    select: { email: true, totpSecret: true, totpPending: true, totpEnabledAt: true },
  })

/** Keeps a secret that waits for its first code. What is in use stays in use. */
export async function updatePendingSecret(tx: Tx, practiceId: string, userId: string, secret: string): Promise<void> {
  await tx.user.update({
    where: { practiceId_id: { practiceId, id: userId } },
    data: { totpPending: sealOneTimeSecret(practiceId, userId, 'totp_pending', secret) },
    select: { id: true },
  })
}

/** Puts a confirmed secret to use. The code that confirmed it is spent with that. */
export async function activateSecret(
  tx: Tx,
  { practiceId, userId, secret, step, now }: { practiceId: string; userId: string; secret: string; step: number; now: Date },
): Promise<void> {
  await tx.user.update({
    where: { practiceId_id: { practiceId, id: userId } },
    data: {
      totpSecret: sealOneTimeSecret(practiceId, userId, 'totp_secret', secret),
      totpPending: null,
      totpEnabledAt: now,
      totpLastStep: step,
    },
    select: { id: true },
  })
}

/** Takes a person's second factor away, with what waited for its first code and every recovery code. */
export async function clearSecondFactor(tx: Tx, practiceId: string, userId: string, now: Date): Promise<void> {
  const nothing = { totpSecret: null, totpPending: null, totpEnabledAt: null, totpLastStep: null }
  await tx.user.update({ where: { practiceId_id: { practiceId, id: userId } }, data: nothing, select: { id: true } })
  await tx.recoveryCode.updateMany({ where: { practiceId, userId, usedAt: null }, data: { usedAt: now } })
}

/** Uses a one-time step once: false when it, or a later one, was used already. */
export async function spendOneTimeStep(tx: Tx, practiceId: string, userId: string, step: number): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { practiceId, id: userId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  })
  return count === 1
}

/** Uses a recovery code once. */
export async function spendRecoveryCode(tx: Tx, practiceId: string, userId: string, codeHash: string, now: Date): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({ where: { practiceId, userId, codeHash, usedAt: null }, data: { usedAt: now } })
  return count === 1
}

/** Puts new recovery codes in place of all that were left. */
export async function replaceRecoveryCodes(tx: Tx, practiceId: string, userId: string, codes: readonly string[], now: Date): Promise<void> {
  await tx.recoveryCode.updateMany({ where: { practiceId, userId, usedAt: null }, data: { usedAt: now } })
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ practiceId, id: newId(), userId, codeHash: recoveryHash(code) })) })
}
