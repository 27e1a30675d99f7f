import 'server-only'
import type { ClientFacts } from '../../domain/practice/import/client-columns.ts'
import { clientRules } from '../../domain/practice/import/client-rules.ts'
import { type JudgedFile, type JudgedRow, judgeRows } from '../../domain/practice/import/judge.ts'
import { foldName, type Person } from '../../domain/practice/import/people.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import type { Tx } from '../scope.ts'
import { type ImportFile, loadImported, loadImportRows, loadPeople } from './imports.ts'

/** A file of one kind with every row judged beside what is stored now. */
export type JudgedImport = {
  readonly kind: 'clients'
  readonly rows: readonly JudgedRow<ClientFacts>[]
  readonly therapists: ReadonlyMap<string, string>
}

type Judging = { readonly practiceId: string; readonly today: LocalDate }

/** Judges a file: the preview shows it, and nothing is brought in that was not judged again. */
export async function judgeImport(tx: Tx, judging: Judging, file: ImportFile): Promise<JudgedImport> {
  const rows = await loadImportRows(tx, judging.practiceId, file.id)
  return judgeClients(tx, judging, { ...file, rows })
}

async function judgeClients(tx: Tx, { practiceId, today }: Judging, file: JudgedFile): Promise<JudgedImport> {
  const known = await loadImported(tx, practiceId, 'clients')
  const people: Person[] = await loadPeople(tx, practiceId)
  const therapists = await loadTherapists(tx, practiceId)
  return { kind: 'clients', therapists, rows: judgeRows(clientRules({ today, known, people, therapists }), file) }
}

/** Therapists who work here, by their folded name. */
async function loadTherapists(tx: Tx, practiceId: string): Promise<Map<string, string>> {
  const rows = await tx.clinician.findMany({ where: { practiceId, isActive: true }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [foldName(name), id]))
}
