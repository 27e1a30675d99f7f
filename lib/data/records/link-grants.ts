import 'server-only'
import { sha256Hex } from '../../crypto/digests.ts'
import { randomToken } from '../../crypto/tokens.ts'
import type { LinkPurpose } from '../../domain/access/actor.ts'
import { newId } from '../../ids.ts'
import type { Tx } from '../scope.ts'

export type NewLink = {
  readonly practiceId: string
  readonly purpose: LinkPurpose
  readonly expiresAt: Date
  readonly singleUse: boolean
  readonly email?: string
  readonly userId?: string
  readonly consultId?: string
  readonly rideId?: string
  readonly role?: string
}

/** Makes a mailed link and gives its secret, which is stored only as a hash. */
export async function insertLink(tx: Tx, link: NewLink): Promise<{ id: string; token: string }> {
  const { id, token, tokenHash } = prepareLink()
  await tx.linkGrant.createMany({ data: [{ id, tokenHash, ...link }] })
  return { id, token }
}

/** A link's secret, and what is stored of it. */
export function prepareLink(): { readonly id: string; readonly token: string; readonly tokenHash: string } {
  const token = randomToken()
  return { id: newId(), token, tokenHash: sha256Hex(token) }
}

/** The link a secret stands for, used or not; null when there is none. */
export const loadLink = (tx: Tx, practiceId: string, token: string) =>
  tx.linkGrant.findUnique({
    where: { practiceId_tokenHash: { practiceId, tokenHash: sha256Hex(token) } },
    select: {
      id: true,
      purpose: true,
      email: true,
      userId: true,
      consultId: true,
      rideId: true,
      role: true,
      expiresAt: true,
      usedAt: true,
      revokedAt: true,
      singleUse: true,
    },
  })

/** Whether a link still opens at `now`. */
export const isLinkOpen = (
  link: { expiresAt: Date; usedAt: Date | null; revokedAt: Date | null; singleUse: boolean },
  now: Date,
): boolean => now < link.expiresAt && link.revokedAt === null && !(link.singleUse && link.usedAt !== null)

/** Uses a single-use link; false when somebody was faster. */
export async function spendLink(tx: Tx, practiceId: string, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.linkGrant.updateMany({ where: { practiceId, id, usedAt: null, revokedAt: null }, data: { usedAt: now } })
  return count === 1
}

/** Closes the links made for the same thing before: only the newest works. */
export async function revokeLinks(
  tx: Tx,
  where: { practiceId: string; purpose: LinkPurpose; userId?: string; rideId?: string; consultId?: string },
  now: Date,
): Promise<void> {
  await tx.linkGrant.updateMany({ where: { ...where, revokedAt: null, usedAt: null }, data: { revokedAt: now } })
}
