import 'server-only'
import type { PersonRole } from '../../domain/access/roles.ts'
import type { Tx } from '../scope.ts'

const account = {
  id: true,
  practiceId: true,
  email: true,
  name: true,
  status: true,
  passwordHash: true,
  totpSecret: true,
  totpEnabledAt: true,
  totpLastStep: true,
  failedSignIns: true,
  userRoles: { select: { role: true, clientId: true, clinicianId: true, prescriberId: true } },
} as const

/** Everything sign-in needs to know of the account behind an address; null when there is none. */
export const loadAccountByEmail = (tx: Tx, practiceId: string, email: string) =>
  tx.user.findUnique({ where: { practiceId_email: { practiceId, email } }, select: account })

export const loadAccount = (tx: Tx, practiceId: string, userId: string) =>
  tx.user.findUnique({ where: { practiceId_id: { practiceId, id: userId } }, select: account })

/** The role a session begins in: the one that was asked for if the person holds it, else the first of theirs. */
export function startingRole(held: readonly string[], asked?: PersonRole): PersonRole | null {
  const order: readonly PersonRole[] = ['therapist', 'front-desk', 'admin', 'prescriber', 'client']
  if (asked) return held.includes(asked) ? asked : null
  return order.find((role) => held.includes(role)) ?? null
}

export type NewSession = {
  readonly id: string
  readonly practiceId: string
  readonly userId: string
  readonly sidHash: string
  readonly role: PersonRole
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly secondFactorAt: Date | null
  readonly ipPrefix: string
  readonly agent: string
}

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx.session.create({ data: session, select: { id: true } })
}

export const loadSession = (tx: Tx, practiceId: string, sidHash: string) =>
  tx.session.findUnique({
    where: { practiceId_sidHash: { practiceId, sidHash } },
    select: {
      id: true,
      userId: true,
      role: true,
      lastSeenAt: true,
      expiresAt: true,
      secondFactorAt: true,
      stepUpAt: true,
      endedAt: true,
      createdAt: true,
      consoleAppointmentId: true,
      user: {
        select: {
          email: true,
          name: true,
          status: true,
          totpEnabledAt: true,
          shortcutsOff: true,
          userRoles: { select: { role: true, clientId: true, clinicianId: true, prescriberId: true } },
          userDuties: { select: { duty: true } },
        },
      },
    },
  })

/** Moves a session to a new secret name, so that the one seen before signing in is worth nothing. */
export async function renameSession(tx: Tx, practiceId: string, id: string, sidHash: string, now: Date): Promise<void> {
  await tx.session.update({ where: { practiceId_id: { practiceId, id } }, data: { sidHash, lastSeenAt: now }, select: { id: true } })
}

export async function touchSession(tx: Tx, practiceId: string, id: string, now: Date): Promise<void> {
  await tx.session.update({ where: { practiceId_id: { practiceId, id } }, data: { lastSeenAt: now }, select: { id: true } })
}

/** Ends the sessions of a person, all or all but one. */
export async function endSessions(tx: Tx, { practiceId, userId, except, now, reason }: EndSessions): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { practiceId, userId, endedAt: null, ...(except ? { NOT: { id: except } } : {}) },
    data: { endedAt: now, endReason: reason },
  })
  return count
}
type EndSessions = { practiceId: string; userId: string; except?: string | undefined; now: Date; reason: string }

export async function endSession(tx: Tx, practiceId: string, id: string, now: Date, reason: string): Promise<void> {
  await tx.session.updateMany({ where: { practiceId, id, endedAt: null }, data: { endedAt: now, endReason: reason } })
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
