import 'server-only'
import { cookies } from 'next/headers'
import { decode } from 'next-auth/jwt'
import { cache } from 'react'
import { now as clock } from '../clock.ts'
import { sha256Hex } from '../crypto/digests.ts'
import { inScopeOfPage } from '../data/page-reads.ts'
import { loadSession, touchSession } from '../data/records/sign-in.ts'
import type { Tx } from '../data/scope.ts'
import type { SignedInActor } from '../domain/access/actor.ts'
import type { Duty, PersonRole } from '../domain/access/roles.ts'
import { isSessionLive, needsSecondFactor, sessionEnd } from '../domain/access/session-limits.ts'
import { signedInAs } from '../domain/access/signed-in-as.ts'
import { env } from '../env.ts'
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
  /** When it ends by itself unless something is done before. */
  readonly endsAt: Date
  /** The one journey this session is limited to, when it runs as its console. */
  readonly consoleAppointmentId: string | null
  /** Nobody had touched it for longer than an ordinary session may be idle; only a console's session lives on then. */
  readonly wasIdle: boolean
}

/** Who is signed in, as the database says at this request: roles, duties and end of session are never taken from the cookie. */
export const findCurrentSession = cache(() => readSession({ touchAfter: TOUCH_EVERY }))

/** When the session of this browser ends, without keeping it alive by asking. Null when there is none. */
export const peekSessionEnd = async (): Promise<Date | null> => (await readSession({ touchAfter: null }))?.endsAt ?? null

/** Keeps the session alive: somebody is there. Gives its new end, or null when it was over. */
export const extendSession = async (): Promise<Date | null> => (await readSession({ touchAfter: 0 }))?.endsAt ?? null

async function readSession({ touchAfter }: { touchAfter: number | null }): Promise<CurrentSession | null> {
  const sid = await ownSid()
  if (sid === null) return null
  const { id: practiceId } = await currentPractice()
  const sidHash = sha256Hex(sid)
  const now = clock()
  return inScopeOfPage({ role: 'system', practiceId, job: 'session' }, async (tx) => {
    const row = await loadSession(tx, practiceId, sidHash)
    if (row?.user.status !== 'active' || !isSessionLive(clockOf(row), now)) return null
    if (row.user.totpEnabledAt && !row.secondFactorAt) return null
    const actor = actorOf(practiceId, row)
    if (!actor) return null
    const lastSeenAt = await touch(tx, practiceId, row, touchAfter, now)
    const wasIdle = !isSessionLive({ ...clockOf(row), consoleEndsAt: null }, now)
    return { ...currentOf(row, actor), endsAt: sessionEnd({ ...clockOf(row), lastSeenAt }), wasIdle }
  })
}

/** The secret name of this browser's session, out of its sealed cookie; null when there is none, or none of ours. */
async function ownSid(): Promise<string | null> {
  const sealed = (await cookies()).get(authOptions.cookies?.sessionToken?.name ?? '')?.value
  if (!sealed) return null
  try {
    const token = await decode({ token: sealed, secret: env.NEXTAUTH_SECRET })
    return typeof token?.sid === 'string' ? token.sid : null
  } catch {
    return null
  }
}

async function touch(tx: Tx, practiceId: string, row: Row, touchAfter: number | null, now: Date): Promise<Date> {
  if (touchAfter === null || now.getTime() - row.lastSeenAt.getTime() < touchAfter) return row.lastSeenAt
  await touchSession(tx, practiceId, row.id, now)
  return now
}

type Row = NonNullable<Awaited<ReturnType<typeof loadSession>>>

const clockOf = (row: Row) => ({ ...row, role: row.role as PersonRole, consoleEndsAt: row.consoleAppointment?.endsAt ?? null })

const currentOf = (row: Row, actor: SignedInActor) => ({
  id: row.id,
  actor,
  name: row.user.name,
  email: row.user.email,
  roles: row.user.userRoles.map(({ role }) => role as PersonRole),
  mustEnrol: needsSecondFactor(actor.role) && !row.secondFactorAt,
  hasSecondFactor: row.user.totpEnabledAt !== null,
  shortcutsOff: row.user.shortcutsOff,
  consoleAppointmentId: row.consoleAppointmentId,
})

const actorOf = (practiceId: string, { userId, role, user }: Row): SignedInActor | null =>
  signedInAs({ practiceId, userId, duties: user.userDuties.map(({ duty }) => duty as Duty) }, role, user.userRoles)
