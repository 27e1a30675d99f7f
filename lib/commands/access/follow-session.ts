import 'server-only'
import { randomToken } from '../../crypto/tokens.ts'
import { endSession, insertSession, loadOwnSession, newSession } from '../../data/records/sign-in.ts'
import type { Tx } from '../../data/scope.ts'
import type { SignedInActor } from '../../domain/access/actor.ts'
import type { PersonRole } from '../../domain/access/roles.ts'

type Following = {
  readonly actor: SignedInActor
  readonly sessionId: string
  readonly now: Date
  readonly role?: PersonRole
  readonly secondFactorAt?: Date
}

/**
 * Ends a person's session and begins another in its place, with a name of its own, since more (or something else) is
 * allowed in it. It lasts no longer than the first would have. Gives the ticket, or null when the session was not theirs.
 */
export async function followSession(tx: Tx, { actor, sessionId, now, role, secondFactorAt }: Following): Promise<string | null> {
  const { practiceId, userId } = actor
  const before = await loadOwnSession(tx, practiceId, userId, sessionId)
  if (!before || !(await endSession(tx, { practiceId, userId, id: sessionId, now, reason: 'followed' }))) return null
  const ticket = randomToken()
  const begun = newSession({
    practiceId,
    userId,
    role: role ?? actor.role,
    ticket,
    now,
    secondFactorAt: secondFactorAt ?? before.secondFactorAt,
  })
  const expiresAt = before.expiresAt < begun.expiresAt ? before.expiresAt : begun.expiresAt
  await insertSession(tx, { ...begun, expiresAt, ipPrefix: before.ipPrefix, agent: before.agent })
  return ticket
}
