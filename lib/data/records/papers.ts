import 'server-only'
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
  const { addressLine, city, state, zip, ...practice } = row
  return { ...practice, address: { line: addressLine, city, state, zip } }
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
    legalName: `${row.legalFirstName} ${row.legalLastName}`,
    bornOn: fromDay(row.bornOn),
    address: line && city && state && zip ? { line, city, state, zip } : null,
  }
}

/** A clinician as a superbill shows them, with a licence that held on `on`. What is missing is left empty. */
export async function loadClinicianOnPaper(
  tx: Tx,
  practiceId: string,
  clinicianId: string,
  on: LocalDate,
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
      credentials: { where: { kind: 'license' }, orderBy: { createdAt: 'asc' }, select: credentialColumns },
    },
  })
  if (!row) return null
  const license = row.credentials.map(credentialOf).find((one) => covers(one, on) !== 'no')
  const supervisor = row.supervisions[0]?.supervisor
  return {
    name: row.name,
    credential: row.title,
    licenseNumber: license?.number ?? '',
    licenseState: license?.state ?? '',
    npi: row.npi ?? '',
    supervisor: supervisor ? { name: supervisor.name, npi: supervisor.npi ?? '' } : null,
  }
}

/** The plan a client could send a superbill to: the first one in force on `on`. */
export async function loadInsuranceOnPaper(tx: Tx, practiceId: string, clientId: string, on: LocalDate): Promise<InsuranceOnPaper | null> {
  const row = await tx.coverage.findFirst({
    where: {
      practiceId,
      clientId,
      status: 'active',
      NOT: { program: 'self_pay' },
      startsOn: { lte: toDay(on) },
      OR: [{ endsOn: null }, { endsOn: { gte: toDay(on) } }],
    },
    orderBy: { priority: 'asc' },
    select: { planName: true, memberId: true, groupNumber: true, relation: true, payer: { select: { name: true } } },
  })
  if (!row) return null
  return {
    payer: row.payer?.name ?? row.planName ?? '',
    memberId: row.memberId ?? '',
    groupNumber: row.groupNumber,
    relation: relations.find((known) => known === row.relation) ?? 'other',
  }
}

const relations = ['self', 'spouse', 'child', 'other'] as const
