import 'server-only'
import { legalNameOf } from '../../domain/clients/client-name.ts'
import { covers } from '../../domain/credentials/standing.ts'
import type { ClientOnPaper, ClinicianOnPaper, InsuranceOnPaper, PracticeOnPaper } from '../../domain/practice/documents/papers.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay, toDay } from '../dates.ts'
import type { Tx } from '../scope.ts'
import { credentialColumns, credentialOf } from './credentials.ts'
import { loadPracticeRow } from './practice.ts'

/** The practice as its papers show it, with its clock. */
export async function loadPracticeOnPaper(tx: Tx, practiceId: string): Promise<(PracticeOnPaper & { readonly timeZone: string }) | null> {
  const row = await loadPracticeRow(tx, practiceId)
  if (!row) return null
  const { name, legalName, phone, email, npi, ein, taxonomy, timeZone, addressLine: line, city, state, zip } = row
  return { name, legalName, phone, email, npi, ein, taxonomy, timeZone, address: { line, city, state, zip } }
}

/** A client as papers show them; null without a legal name and a day of birth. */
export async function loadClientOnPaper(tx: Tx, practiceId: string, clientId: string): Promise<ClientOnPaper | null> {
  const row = await tx.client.findUnique({
    where: { practiceId_id: { practiceId, id: clientId } },
    select: { legalFirstName: true, legalLastName: true, bornOn: true, addressLine: true, city: true, state: true, zip: true },
  })
  if (!row?.bornOn) return null
  const { addressLine: line, city, state, zip } = row
  return {
    legalName: legalNameOf(row),
    bornOn: fromDay(row.bornOn),
    address: line && city && state && zip ? { line, city, state, zip } : null,
  }
}

/** A clinician as a superbill shows them, with the licence that held on `on` in the state of service. What is missing is left empty. */
export async function loadClinicianOnPaper(
  tx: Tx,
  practiceId: string,
  clinicianId: string,
  { on, state }: { readonly on: LocalDate; readonly state: string },
): Promise<ClinicianOnPaper | null> {
  const row = await tx.clinician.findUnique({
    where: { practiceId_id: { practiceId, id: clinicianId } },
    select: {
      name: true,
      title: true,
      npi: true,
      supervisions: {
        where: { fromOn: { lte: toDay(on) }, OR: [{ toOn: null }, { toOn: { gte: toDay(on) } }] },
        take: 1,
        select: { supervisor: { select: { name: true, npi: true } } },
      },
      credentials: { where: { kind: 'license', state }, orderBy: { createdAt: 'asc' }, select: credentialColumns },
    },
  })
  if (!row) return null
  const license = row.credentials.map(credentialOf).find((one) => covers(one, on) !== 'no')
  const supervisor = row.supervisions[0]?.supervisor
  return {
    name: row.name,
    credential: row.title,
    licenseNumber: license?.number ?? '',
    licenseState: state,
    npi: row.npi ?? '',
    supervisor: supervisor ? { name: supervisor.name, npi: supervisor.npi ?? '' } : null,
  }
}

/** A client's plans as papers show them, by coverage, each with its payer. A plan of their own is in their own name. */
export async function loadInsurancesOnPaper(
  tx: Tx,
  practiceId: string,
  clientId: string,
): Promise<ReadonlyMap<string, { readonly payerId: string | null; readonly insurance: InsuranceOnPaper }>> {
  const rows = await tx.coverage.findMany({
    where: { practiceId, clientId, NOT: { program: 'self_pay' } },
    select: {
      id: true,
      payerId: true,
      planName: true,
      memberId: true,
      groupNumber: true,
      relation: true,
      insuredName: true,
      payer: { select: { name: true } },
      client: { select: { legalFirstName: true, legalLastName: true } },
    },
  })
  return new Map(
    rows.map(({ id, payerId, planName, memberId, groupNumber, insuredName, payer, client, ...row }) => {
      const relation = relations.find((known) => known === row.relation) ?? 'other'
      const own = relation === 'self' ? legalNameOf(client) : ''
      const name = payer?.name ?? planName ?? ''
      return [id, { payerId, insurance: { payer: name, memberId: memberId ?? '', groupNumber, relation, insuredName: insuredName || own } }]
    }),
  )
}

const relations = ['self', 'spouse', 'child', 'other'] as const
