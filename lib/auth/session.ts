import 'server-only'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { now as clock } from '../clock.ts'
import { sha256Hex } from '../crypto/digests.ts'
import { loadSession, touchSession } from '../data/records/sign-in.ts'
import { inScope } from '../data/scope.ts'
import type { SignedInActor } from '../domain/access/actor.ts'
import type { Duty, PersonRole } from '../domain/access/roles.ts'
import { isSessionLive, needsSecondFactor, sessionLimits } from '../domain/access/session-limits.ts'
import { authOptions } from './options.ts'
import { currentPractice } from './practice.ts'

const TOUCH_EVERY = 60_000

export type CurrentSession = {
  readonly id: string
  readonly actor: SignedInActor
  readonly name: string
  readonly email: string
  readonly roles: readonly PersonRole[]
  /** Staff without a second factor may do nothing but set one up. */
  readonly mustEnrol: boolean
  readonly hasSecondFactor: boolean
  readonly shortcutsOff: boolean
  readonly idleMinutes: number
  readonly consoleAppointmentId: string | null
}

/** Who is signed in, as the database says at this request: roles, duties and end of session are never taken from the cookie. */
export const findCurrentSession = cache(async (): Promise<CurrentSession | null> => {
  const cookie = (await getServerSession(authOptions)) as { sid?: unknown } | null
  if (typeof cookie?.sid !== 'string') return null
  const { id: practiceId } = await currentPractice()
  const sidHash = sha256Hex(cookie.sid)
  const now = clock()
  return inScope({ role: 'system', practiceId, job: 'session' }, async (tx) => {
    const row = await loadSession(tx, practiceId, sidHash)
    if (!row || row.user.status !== 'active' || !isSessionLive({ ...row, role: row.role as PersonRole }, now)) return null
    if (row.user.totpEnabledAt && !row.secondFactorAt) return null
    const actor = actorOf(practiceId, row)
    if (!actor) return null
    if (now.getTime() - row.lastSeenAt.getTime() > TOUCH_EVERY) await touchSession(tx, practiceId, row.id, now)
    return {
      id: row.id,
      actor,
      name: row.user.name,
      email: row.user.email,
      roles: row.user.userRoles.map(({ role }) => role as PersonRole),
      mustEnrol: needsSecondFactor(actor.role) && !row.secondFactorAt,
      hasSecondFactor: row.user.totpEnabledAt !== null,
      shortcutsOff: row.user.shortcutsOff,
      idleMinutes: sessionLimits(actor.role).idle,
      consoleAppointmentId: row.consoleAppointmentId,
    }
  })
})

type Row = NonNullable<Awaited<ReturnType<typeof loadSession>>>

function actorOf(practiceId: string, row: Row): SignedInActor | null {
  const held = row.user.userRoles.find(({ role }) => role === row.role)
  const person = { practiceId, userId: row.userId, duties: row.user.userDuties.map(({ duty }) => duty as Duty) }
  switch (held?.role) {
    case 'client':
      return held.clientId ? { ...person, role: 'client', clientId: held.clientId } : null
    case 'therapist':
      return held.clinicianId ? { ...person, role: 'therapist', clinicianId: held.clinicianId } : null
    case 'prescriber':
      return held.prescriberId ? { ...person, role: 'prescriber', prescriberId: held.prescriberId } : null
    case 'front-desk':
    case 'admin':
      return { ...person, role: held.role }
    default:
      return null
  }
}
