import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { compare } from '../../domain/compare.ts'
import { medicareAsTold } from '../../domain/coverage/medicare-standing.ts'
import { canonicalCells } from '../../domain/practice/import/canonical.ts'
import { columnsOf, type ExportKind } from '../../domain/practice/import/kinds.ts'
import { payerFlagColumns } from '../../domain/practice/import/payer-columns.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { fromDayOrNull } from '../dates.ts'
import { readJson } from '../kept-json/columns.ts'
import { loadPracticeZone } from '../records/consults.ts'
import { medicareFactsOf, medicareSaid } from '../records/medicare-standings.ts'
import type { Tx } from '../scope.ts'

type Admin = Extract<Actor, { role: 'admin' }>
type Texts = Readonly<Record<string, string | null>>
export type ExportTable = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

const yesNo = (value: boolean) => (value ? 'yes' : 'no')

/** The records of a kind in the columns of its template, in the order of their names or numbers; what has days as it stands now. */
export async function listExport(tx: Tx, { practiceId }: Admin, kind: ExportKind, now: Date): Promise<ExportTable> {
  const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
  const load = { payers: listPayers, clinicians: listClinicians, clients: listClients }[kind]
  const columns = columnsOf[kind]
  const rows = (await load(tx, practiceId, today)).map((texts) => canonicalCells(columns, texts))
  return {
    columns: Object.values(columns).map(({ header }) => header),
    rows: rows.sort((left, right) => compare(left[0] ?? '', right[0] ?? '')),
  }
}

async function listPayers(tx: Tx, practiceId: string): Promise<Texts[]> {
  const rows = await tx.payer.findMany({ where: { practiceId } })
  return rows.map(({ name, program, electronicId, timelyFilingDays, note, isActive, flags }) => {
    const told = readJson('Payer.flags', flags)
    const answers = payerFlagColumns.map((key) => [key, typeof told[key] === 'boolean' ? yesNo(told[key]) : (told[key] ?? null)])
    return {
      name,
      program,
      electronicId,
      note,
      timelyFilingDays: timelyFilingDays?.toString() ?? null,
      isActive: yesNo(isActive),
      ...Object.fromEntries(answers),
    }
  })
}

async function listClinicians(tx: Tx, practiceId: string, today: LocalDate): Promise<Texts[]> {
  const rows = await tx.clinician.findMany({ where: { practiceId }, include: { medicareStandings: medicareSaid } })
  return rows.map(({ name, title, npi, taxonomy, email, bio, ...row }) => ({
    ...{ name, title, npi, taxonomy, email, bio },
    ...medicareAsTold(medicareFactsOf(row.medicareStandings), today),
    modalities: row.modalities.join('; '),
    isSupervisee: yesNo(row.isSupervisee),
    takesNewClients: yesNo(row.takesNewClients),
    isActive: yesNo(row.isActive),
  }))
}

async function listClients(tx: Tx, practiceId: string): Promise<Texts[]> {
  const called = await tx.importedRecord.findMany({
    where: { practiceId, kind: 'clients' },
    orderBy: { externalId: 'desc' },
    select: { externalId: true, recordId: true },
  })
  const numbers = new Map(called.map(({ externalId, recordId }) => [recordId, externalId]))
  const rows = await tx.client.findMany({
    where: { practiceId },
    include: {
      primaryClinician: { select: { name: true } },
      clientContacts: { where: { kind: 'emergency' }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: 1 },
    },
  })
  return rows.map(({ id, primaryClinician, clientContacts: [contact], bornOn, consentToText, diagnosisCodes, ...row }) => ({
    ...{ legalFirstName: row.legalFirstName, legalLastName: row.legalLastName, chosenName: row.chosenName, pronouns: row.pronouns },
    ...{
      sexForClaims: row.sexForClaims,
      email: row.email,
      phone: row.phone,
      addressLine: row.addressLine,
      city: row.city,
      state: row.state,
    },
    ...{ zip: row.zip, indication: row.indication, status: row.status },
    externalId: numbers.get(id) ?? id,
    bornOn: fromDayOrNull(bornOn),
    diagnosisCodes: diagnosisCodes.join('; '),
    therapist: primaryClinician?.name ?? null,
    consentToText: yesNo(consentToText),
    contactName: contact?.name ?? null,
    contactRelation: contact?.relation ?? null,
    contactPhone: contact?.phone ?? null,
  }))
}
