import 'server-only'
import type { SignedInActor } from '../../domain/access/actor.ts'
import type { PersonRole } from '../../domain/access/roles.ts'
import { isSessionLive } from '../../domain/access/session-limits.ts'
import type { Tx } from '../scope.ts'

/** One of the places a person is signed in at. */
export type OwnSession = {
  readonly id: string
  readonly role: PersonRole
  readonly agent: string
  readonly lastSeenAt: Date
  readonly createdAt: Date
}

/** What a person's own account page shows. */
export type OwnAccount = { readonly hasSecondFactor: boolean; readonly codesLeft: number; readonly sessions: readonly OwnSession[] }

/** The actor's own account: what protects it, and where it is open at `now`. */
export async function findOwnAccount(tx: Tx, { practiceId, userId }: SignedInActor, now: Date): Promise<OwnAccount> {
  const user = await tx.user.findUnique({ where: { practiceId_id: { practiceId, id: userId } }, select: { totpEnabledAt: true } })
  const codesLeft = await tx.recoveryCode.count({ where: { practiceId, userId, usedAt: null } })
  const rows = await tx.session.findMany({
    where: { practiceId, userId, endedAt: null, expiresAt: { gt: now } },
    orderBy: { lastSeenAt: 'desc' },
    select: { id: true, role: true, agent: true, lastSeenAt: true, createdAt: true, expiresAt: true, endedAt: true, secondFactorAt: true },
  })
  const sessions = rows
    .map((row) => ({ ...row, role: row.role as PersonRole }))
    .filter((row) => isSessionLive(row, now) && !(user?.totpEnabledAt && !row.secondFactorAt))
    .map(({ id, role, agent, lastSeenAt, createdAt }) => ({ id, role, agent, lastSeenAt, createdAt }))
  return { hasSecondFactor: user?.totpEnabledAt !== null, codesLeft, sessions }
}
