import 'server-only'
import { sha256Hex } from '../../crypto/digests.ts'
import type { OpenDay } from '../../domain/billing/allocate.ts'
import { asOneWord } from '../../domain/clients/search-terms.ts'
import type { CoverageOnFile, CoverageProgram } from '../../domain/coverage/program.ts'
import { toCents } from '../../domain/money.ts'
import type { BalanceFacts } from '../../domain/practice/import/balance-columns.ts'
import { balanceRules } from '../../domain/practice/import/balance-rules.ts'
import type { ClientFacts } from '../../domain/practice/import/client-columns.ts'
import { clientRules } from '../../domain/practice/import/client-rules.ts'
import type { ClinicianFacts } from '../../domain/practice/import/clinician-columns.ts'
import type { ContactFacts } from '../../domain/practice/import/contact-columns.ts'
import { contactKey, contactRules } from '../../domain/practice/import/contact-rules.ts'
import type { CoverageFacts } from '../../domain/practice/import/coverage-columns.ts'
import { coverageRules, type PayerOnFile } from '../../domain/practice/import/coverage-rules.ts'
import type { ImportFile } from '../../domain/practice/import/import-preview.ts'
import { type JudgedRow, judgeRows } from '../../domain/practice/import/judge.ts'
import { clinicianRules, payerRules } from '../../domain/practice/import/named-rules.ts'
import type { PayerFacts } from '../../domain/practice/import/payer-columns.ts'
import { fromDay, fromDayOrNull } from '../dates.ts'
import type { Tx } from '../scope.ts'
import { loadImported, loadImportRows, loadPeople } from './imports.ts'
import { type AskedBy, type JudgedVisits, judgeVisits } from './judge-visits.ts'

type Rows<Facts> = readonly JudgedRow<Facts>[]
type ByName<Value> = ReadonlyMap<string, Value>

/** A file of one kind with every row judged beside what is stored now, and what its rows refer to. */
export type JudgedImport =
  | { readonly kind: 'clients'; readonly rows: Rows<ClientFacts>; readonly therapists: ByName<string> }
  | { readonly kind: 'contacts'; readonly rows: Rows<ContactFacts>; readonly charts: ByName<string> }
  | {
      readonly kind: 'coverages'
      readonly rows: Rows<CoverageFacts>
      readonly charts: ByName<string>
      readonly payers: ByName<PayerOnFile>
    }
  | { readonly kind: 'balances'; readonly rows: Rows<BalanceFacts>; readonly charts: ByName<string> }
  | ({ readonly kind: 'visits' } & JudgedVisits)
  | { readonly kind: 'payers'; readonly rows: Rows<PayerFacts> }
  | { readonly kind: 'clinicians'; readonly rows: Rows<ClinicianFacts> }

/** Judges a file: the preview shows it, and nothing is brought in that was not judged again. */
export async function judgeImport(tx: Tx, by: AskedBy, given: ImportFile): Promise<JudgedImport> {
  const { today } = by
  const { practiceId } = by.actor
  const file = { ...given, rows: await loadImportRows(tx, practiceId, given.id) }
  const { kind } = file
  switch (kind) {
    case 'payers': {
      const names = new Set([...(await loadPayers(tx, practiceId)).keys(), ...(await loadImported(tx, practiceId, kind)).keys()])
      return { kind, rows: judgeRows(payerRules({ names }), file) }
    }
    case 'clinicians': {
      const rows = await tx.clinician.findMany({ where: { practiceId }, select: { name: true } })
      const names = new Set([...rows.map(({ name }) => asOneWord(name)), ...(await loadImported(tx, practiceId, kind)).keys()])
      return { kind, rows: judgeRows(clinicianRules({ names }), file) }
    }
    case 'clients': {
      const known = await loadImported(tx, practiceId, kind)
      const people = await loadPeople(tx, practiceId)
      const therapists = await loadTherapists(tx, practiceId)
      return { kind, therapists, rows: judgeRows(clientRules({ today, known, people, therapists }), file) }
    }
    case 'contacts': {
      const charts = await loadCharts(tx, practiceId)
      const known = await loadImported(tx, practiceId, kind)
      const onFile = await loadContactKeys(tx, practiceId)
      const wasBrought = (key: string) => known.has(sha256Hex(key))
      return { kind, charts, rows: judgeRows(contactRules({ charts, onFile, wasBrought }), file) }
    }
    case 'coverages': {
      const charts = await loadCharts(tx, practiceId)
      const payers = await loadPayers(tx, practiceId)
      const world = { known: await loadImported(tx, practiceId, kind), charts, payers }
      const coverages = await loadAllCoverages(tx, practiceId)
      const openDays = await loadAllOpenDays(tx, practiceId)
      return { kind, charts, payers, rows: judgeRows(coverageRules({ ...world, coverages, openDays }), file) }
    }
    case 'balances': {
      const charts = await loadCharts(tx, practiceId)
      const known = await loadImported(tx, practiceId, kind)
      const coverages = await loadAllCoverages(tx, practiceId)
      return { kind, charts, rows: judgeRows(balanceRules({ today, known, charts, coverages }), file) }
    }
    case 'visits': {
      const known = await loadImported(tx, practiceId, kind)
      return { kind, ...(await judgeVisits(tx, by, { known, charts: await loadCharts(tx, practiceId) }, file)) }
    }
  }
}

