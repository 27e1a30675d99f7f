import { text } from 'node:stream/consumers'
import { readTable } from '../../../lib/files/csv/read-table.ts'
import { type Download, openDownload } from '../../../scripts/move/archive.ts'
import { type Seals, sealsFor } from '../../../scripts/move/seals.ts'

/** Files that are not the same to the byte after a move, and why. What they hold is compared all the same. */
export const mustDiffer: Readonly<Record<string, string>> = {
  'manifest.json': 'it says when it was taken and what the files below hash to',
  'sealed/*.csv': 'each row is sealed with the key of its server and a fresh nonce; opened, rows are the same',
  'tables/audit_event.csv': 'one entry more says where the practice came from; those before are the same',
}

type Taken = { readonly path: string; readonly key: string }

/** Every file of two downloads, one against the other: how many, and what is otherwise. */
export async function otherFiles(first: Taken, second: Taken): Promise<{ practiceId: string; compared: number; wrong: string[] }> {
  const [one, two] = [await openDownload([first.path]), await openDownload([second.path])]
  const fieldKeys = `none:${Buffer.alloc(32, 'x').toString('base64')}`
  const [left, right] = [sealsFor(one.practiceId, first.key, fieldKeys), sealsFor(two.practiceId, second.key, fieldKeys)]
  const wrong: string[] = []
  const names = new Set([...one.names, ...two.names])
  for (const name of names)
    if (!one.names.has(name) || !two.names.has(name)) wrong.push(`${name} is in one of them alone`)
    else if (!(await isSame(name, { download: one, seals: left }, { download: two, seals: right }))) wrong.push(name)
  one.close()
  two.close()
  return { practiceId: one.practiceId, compared: names.size, wrong }
}

type Side = { readonly download: Download; readonly seals: Seals }

async function isSame(name: string, one: Side, two: Side): Promise<boolean> {
  if (one.download.sha256Of(name) === two.download.sha256Of(name)) return true
  if (name.startsWith('sealed/')) return (await openedRows(name, one)) === (await openedRows(name, two))
  if (name !== 'tables/audit_event.csv') return false
  const [before, after] = [await text(await one.download.read(name)), await text(await two.download.read(name))]
  return after.startsWith(before) && after.slice(before.length).trim().split('\r\n').length === 1
}

/** The rows of a sealed file, opened. Which key fields of the database lie under is their instance's own. */
async function openedRows(name: string, { download, seals }: Side): Promise<string> {
  const table = name.slice('sealed/'.length, -'.csv'.length)
  const rows: string[] = []
  for await (const { sealed, ...known } of readTable(await download.read(name))) {
    const { key_id: _, ...row } = seals.open(table, Object.values(known).join(' '), sealed ?? '')
    rows.push(JSON.stringify([known, row]))
  }
  return rows.join('\n')
}
