import 'server-only'
import type { SignedInActor } from '../../domain/access/actor.ts'
import type { Duty, PersonRole, PersonStatus } from '../../domain/access/roles.ts'
import { versionOfName, versionOfRoles } from '../records/users.ts'
import type { Tx } from '../scope.ts'
import { versionOf } from '../version-of.ts'
import { visibleUsers } from '../visibility.ts'

/** A person who works here or prescribes for the practice, as the list of people shows them. */
export type PersonRow = {
  readonly userId: string
  /** What a form of their roles was opened with. */
  readonly version: number
  /** What a form of their name was opened with. */
  readonly nameVersion: number
  /** The same of their address. */
  readonly emailVersion: number
  readonly name: string
  readonly email: string
  readonly status: PersonStatus
  readonly roles: readonly { readonly role: PersonRole; readonly clinicianId: string | null; readonly prescriberId: string | null }[]
  readonly duties: readonly Duty[]
  readonly hasSecondFactor: boolean
  readonly lastSignInAt: Date | null
}

const person = {
  id: true,
  name: true,
  email: true,
  status: true,
  totpEnabledAt: true,
  lastSignInAt: true,
  userRoles: { select: { role: true, clinicianId: true, prescriberId: true }, orderBy: { role: 'asc' } },
  userDuties: { select: { duty: true }, orderBy: { duty: 'asc' } },
} as const

/** The people of the practice, by name; clients are not among them. For admins. */
export async function listPeople(tx: Tx, actor: SignedInActor): Promise<PersonRow[]> {
  const rows = await tx.user.findMany({
    where: { AND: [visibleUsers(actor), { userRoles: { some: { NOT: { role: 'client' } } } }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: person,
  })
  return rows.map(rowOf)
}

type Row = {
  id: string
  name: string
  email: string
  status: string
  totpEnabledAt: Date | null
  lastSignInAt: Date | null
  userRoles: { role: string; clinicianId: string | null; prescriberId: string | null }[]
  userDuties: { duty: string }[]
}

const rowOf = (row: Row): PersonRow => ({
  userId: row.id,
  version: versionOfRoles(row),
  nameVersion: versionOfName(row.name),
  emailVersion: versionOf([row.email]),
  name: row.name,
  email: row.email,
  status: row.status as PersonStatus,
  roles: row.userRoles.map((held) => ({ ...held, role: held.role as PersonRole })),
  duties: row.userDuties.map(({ duty }) => duty as Duty),
  hasSecondFactor: row.totpEnabledAt !== null,
  lastSignInAt: row.lastSignInAt,
})

export type PersonChoices = { readonly clinicians: readonly Choice[]; readonly prescribers: readonly Choice[] }
type Choice = { readonly value: string; readonly label: string }

/** Whom somebody can be when they sign in: the clinicians and the partner prescribers in use. */
export async function listPersonChoices(tx: Tx, { practiceId }: SignedInActor): Promise<PersonChoices> {
  const query = { where: { practiceId, isActive: true }, orderBy: { name: 'asc' }, select: { id: true, name: true } } as const
  const choices = (rows: readonly { id: string; name: string }[]) => rows.map(({ id, name }) => ({ value: id, label: name }))
  const clinicians = choices(await tx.clinician.findMany(query))
  return { clinicians, prescribers: choices(await tx.prescriber.findMany(query)) }
}
