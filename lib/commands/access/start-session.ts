import 'server-only'
import { sha256Hex } from '../../crypto/digests.ts'
import { isPassword } from '../../crypto/passwords.ts'
import { randomToken } from '../../crypto/tokens.ts'
import { insertSession, loadAccountByEmail, startingRole } from '../../data/records/sign-in.ts'
import { pepper } from '../../data/secrets.ts'
import type { PersonRole } from '../../domain/access/roles.ts'
import { needsSecondFactor, sessionLimits } from '../../domain/access/session-limits.ts'
import { newId } from '../../ids.ts'
import { startSessionInput } from '../../inputs/access/start-session.ts'
import { accept, command, reject } from '../command.ts'

/** What the next screen is after the password fitted. The ticket stands for the half-open session. */
export type Started = { readonly ticket: string; readonly next: 'open' | 'second-factor' | 'enrol' }

const wrong = { form: ['E-mail or password do not fit. Check both, or reset your password.'] }

/** Checks a password and opens a session that waits for the second factor. Says the same for a wrong address and a wrong password. */
export const startSession = command({
  name: 'session.start',
  input: startSessionInput,
  async run({ email, password }, { actor, now, tx }) {
    const account = await loadAccountByEmail(tx, actor.practiceId, email)
    const active = account?.status === 'active' ? account : null
    const fits = await isPassword(password, active?.passwordHash ?? null, pepper())
    const role = active && startingRole(active.userRoles.map((held) => held.role))
    if (!active || !fits || !role) return reject(wrong)
    const ticket = randomToken()
    await insertSession(tx, newSession({ practiceId: actor.practiceId, userId: active.id, role, ticket, now, secondFactorAt: null }))
    const next = active.totpEnabledAt ? 'second-factor' : needsSecondFactor(role) ? 'enrol' : 'open'
    return accept<Started>({ ticket, next }, { objectId: active.id, details: { next } })
  },
})

/** A session as it begins. Where it came from is added by the door, which sees the request. */
export function newSession({ practiceId, userId, role, ticket, now, secondFactorAt }: Begin) {
  const expiresAt = new Date(now.getTime() + sessionLimits(role).absolute * 60_000)
  return {
    id: newId(),
    practiceId,
    userId,
    sidHash: sha256Hex(ticket),
    role,
    lastSeenAt: now,
    expiresAt,
    secondFactorAt,
    ipPrefix: '',
    agent: '',
  }
}
type Begin = { practiceId: string; userId: string; role: PersonRole; ticket: string; now: Date; secondFactorAt: Date | null }
