import 'server-only'
import { sha256Hex } from '../../crypto/digests.ts'
import { insertCharts, insertContacts, insertImportedCoverages } from '../../data/records/imported-clients.ts'
import { type Brought, inParts } from '../../data/records/imports.ts'
import type { JudgedImport } from '../../data/records/judge-import.ts'
import { insertTransactions } from '../../data/records/ledger.ts'
import { asMedicareStatus, insertMedicareFacts } from '../../data/records/medicare-standings.ts'
import { insertPayer } from '../../data/records/prices.ts'
import { insertClinician } from '../../data/records/providers.ts'
import type { Tx } from '../../data/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { postingsForBalanceForward } from '../../domain/billing/postings.ts'
import { asOneWord } from '../../domain/clients/search-terms.ts'
import type { JudgedRow } from '../../domain/practice/import/judge.ts'
import { type PayerFacts, payerFlagColumns } from '../../domain/practice/import/payer-columns.ts'
import { newId } from '../../ids.ts'
import { bringVisits } from './bring-visits.ts'
import type { BroughtIn, RowsRefused } from './brought-in.ts'

export type Bringing = {
  readonly actor: Extract<Actor, { role: 'admin' }>
  readonly practiceId: string
  readonly userId: string
  readonly now: Date
  readonly importId: string
  /** Tells whoever waits how many rows are written. */
  readonly tell: (done: number) => Promise<unknown>
}

type Of<Kind extends JudgedImport['kind']> = Extract<JudgedImport, { kind: Kind }>

/** Writes what was judged ready, many rows with one statement. */
export function bringIn(tx: Tx, bringing: Bringing, judged: JudgedImport): Promise<BroughtIn | RowsRefused> {
  switch (judged.kind) {
    case 'clients':
      return bringClients(tx, bringing, judged)
    case 'contacts':
      return bringContacts(tx, bringing, judged)
    case 'coverages':
      return bringCoverages(tx, bringing, judged)
    case 'balances':
      return bringBalances(tx, bringing, judged)
    case 'visits':
      return bringVisits(tx, bringing, judged)
    case 'payers':
      return bringPayers(tx, bringing, judged)
    case 'clinicians':
      return bringClinicians(tx, bringing, judged)
  }
}

type Ready<Facts> = { readonly key: string; readonly facts: Facts; readonly id: string }

function readyOf<Facts>(rows: readonly JudgedRow<Facts>[]): Ready<Facts>[] {
  return rows.flatMap(({ state, key, facts }) => (state === 'ready' && key !== null && facts !== null ? [{ key, facts, id: newId() }] : []))
}

const recordsOf = (ready: readonly Ready<unknown>[]): Brought[] => ready.map(({ key, id }) => ({ externalId: key, recordId: id }))

async function bringClients(tx: Tx, { practiceId, tell }: Bringing, { rows, therapists }: Of<'clients'>): Promise<BroughtIn> {
  const ready = readyOf(rows)
  const charts = ready.map(({ id, facts }) => ({
    ...facts,
    id,
    primaryClinicianId: facts.therapist === null ? null : (therapists.get(asOneWord(facts.therapist)) ?? null),
  }))
  await insertCharts(tx, practiceId, charts, tell)
  const linked = rows.flatMap(({ state, key, linkTo }) =>
    state === 'linked' && key !== null && linkTo !== null ? [{ externalId: key, recordId: linkTo }] : [],
  )
  const records = [...recordsOf(ready), ...linked]
  return { records, clientIds: records.map(({ recordId }) => recordId) }
}

/** Whom to call. Who they are is kept with the chart alone: that they were brought in is known by a digest. */
async function bringContacts(tx: Tx, { practiceId }: Bringing, { rows, charts }: Of<'contacts'>): Promise<BroughtIn> {
  const ready = readyOf(rows)
  const contacts = ready.map(({ id, facts: { client, kind, name, phone, relation } }) => ({
    ...{ id, clientId: charts.get(client) ?? '', kind: kind ?? 'emergency', name, phone, relation },
  }))
  await insertContacts(tx, practiceId, contacts)
  const records = ready.map(({ key, id }) => ({ externalId: sha256Hex(key), recordId: id }))
  return { records, clientIds: [...new Set(contacts.map(({ clientId }) => clientId))] }
}

async function bringCoverages(
  tx: Tx,
  { practiceId, userId, now }: Bringing,
  { rows, charts, payers }: Of<'coverages'>,
): Promise<BroughtIn> {
  const ready = readyOf(rows)
  const coverages = ready.map(({ id, facts }) => ({
    ...facts,
    id,
    clientId: charts.get(facts.client) ?? '',
    payerId: facts.payer === null ? null : (payers.get(asOneWord(facts.payer))?.id ?? null),
  }))
  await insertImportedCoverages(tx, practiceId, coverages, { by: userId, at: now })
  return { records: recordsOf(ready), clientIds: [...new Set(coverages.map(({ clientId }) => clientId))] }
}

/** What clients owed, or were owed, each as a transaction of its own on the day it is stated for. */
async function bringBalances(
  tx: Tx,
  { practiceId, userId, now, importId }: Bringing,
  { rows, charts }: Of<'balances'>,
): Promise<BroughtIn> {
  const ready = readyOf(rows)
  const transactions = ready.map(({ facts }) => ({
    ...postingsForBalanceForward(facts.amount),
    clientId: charts.get(facts.client) ?? '',
    serviceOn: facts.asOf,
    happenedAt: now,
    postedBy: userId,
    memo: { importId },
  }))
  await inParts(transactions, (part) => insertTransactions(tx, practiceId, part))
  const records = ready.map(({ key, facts }) => ({ externalId: key, recordId: charts.get(facts.client) ?? '' }))
  return { records, clientIds: [...new Set(records.map(({ recordId }) => recordId))] }
}

const flagsOf = (facts: PayerFacts) =>
  Object.fromEntries(payerFlagColumns.flatMap((key) => (facts[key] === null ? [] : [[key, facts[key]]])))

async function bringPayers(tx: Tx, { practiceId }: Bringing, { rows }: Of<'payers'>): Promise<BroughtIn> {
  const ready = readyOf(rows)
  for (const { id, facts } of ready) {
    const { name, program, electronicId, timelyFilingDays, note } = facts
    const flags = flagsOf(facts)
    await insertPayer(tx, practiceId, id, { name, program, electronicId, timelyFilingDays, note, flags, isActive: facts.isActive ?? true })
  }
  return { records: recordsOf(ready), clientIds: [] }
}

async function bringClinicians(tx: Tx, { practiceId }: Bringing, { rows }: Of<'clinicians'>): Promise<BroughtIn> {
  const ready = readyOf(rows)
  for (const { id, facts } of ready) {
    const { name, title, npi, taxonomy, email, bio, modalities, medicareStatus, medicareFromOn, isSupervisee } = facts
    await insertClinician(tx, practiceId, id, {
      ...{ name, title, npi, taxonomy, email, bio: bio ?? '', modalities: [...(modalities ?? [])] },
      ...{ isSupervisee: isSupervisee ?? false, takesNewClients: facts.takesNewClients ?? true, isActive: facts.isActive ?? true },
    })
    if (medicareFromOn === null) continue
    await insertMedicareFacts(tx, practiceId, [{ clinicianId: id, status: asMedicareStatus(medicareStatus), fromOn: medicareFromOn }])
  }
  return { records: recordsOf(ready), clientIds: [] }
}