/** Therapists who work here, by their folded name. */
async function loadTherapists(tx: Tx, practiceId: string): Promise<Map<string, string>> {
  const rows = await tx.clinician.findMany({ where: { practiceId, isActive: true }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [asOneWord(name), id]))
}

async function loadPayers(tx: Tx, practiceId: string): Promise<Map<string, PayerOnFile>> {
  const rows = await tx.payer.findMany({ where: { practiceId }, select: { id: true, name: true, program: true } })
  return new Map(rows.map(({ id, name, program }) => [asOneWord(name), { id, program }]))
}

/** Charts by their own id, and by what the other system calls them. For one that was merged the one that stays: a merged chart takes nothing new. */
async function loadCharts(tx: Tx, practiceId: string): Promise<Map<string, string>> {
  const rows = await tx.client.findMany({ where: { practiceId }, select: { id: true, mergedIntoId: true } })
  const stays = new Map(rows.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]))
  const brought = [...(await loadImported(tx, practiceId, 'clients'))].map(([number, id]) => [number, stays.get(id) ?? id] as const)
  return new Map([...stays, ...brought])
}

/** Everybody to call who is on file. */
async function loadContactKeys(tx: Tx, practiceId: string): Promise<Set<string>> {
  const rows = await tx.clientContact.findMany({ where: { practiceId }, select: { clientId: true, name: true } })
  return new Set(rows.map(({ clientId, name }) => contactKey(clientId, name)))
}

async function loadAllCoverages(tx: Tx, practiceId: string): Promise<Map<string, CoverageOnFile[]>> {
  const rows = await tx.coverage.findMany({
    where: { practiceId },
    select: { id: true, clientId: true, program: true, status: true, priority: true, startsOn: true, endsOn: true },
  })
  const byClient = new Map<string, CoverageOnFile[]>()
  for (const { clientId, program, startsOn, endsOn, ...row } of rows) {
    const coverage = { ...row, program: program as CoverageProgram, startsOn: fromDay(startsOn), endsOn: fromDayOrNull(endsOn) }
    byClient.set(clientId, [...(byClient.get(clientId) ?? []), coverage])
  }
  return byClient
}

async function loadAllOpenDays(tx: Tx, practiceId: string): Promise<Map<string, OpenDay[]>> {
  const rows = await tx.ledgerEntry.groupBy({
    by: ['clientId', 'serviceOn'],
    where: { practiceId, account: 'ar_client' },
    _sum: { cents: true },
  })
  const byClient = new Map<string, OpenDay[]>()
  for (const { clientId, serviceOn, _sum } of rows) {
    const day = { on: fromDay(serviceOn), cents: toCents(_sum.cents ?? 0) }
    if (day.cents !== 0) byClient.set(clientId, [...(byClient.get(clientId) ?? []), day])
  }
  return byClient
}
