import 'server-only'
import type { Condition } from '../../domain/credentials/condition.ts'
import type { Credential, CredentialKind } from '../../domain/credentials/credential.ts'
import type { Profession } from '../../domain/credentials/profession.ts'
import { covers } from '../../domain/credentials/standing.ts'
import type { Standing } from '../../domain/outcome.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDayOrNull } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { versionOf } from '../version-of.ts'

/** The columns the rules read. */
export const credentialColumns = {
  id: true,
  kind: true,
  state: true,
  number: true,
  profession: true,
  schedules: true,
  topics: true,
  hours: true,
  issuedOn: true,
  expiresOn: true,
  revokedOn: true,
  requiresPsychiatric: true,
  requiresOnSite: true,
  coversOutsideClinic: true,
  coversKap: true,
  placeLocationId: true,
  placeFacilityId: true,
  supervisorLicense: true,
} as const satisfies Prisma.CredentialSelect

/** The order they came in; those of one moment in an order of their own. */
const asEntered: Prisma.CredentialOrderByWithRelationInput[] = [{ createdAt: 'asc' }, { id: 'asc' }]

/** Everything on file for whoever is read with it. */
export const heldCredentials = { orderBy: asEntered, select: credentialColumns }

type Row = Prisma.CredentialGetPayload<{ select: typeof credentialColumns }>

/** A row as the rules want it. */
export const credentialOf = (row: Row): Credential => ({
  id: row.id,
  kind: row.kind satisfies CredentialKind,
  state: row.state,
  number: row.number,
  profession: row.profession satisfies Profession | null,
  schedules: row.schedules,
  topics: row.topics,
  hours: row.hours,
  issuedOn: fromDayOrNull(row.issuedOn),
  expiresOn: fromDayOrNull(row.expiresOn),
  revokedOn: fromDayOrNull(row.revokedOn),
  requiresPsychiatric: row.requiresPsychiatric satisfies Condition,
  requiresOnSite: row.requiresOnSite,
  coversOutsideClinic: row.coversOutsideClinic,
  coversKap: row.coversKap,
  placeLocationId: row.placeLocationId,
  placeFacilityId: row.placeFacilityId,
  supervisorLicense: row.supervisorLicense,
})

/** Whose credentials: one of the three. */
export type CredentialHolder = { readonly clinicianId: string } | { readonly prescriberId: string } | { readonly facilityId: string }

/** Everything on file for somebody or for a facility, also what has ended. */
export async function loadCredentials(tx: Tx, practiceId: string, holder: CredentialHolder): Promise<Credential[]> {
  const rows = await tx.credential.findMany({ where: { practiceId, ...holder }, orderBy: asEntered, select: credentialColumns })
  return rows.map(credentialOf)
}

/** The protocols of prescribers under a supervising physician, as one reads them with a practice. */
export const protocolsOfPrescribers = {
  where: { kind: 'collaboration_agreement', topics: { has: 'supervised_protocol' }, prescriberId: { not: null } },
  select: { ...credentialColumns, prescriberId: true },
} as const satisfies Prisma.Practice$credentialsArgs

type Protocol = Row & { readonly prescriberId: string | null }

/** How many prescribers' protocols in force on a day name the same supervising physician as these; null when these name none. */
export function supervisedTogether(credentials: readonly Credential[], protocols: readonly Protocol[], on: LocalDate): number | null {
  const licenses = credentials
    .filter((row) => row.kind === 'collaboration_agreement' && row.topics.includes('supervised_protocol') && covers(row, on) === 'yes')
    .flatMap(({ supervisorLicense }) => supervisorLicense ?? [])
  if (licenses.length === 0) return null
  const together = protocols.filter(({ supervisorLicense }) => supervisorLicense !== null && licenses.includes(supervisorLicense))
  return new Set(together.filter((row) => covers(credentialOf(row), on) === 'yes').map(({ prescriberId }) => prescriberId)).size
}

/** The same with the protocols of everybody read. */
export async function countSupervisedTogether(
  tx: Tx,
  practiceId: string,
  credentials: readonly Credential[],
  on: LocalDate,
): Promise<number | null> {
  const { where, select } = protocolsOfPrescribers
  return supervisedTogether(credentials, await tx.credential.findMany({ where: { practiceId, ...where }, select }), on)
}

