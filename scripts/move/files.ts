import type { Client } from 'pg'
import { sha256Hex } from '../../lib/crypto/digests.ts'
import type { Download } from './archive.ts'
import { MoveRefused } from './refused.ts'
import type { Seals } from './seals.ts'

type Attached = { readonly id: string; readonly sha256: string; readonly scan: string }

/** Puts each file with its client into this database, sealed anew, wherever it lay before. */
export async function bringFiles(client: Client, download: Download, seals: Seals): Promise<{ files: number; filesMissing: number }> {
  const names = new Map(
    [...download.names].flatMap((name) => (/^files\/([0-9a-f-]{36})\./.exec(name) ?? []).slice(1).map((id) => [id, name] as const)),
  )
  const { rows } = await client.query<Attached>('SELECT id, sha256, scan FROM public.attachment ORDER BY id')
  let files = 0
  for (const { id, sha256 } of rows) {
    const name = names.get(id)
    const bytes = name === undefined ? null : await download.bytes(name)
    if (bytes === null) continue
    if (sha256Hex(bytes) !== sha256) throw new MoveRefused(`${name} is not the file that was put with its client.`)
    await client.query('INSERT INTO public.stored_file (practice_id, id, content) VALUES ($1, $2, $3)', [
      download.practiceId,
      id,
      Buffer.from(seals.sealContent({ table: 'attachment', row: id, column: 'content', version: 1 }, bytes)),
    ])
    files += 1
  }
  await client.query("UPDATE public.attachment SET store = 'database' WHERE store <> 'database'")
  return { files, filesMissing: rows.length - files }
}
