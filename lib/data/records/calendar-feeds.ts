import 'server-only'
import { sha256Hex } from '../../crypto/digests.ts'
import type { Duty, PersonRole } from '../../domain/access/roles.ts'
import type { Tx } from '../scope.ts'
import { prepareLink } from './link-grants.ts'

type Whose = { readonly userId: string; readonly role: PersonRole }

/** Makes the secret address of somebody's calendar and gives the secret, of which only the hash is kept. The one before it no longer opens. */
export async function makeFeed(
  tx: Tx,
  practiceId: string,
  { userId, role, showsNames, now }: Whose & { readonly showsNames: boolean; readonly now: Date },
): Promise<string> {
  await revokeFeed(tx, practiceId, { userId, role, now })
  const { id, token, tokenHash } = prepareLink()
  await tx.calendarFeed.createMany({ data: [{ practiceId, id, userId, role, tokenHash, showsNames, madeAt: now }] })
  return token
}

/** Takes it back; gives whether there was one. */
export async function revokeFeed(tx: Tx, practiceId: string, { userId, role, now }: Whose & { readonly now: Date }): Promise<boolean> {
  const { count } = await tx.calendarFeed.updateMany({ where: { practiceId, userId, role, revokedAt: null }, data: { revokedAt: now } })
  return count > 0
}

/** Whose calendar a secret opens, as they sign in today: null once it is taken back, the account closed or the role gone. */
export async function loadFeedOwner(tx: Tx, practiceId: string, token: string) {
  const feed = await tx.calendarFeed.findFirst({
    where: { practiceId, tokenHash: sha256Hex(token), revokedAt: null, user: { status: 'active' } },
    select: {
      ...{ id: true, userId: true, role: true, showsNames: true },
      user: {
        select: {
          userRoles: { select: { role: true, clientId: true, clinicianId: true, prescriberId: true } },
          userDuties: { select: { duty: true } },
        },
      },
    },
  })
  return feed && { ...feed, role: feed.role as PersonRole, duties: feed.user.userDuties.map(({ duty }) => duty as Duty) }
}