/** The credentials of many clinicians at once, by clinician. */
export async function loadClinicianCredentials(
  tx: Tx,
  practiceId: string,
  clinicianIds: readonly string[],
): Promise<Map<string, Credential[]>> {
  const rows = await tx.credential.findMany({
    where: { practiceId, clinicianId: { in: [...clinicianIds] } },
    orderBy: asEntered,
    select: { ...credentialColumns, clinicianId: true },
  })
  return grouped(clinicianIds, rows, ({ clinicianId }) => clinicianId)
}

/** The credentials of many prescribers at once, by prescriber. */
export async function loadPrescriberCredentials(
  tx: Tx,
  practiceId: string,
  prescriberIds: readonly string[],
): Promise<Map<string, Credential[]>> {
  const rows = await tx.credential.findMany({
    where: { practiceId, prescriberId: { in: [...prescriberIds] } },
    orderBy: asEntered,
    select: { ...credentialColumns, prescriberId: true },
  })
  return grouped(prescriberIds, rows, ({ prescriberId }) => prescriberId)
}

export type CredentialToSave = Omit<Prisma.CredentialUncheckedCreateInput, 'practiceId' | 'id' | 'createdAt' | 'practice'>

export const loadCredentialRow = (tx: Tx, practiceId: string, id: string) =>
  tx.credential.findUnique({ where: { practiceId_id: { practiceId, id } } })

type SavedCredential = Omit<NonNullable<Awaited<ReturnType<typeof loadCredentialRow>>>, 'practiceId' | 'createdAt' | 'verifiedBy'>

/** The place a registration names, as a form has it: `location:<id>`, `facility:<id>`. */
export const placeNamed = ({ placeLocationId, placeFacilityId }: Pick<SavedCredential, 'placeLocationId' | 'placeFacilityId'>) =>
  placeLocationId ? `location:${placeLocationId}` : placeFacilityId ? `facility:${placeFacilityId}` : null

/** What the form of a credential has of its row, days as they are typed. */
const credentialTyped = (row: Omit<SavedCredential, 'clinicianId' | 'prescriberId' | 'facilityId'>) => ({
  state: row.state ?? '',
  number: row.number ?? '',
  issuer: row.issuer ?? '',
  profession: row.profession,
  schedules: [...row.schedules],
  issuedOn: fromDayOrNull(row.issuedOn) ?? '',
  expiresOn: fromDayOrNull(row.expiresOn) ?? '',
  revokedOn: fromDayOrNull(row.revokedOn) ?? '',
  topics: [...row.topics],
  hours: row.hours,
  requiresPsychiatric: row.requiresPsychiatric,
  requiresOnSite: row.requiresOnSite,
  coversOutsideClinic: row.coversOutsideClinic,
  coversKap: row.coversKap,
  supervisorLicense: row.supervisorLicense ?? '',
  place: placeNamed(row),
  note: row.note ?? '',
})

/** The version of a credential as its form shows it. */
export const versionOfCredential = (row: Parameters<typeof credentialTyped>[0]): number => versionOf(Object.values(credentialTyped(row)))

/** A credential as its form has it, locked for the rest of the transaction; null when there is none. */
export async function loadStandingCredential(tx: Tx, practiceId: string, id: string): Promise<Standing | null> {
  await tx.$queryRaw`SELECT 1 FROM credential WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
  const row = await loadCredentialRow(tx, practiceId, id)
  return row && { version: versionOfCredential(row), values: credentialTyped(row) }
}

export async function insertCredential(tx: Tx, practiceId: string, id: string, columns: CredentialToSave): Promise<void> {
  await tx.credential.createMany({ data: [{ practiceId, id, ...columns }] as Prisma.CredentialCreateManyInput[] })
}

export async function updateCredential(tx: Tx, practiceId: string, id: string, columns: CredentialToSave): Promise<void> {
  await tx.credential.updateMany({ where: { practiceId, id }, data: columns as Prisma.CredentialUncheckedUpdateManyInput })
}

function grouped<Line extends Row>(
  ids: readonly string[],
  rows: readonly Line[],
  holderOf: (row: Line) => string | null,
): Map<string, Credential[]> {
  const held = new Map<string, Credential[]>(ids.map((id) => [id, []]))
  for (const [holder, own] of Map.groupBy(rows, (row) => holderOf(row) ?? '')) held.set(holder, own.map(credentialOf))
  return held
}
