import 'server-only'
import { sha256Hex } from '../../crypto/digests.ts'
import type { PersonRole } from '../../domain/access/roles.ts'
import { type SessionEnd, sessionLimits } from '../../domain/access/session-limits.ts'
import { newId } from '../../ids.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

/** Nobody is a client by a chart that was merged into another: they sign in to the one that stays. */
const heldRoles = {
  where: { OR: [{ clientId: null }, { client: { mergedIntoId: null } }] },
  select: { role: true, clientId: true, clinicianId: true, prescriberId: true },
} satisfies Prisma.User$userRolesArgs

const account = {
  id: true,
  practiceId: true,
  email: true,
  name: true,
  status: true,
  passwordHash: true,
  totpSecret: true,
  totpEnabledAt: true,
  failedSignIns: true,
  userRoles: heldRoles,
} as const

/** Everything sign-in needs to know of the account behind an address; null when there is none. */
export const loadAccountByEmail = (tx: Tx, practiceId: string, email: string) =>
  tx.user.findUnique({ where: { practiceId_email: { practiceId, email } }, select: account })

/** Whether somebody would sign in to a chart that was merged into another. */
export const hasMergedChart = async (tx: Tx, practiceId: string, userId: string): Promise<boolean> =>
  (await tx.userRole.count({ where: { practiceId, userId, client: { mergedIntoId: { not: null } } } })) > 0

export const loadAccount = (tx: Tx, practiceId: string, userId: string) =>
  tx.user.findUnique({ where: { practiceId_id: { practiceId, id: userId } }, select: account })

/** How a session begins: named by a ticket, which is opened once. Where it came from is added then. */
export function newSession({ practiceId, userId, role, ticket, now, secondFactorAt, expiresAt }: Begin): NewSession {
  return {
    id: newId(),
    practiceId,
    userId,
    sidHash: sha256Hex(ticket),
    role,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: expiresAt ?? new Date(now.getTime() + sessionLimits(role).absolute * 60_000),
    secondFactorAt,
    ipPrefix: '',
    agent: '',
  }
}
type Begin = {
  practiceId: string
  userId: string
  role: PersonRole
  ticket: string
  now: Date
  secondFactorAt: Date | null
  expiresAt?: Date
}

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
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly secondFactorAt: Date | null
  readonly ipPrefix: string
  readonly agent: string
}

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx.session.createMany({ data: [session] })
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
      consoleAppointment: { select: { endsAt: true } },
      user: {
        select: {
          email: true,
          name: true,
          status: true,
          totpEnabledAt: true,
          shortcutsOff: true,
          userRoles: heldRoles,
          userDuties: { select: { duty: true } },
        },
      },
    },
  })

/** Gives a session its secret name in place of the ticket, once: false when the ticket was opened before. */
export async function renameSession(tx: Tx, practiceId: string, { ticketHash, sidHash, now, ipPrefix, agent }: Opening): Promise<boolean> {
  const { count } = await tx.session.updateMany({
    where: { practiceId, sidHash: ticketHash, endedAt: null },
    data: { sidHash, lastSeenAt: now, ipPrefix, agent },
  })
  return count === 1
}
type Opening = { ticketHash: string; sidHash: string; now: Date; ipPrefix: string; agent: string }

/** Notes that the whole of a sign-in fitted: the count of failures starts from zero. */
export async function noteSignIn(tx: Tx, practiceId: string, userId: string, now: Date): Promise<void> {
  await tx.user.update({
    where: { practiceId_id: { practiceId, id: userId } },
    data: { lastSignInAt: now, failedSignIns: 0 },
    select: { id: true },
  })
}

/** Counts a wrong password or code against the account. */
export async function noteFailure(tx: Tx, practiceId: string, userId: string): Promise<void> {
  await tx.user.updateMany({ where: { practiceId, id: userId }, data: { failedSignIns: { increment: 1 } } })
}

export async function noteSecondFactor(tx: Tx, practiceId: string, sessionId: string, now: Date): Promise<void> {
  await tx.session.update({ where: { practiceId_id: { practiceId, id: sessionId } }, data: { secondFactorAt: now }, select: { id: true } })
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
type EndSessions = { practiceId: string; userId: string; except?: string | undefined; now: Date; reason: SessionEnd }

/** Ends one session of a person; false when it was not theirs or had ended. */
export async function endSession(tx: Tx, { practiceId, userId, id, now, reason }: EndSession): Promise<boolean> {
  const { count } = await tx.session.updateMany({
    where: { practiceId, userId, id, endedAt: null },
    data: { endedAt: now, endReason: reason },
  })
  return count === 1
}
type EndSession = { practiceId: string; userId: string; id: string; now: Date; reason: SessionEnd }

/** A person's own session, as the one that follows it needs to know it. */
export const loadOwnSession = (tx: Tx, practiceId: string, userId: string, id: string) =>
  tx.session.findFirst({
    where: { practiceId, userId, id, endedAt: null },
    select: { id: true, role: true, expiresAt: true, secondFactorAt: true, ipPrefix: true, agent: true },
  })

/** A journey whose console may be opened: confirmed, arrived or under way. */
export const loadConsoleAppointment = (tx: Tx, practiceId: string, appointmentId: string) =>
  tx.appointment.findFirst({
    where: { practiceId, id: appointmentId, kind: 'journey', status: { in: ['confirmed', 'arrived', 'in_progress'] } },
    select: { clientId: true },
  })

/** Limits a person's session to a journey, or lifts the limit; false when it was not theirs or had ended. */
export async function updateConsole(tx: Tx, { practiceId, userId, id, appointmentId }: Console): Promise<boolean> {
  const { count } = await tx.session.updateMany({
    where: { practiceId, userId, id, endedAt: null },
    data: { consoleAppointmentId: appointmentId },
  })
  return count === 1
}
type Console = { practiceId: string; userId: string; id: string; appointmentId: string | null }
