import 'server-only'
import type { Duty, PersonRole } from '../../domain/access/roles.ts'
import { compare } from '../../domain/compare.ts'
import type { Standing } from '../../domain/outcome.ts'
import { newId } from '../../ids.ts'
import type { Tx } from '../scope.ts'
import { versionOf } from '../version-of.ts'

/** A role a person holds, with whom they are in it: a client, a clinician or a prescriber of the practice. */
export type HeldRole = {
  readonly role: PersonRole
  readonly clientId?: string | null
  readonly clinicianId?: string | null
  readonly prescriberId?: string | null
}

const person = {
  id: true,
  email: true,
  name: true,
  status: true,
  passwordHash: true,
  failedSignIns: true,
  totpEnabledAt: true,
  userRoles: { select: { role: true, clientId: true, clinicianId: true, prescriberId: true } },
  userDuties: { select: { duty: true } },
} as const

/** A person of the practice, locked for the rest of the transaction; null when there is none. */
export async function loadUser(tx: Tx, practiceId: string, userId: string) {
  await tx.$queryRaw`SELECT 1 FROM "user" WHERE practice_id = ${practiceId}::uuid AND id = ${userId}::uuid FOR UPDATE`
  return tx.user.findUnique({ where: { practiceId_id: { practiceId, id: userId } }, select: person })
}

type Held = {
  readonly userRoles: readonly { readonly role: string; readonly clinicianId: string | null; readonly prescriberId: string | null }[]
  readonly userDuties: readonly { readonly duty: string }[]
}

/** The roles somebody holds at work and their duties, as the form that changes them has them. That of a client is the record's. */
const rolesOf = ({ userRoles, userDuties }: Held) => ({
  roles: userRoles
    .filter(({ role }) => role !== 'client')
    .map(({ role, clinicianId, prescriberId }) => ({ role, ...(clinicianId && { clinicianId }), ...(prescriberId && { prescriberId }) }))
    .sort((one, other) => compare(one.role, other.role)),
  duties: userDuties.map(({ duty }) => duty).sort(compare),
})

export function versionOfRoles(held: Held): number {
  const { roles, duties } = rolesOf(held)
  return versionOf([roles, duties])
}

/** The same for a form that is being saved, with the person locked; null when there is none. */
export async function loadStandingRoles(tx: Tx, practiceId: string, userId: string): Promise<Standing | null> {
  const user = await loadUser(tx, practiceId, userId)
  return user && { version: versionOfRoles(user), values: rolesOf(user) }
}

/** The version of somebody's name as the form that corrects it shows it. */
export const versionOfName = (name: string): number => versionOf([name])

/** Somebody's name for a form that is being saved, with the person locked; null when there is none. */
export async function loadStandingName(tx: Tx, practiceId: string, userId: string): Promise<Standing | null> {
  const user = await loadUser(tx, practiceId, userId)
  return user && { version: versionOfName(user.name), values: { name: user.name } }
}

/** The same for the address they sign in with; null for a client, whose address is that of their record. */
export async function loadStandingAddress(tx: Tx, practiceId: string, userId: string): Promise<Standing | null> {
  const user = await loadUser(tx, practiceId, userId)
  if (!user || user.userRoles.some(({ role }) => role === 'client')) return null
  return { version: versionOf([user.email]), values: { email: user.email } }
}

/** Whoever signs in with this address; null when nobody does. */
export const loadUserByEmail = (tx: Tx, practiceId: string, email: string) =>
  tx.user.findUnique({ where: { practiceId_email: { practiceId, email } }, select: person })

/** Whoever signs in as this client; null when nobody does. */
export const loadUserOfClient = (tx: Tx, practiceId: string, clientId: string) =>
  tx.user.findFirst({ where: { practiceId, userRoles: { some: { clientId } } }, select: person })

/** A client as an invitation needs to know them; null when there is none the actor may see. */
export const loadClientToInvite = (tx: Tx, practiceId: string, clientId: string) =>
  tx.client.findUnique({
    where: { practiceId_id: { practiceId, id: clientId } },
    select: { id: true, email: true, chosenName: true, legalFirstName: true, legalLastName: true },
  })

/** Whether the clinicians and prescribers a set of roles names are of this practice. */
export async function areSubjectsKnown(tx: Tx, practiceId: string, roles: readonly HeldRole[]): Promise<boolean> {
  for (const { clinicianId, prescriberId } of roles) {
    if (clinicianId && (await tx.clinician.count({ where: { practiceId, id: clinicianId } })) === 0) return false
    if (prescriberId && (await tx.prescriber.count({ where: { practiceId, id: prescriberId } })) === 0) return false
  }
  return true
}

/** Adds a person who cannot sign in before they have accepted an invitation. */
export async function insertInvitedUser(
  tx: Tx,
  { practiceId, id, email, name }: { practiceId: string; id: string; email: string; name: string },
): Promise<void> {
  await tx.user.createMany({ data: [{ practiceId, id, email, name, status: 'invited' }] })
}

export async function insertRoles(tx: Tx, practiceId: string, userId: string, roles: readonly HeldRole[]): Promise<void> {
  await tx.userRole.createMany({
    data: roles.map(({ role, clientId = null, clinicianId = null, prescriberId = null }) => ({
      practiceId,
      id: newId(),
      userId,
      role,
      clientId,
      clinicianId,
      prescriberId,
    })),
  })
}

