import 'server-only'
import { insertCharts } from '../../data/records/imported-clients.ts'
import type { Brought } from '../../data/records/imports.ts'
import type { JudgedImport } from '../../data/records/judge-import.ts'
import type { Tx } from '../../data/scope.ts'
import type { JudgedRow } from '../../domain/practice/import/judge.ts'
import { foldName } from '../../domain/practice/import/people.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'

export type Bringing = { readonly practiceId: string; readonly userId: string; readonly now: Date; readonly today: LocalDate }

/** What an import came to: records by what the other system calls them, and whose charts it concerned. */
export type BroughtIn = { readonly records: readonly Brought[]; readonly clientIds: readonly string[] }

/** Writes what was judged ready, many rows with one statement. */
export function bringIn(tx: Tx, bringing: Bringing, judged: JudgedImport): Promise<BroughtIn> {
  return bringClients(tx, bringing, judged)
}

type Ready<Facts> = { readonly key: string; readonly facts: Facts; readonly id: string }

function readyOf<Facts>(rows: readonly JudgedRow<Facts>[]): Ready<Facts>[] {
  return rows.flatMap(({ state, key, facts }) => (state === 'ready' && key !== null && facts !== null ? [{ key, facts, id: newId() }] : []))
}

async function bringClients(tx: Tx, { practiceId }: Bringing, { rows, therapists }: Extract<JudgedImport, { kind: 'clients' }>) {
  const ready = readyOf(rows)
  const charts = ready.map(({ id, facts }) => ({
    ...facts,
    id,
    primaryClinicianId: facts.therapist === null ? null : (therapists.get(foldName(facts.therapist)) ?? null),
  }))
  await insertCharts(tx, practiceId, charts)
  const linked = rows.flatMap(({ state, key, linkTo }) =>
    state === 'linked' && key !== null && linkTo !== null ? [{ externalId: key, recordId: linkTo }] : [],
  )
  const records = [...ready.map(({ key, id }) => ({ externalId: key, recordId: id })), ...linked]
  return { records, clientIds: records.map(({ recordId }) => recordId) }
}
