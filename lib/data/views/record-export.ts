import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { type PaperKind, paperKinds } from '../../domain/practice/export/paper-name.ts'
import type { PracticeRecord } from '../../domain/practice/export/record.ts'
import { fromDayOrNull } from '../dates.ts'
import { readJson } from '../kept-json/columns.ts'
import { loadCharts } from '../records/merges.ts'
import type { Tx } from '../scope.ts'
import { ofVisibleClients, visibleClients } from '../visibility.ts'

const placeColumns = { id: true, name: true, phone: true, addressLine: true, city: true, state: true, zip: true, isActive: true } as const
const licenseColumns = {
  where: { revokedOn: null },
  orderBy: { id: 'asc' },
  select: { kind: true, number: true, state: true, issuedOn: true, expiresOn: true },
} as const
const personColumns = { id: true, name: true, npi: true, email: true, isActive: true, credentials: licenseColumns } as const
const clinicianColumns = {
  ...personColumns,
  ...{ title: true, taxonomy: true, homeLocationId: true },
  clinicianHours: { select: { locationId: true } },
} as const
const prescriberColumns = {
  ...personColumns,
  specialty: true,
  prescriberSites: { select: { facilityId: true, locationId: true } },
} as const

/** Each place once, in the order of their ids. */
const placesIn = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))].sort()

/** The practice, its payers, places and people, as its own admin or a client of it may take them along. */
export async function findPracticeRecord(tx: Tx, { practiceId }: Actor): Promise<PracticeRecord | null> {
  const row = await tx.practice.findUnique({
    where: { id: practiceId },
    include: {
      payers: { orderBy: { id: 'asc' }, select: { id: true, name: true, electronicId: true, isActive: true } },
      locations: { orderBy: { id: 'asc' }, select: { ...placeColumns, rooms: { orderBy: { id: 'asc' } } } },
      partnerFacilities: { orderBy: { id: 'asc' }, select: placeColumns },
      clinicians: { orderBy: { id: 'asc' }, select: clinicianColumns },
      prescribers: { orderBy: { id: 'asc' }, select: prescriberColumns },
    },
  })
  if (!row) return null
  const sites = [...row.locations, ...row.partnerFacilities].map(({ addressLine: line, city, state, zip, id, name, phone, isActive }) => ({
    ...{ id, name, phone, isActive, partOf: null, address: { line, city, state, zip } },
  }))
  const rooms = row.locations.flatMap(({ rooms: inside }) =>
    inside.map(({ id, name, isActive, locationId }) => ({ id, name, isActive, partOf: locationId, phone: null, address: null })),
  )
  return {
    ...{ id: row.id, hostname: row.hostname, name: row.legalName, npi: row.npi, ein: row.ein, phone: row.phone, email: row.email },
    address: { line: row.addressLine, city: row.city, state: row.state, zip: row.zip },
    payers: row.payers,
    places: [...sites, ...rooms],
    people: [
      ...row.clinicians.map(({ title, taxonomy, homeLocationId, clinicianHours, ...person }) => ({
        ...person,
        ...{ role: 'therapist' as const, specialty: title, taxonomy },
        placeIds: placesIn([homeLocationId, ...clinicianHours.map(({ locationId }) => locationId)]),
      })),
      ...row.prescribers.map(({ specialty, prescriberSites, ...person }) => ({
        ...person,
        ...{ role: 'prescriber' as const, specialty, taxonomy: null },
        placeIds: placesIn(prescriberSites.flatMap(({ facilityId, locationId }) => [facilityId, locationId])),
      })),
    ].map(({ credentials, ...person }) => ({
      ...person,
      licenses: credentials.map(({ issuedOn, expiresOn, ...license }) => ({
        ...license,
        from: fromDayOrNull(issuedOn),
        to: fromDayOrNull(expiresOn),
      })),
    })),
  }
}

/** The clients this person may take along, in the order they came: a new one is last. */
export const listClientsToExport = async (tx: Tx, actor: Actor): Promise<string[]> =>
  (await tx.client.findMany({ where: visibleClients(actor), orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true } })).map(
    ({ id }) => id,
  )

/** The charts of one person that this reader may take along, the one that is asked for first. */
export async function listChartsToExport(tx: Tx, actor: Actor, clientId: string): Promise<string[]> {
  const charts = await loadCharts(tx, actor.practiceId, clientId)
  const seen = await tx.client.findMany({ where: { AND: [visibleClients(actor), { id: { in: [...charts] } }] }, select: { id: true } })
  return charts.filter((id) => seen.some((one) => one.id === id))
}

/** How many clients this person may take along. */
export const countClientsToExport = (tx: Tx, actor: Actor): Promise<number> => tx.client.count({ where: visibleClients(actor) })

/** The papers of a client that can be printed again. */
export async function listPapers(tx: Tx, actor: Actor, clientId: string): Promise<{ readonly kind: PaperKind; readonly id: string }[]> {
  const where = { ...ofVisibleClients(actor), clientId }
  const [signed, superbill, receipt] = [
    await tx.signature.findMany({ where, orderBy: { id: 'asc' }, select: { id: true } }),
    (await tx.superbill.findMany({ where, orderBy: { id: 'asc' }, select: { id: true, content: true } })).filter(
      ({ content }) => readJson('Superbill.content', content) !== null,
    ),
    await tx.payment.findMany({
      where: {
        ...where,
        client: { is: { ...visibleClients(actor), bornOn: { not: null } } },
        ledgerTransactions: { some: { kind: 'payment', ledgerTransaction: { is: null } } },
      },
      orderBy: { id: 'asc' },
      select: { id: true },
    }),
  ]
  const of = { signed, superbill, receipt }
  return paperKinds.flatMap((kind) => of[kind].map(({ id }) => ({ kind, id })))
}