/** Puts these roles in place of the ones held, except that of a client, which belongs to the client's record. */
export async function replaceRoles(tx: Tx, practiceId: string, userId: string, roles: readonly HeldRole[]): Promise<void> {
  await tx.userRole.deleteMany({ where: { practiceId, userId, NOT: { role: 'client' } } })
  await insertRoles(tx, practiceId, userId, roles)
}

/** Puts these duties in place of the ones held. */
export async function replaceDuties(
  tx: Tx,
  practiceId: string,
  userId: string,
  duties: readonly Duty[],
  grantedBy: string | null,
): Promise<void> {
  await tx.userDuty.deleteMany({ where: { practiceId, userId, NOT: { duty: { in: [...duties] } } } })
  await tx.userDuty.createMany({
    data: duties.map((duty) => ({ practiceId, id: newId(), userId, duty, grantedBy })),
    skipDuplicates: true,
  })
}

/** Everybody who holds the admin role, the first one first. Locks the practice, so that two set-ups invite one after the other. */
export async function loadAdmins(tx: Tx, practiceId: string) {
  await tx.$queryRaw`SELECT 1 FROM practice WHERE practice_id = ${practiceId}::uuid FOR UPDATE`
  return tx.user.findMany({
    where: { practiceId, userRoles: { some: { role: 'admin' } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, email: true, status: true },
  })
}

/** Gives somebody who has not opened their account yet another name and address. */
export async function updateInvited(tx: Tx, practiceId: string, userId: string, columns: { name: string; email: string }): Promise<void> {
  await tx.user.updateMany({ where: { practiceId, id: userId, status: 'invited' }, data: columns })
}

/** How many active people hold the admin role, besides one. Locks the practice, so that two admins cannot remove each other at once. */
export async function countOtherAdmins(tx: Tx, practiceId: string, userId: string): Promise<number> {
  await tx.$queryRaw`SELECT 1 FROM practice WHERE practice_id = ${practiceId}::uuid FOR UPDATE`
  return tx.user.count({ where: { practiceId, status: 'active', NOT: { id: userId }, userRoles: { some: { role: 'admin' } } } })
}

/** How many other accounts of a prescriber are open or wait for their invitation to be taken up. */
export const countOtherAccountsOf = (tx: Tx, practiceId: string, prescriberId: string, userId: string): Promise<number> =>
  tx.userRole.count({ where: { practiceId, prescriberId, NOT: { userId }, user: { status: { not: 'inactive' } } } })

/** As which prescribers somebody signs in. */
export async function loadPrescribersOf(tx: Tx, practiceId: string, userId: string): Promise<string[]> {
  const rows = await tx.userRole.findMany({ where: { practiceId, userId }, select: { prescriberId: true } })
  return rows.flatMap(({ prescriberId }) => prescriberId ?? [])
}

/**
 * The clinicians or prescribers of the practice as whom somebody signs in: an account that is open, or waits for its invitation to be
 * taken up. Everybody may ask.
 */
export async function loadThoseWhoSignIn(tx: Tx, as: 'therapist' | 'prescriber'): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT s.id FROM app.signed_in_as(${as}) s`
  return new Set(rows.map(({ id }) => id))
}

/** Sets a new password. Whoever had to guess starts from zero. */
export async function updatePassword(tx: Tx, practiceId: string, userId: string, passwordHash: string): Promise<void> {
  await tx.user.update({
    where: { practiceId_id: { practiceId, id: userId } },
    data: { passwordHash, authEpoch: { increment: 1 }, failedSignIns: 0 },
    select: { id: true },
  })
}

/** Lets an invited person in, once: false when the account was opened before. */
export async function activateUser(tx: Tx, practiceId: string, userId: string, passwordHash: string): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { practiceId, id: userId, status: 'invited' },
    data: { status: 'active', passwordHash, failedSignIns: 0 },
  })
  return count === 1
}

/** Where somebody signs in and gets their mail. */
export async function updateUserEmail(tx: Tx, practiceId: string, userId: string, email: string): Promise<void> {
  await tx.user.updateMany({ where: { practiceId, id: userId }, data: { email } })
}

export async function updateUserName(tx: Tx, practiceId: string, userId: string, name: string): Promise<void> {
  await tx.user.updateMany({ where: { practiceId, id: userId }, data: { name } })
}

/** Calls the account of a client as their record does. Whoever works here, too, is called by the name they have at work. */
export async function updateNameOfClient(tx: Tx, practiceId: string, clientId: string, name: string): Promise<void> {
  await tx.user.updateMany({
    where: { practiceId, userRoles: { some: { clientId }, every: { role: 'client' } }, NOT: { name } },
    data: { name },
  })
}

export async function updateUserStatus(
  tx: Tx,
  practiceId: string,
  userId: string,
  status: 'active' | 'inactive' | 'invited',
): Promise<void> {
  await tx.user.update({ where: { practiceId_id: { practiceId, id: userId } }, data: { status }, select: { id: true } })
}

export async function updateShortcuts(tx: Tx, practiceId: string, userId: string, shortcutsOff: boolean): Promise<void> {
  await tx.user.update({ where: { practiceId_id: { practiceId, id: userId } }, data: { shortcutsOff }, select: { id: true } })
}

/** What people are called, by id. */
export async function loadNames(tx: Tx, practiceId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.user.findMany({ where: { practiceId, id: { in: [...new Set(ids)] } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}
