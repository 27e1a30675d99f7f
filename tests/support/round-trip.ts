import type { FhirResource } from 'fhir/r4'
import { execute } from '../../lib/commands/command.ts'
import { openPractice } from '../../lib/commands/practice/open-practice.ts'
import { runImport } from '../../lib/commands/practice/run-import.ts'
import { stageImport } from '../../lib/commands/practice/stage-import.ts'
import { sha256Hex } from '../../lib/crypto/digests.ts'
import { readAs } from '../../lib/data/page-reads.ts'
import { findClientToExport } from '../../lib/data/views/client-export.ts'
import { listExport } from '../../lib/data/views/exports.ts'
import { findPracticeRecord, listClientsToExport } from '../../lib/data/views/record-export.ts'
import type { Actor } from '../../lib/domain/access/actor.ts'
import { exportKinds } from '../../lib/domain/practice/import/kinds.ts'
import { readCsv } from '../../lib/files/csv/read-csv.ts'
import { renderCsv } from '../../lib/files/csv/render-csv.ts'
import { clientResources } from '../../lib/files/fhir/client-resources.ts'
import { practiceResources } from '../../lib/files/fhir/practice-resources.ts'
import { newId } from '../../lib/ids.ts'
import { openPracticeInput } from '../../lib/inputs/practice.ts'
import { type Clinic, done } from './clinic.ts'

export type Admin = Extract<Actor, { role: 'admin' }>

/** The records of every kind as they are written out. */
export async function writtenOut(admin: Admin, now = new Date()): Promise<string[]> {
  const texts: string[] = []
  for (const kind of exportKinds) texts.push(renderCsv(await readAs(admin, (tx) => listExport(tx, admin, kind, now))))
  return texts
}

/** An admin of another practice that has nothing yet. */
export async function emptyPractice({ practiceId: from, now, admin, asSystem }: Clinic): Promise<Admin> {
  const practiceId = newId()
  const slug = `e${practiceId.slice(-12)}`
  const details = await asSystem((tx) => tx.practice.findFirstOrThrow({ where: { id: from } }))
  const system: Actor = { role: 'system', practiceId, job: 'set-up' }
  const asked = Object.fromEntries(Object.entries(details).filter(([field]) => field in openPracticeInput.shape))
  await done(execute(openPractice, { ...asked, slug, hostname: `${slug}.localhost` }, { actor: system, now }))
  return { ...(admin.actor as Admin), practiceId }
}

/** Brings such texts in by the screens' own commands, and says how many records came. */
export async function bringIn(admin: Admin, texts: readonly string[], now: Date): Promise<number> {
  let added = 0
  for (const [index, kind] of exportKinds.entries()) {
    const text = texts[index] ?? ''
    const file = readCsv(Buffer.from(text))
    if ('problem' in file) throw new Error(`${kind}: ${file.problem}`)
    const request = { actor: admin, now }
    const input = { kind, fileName: `${kind}.csv`, sha256: sha256Hex(text), headers: file.headers, rows: file.rows }
    added += (await done(execute(runImport, await done(execute(stageImport, input, request)), request))).added
  }
  return added
}

/** Clients, payers and people as FHIR, without what every instance calls them by: the same facts give the same text. */
export async function facts(admin: Admin): Promise<string[]> {
  const practice = await readAs(admin, (tx) => findPracticeRecord(tx, admin))
  const clients: FhirResource[] = []
  for (const id of await readAs(admin, (tx) => listClientsToExport(tx, admin))) {
    const client = await readAs(admin, (tx) => findClientToExport(tx, admin, id))
    clients.push(...(client ? clientResources(client) : []))
  }
  const clinicians = new Set(await readAs(admin, async (tx) => (await tx.clinician.findMany({ select: { id: true } })).map(({ id }) => id)))
  const kinds = ['Patient', 'RelatedPerson', 'Organization', 'Practitioner']
  const carried = [...(practice ? practiceResources(practice).slice(1) : []), ...clients]
    .filter(({ resourceType, id = '' }) => kinds.includes(resourceType) && (resourceType !== 'Practitioner' || clinicians.has(id)))
    .map((resource) => {
      const { qualification, ...rest } = resource as FhirResource & { qualification?: unknown }
      return JSON.stringify(rest)
        .replaceAll(UUID, '*')
        .replaceAll(practice?.hostname ?? '', '*')
    })
  return carried.sort()
}

const UUID = /[0-9a-f]{8}-[0-9a-f-]{27}/g
