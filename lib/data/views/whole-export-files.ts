import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { fileNameOf, type MediaType, mayBeOpened, mediaTypes } from '../../domain/attachments/kinds.ts'
import { openName, readContent } from '../records/attachments.ts'
import type { Tx } from '../scope.ts'
import { visibleAttachments } from '../visibility.ts'

type Admin = Extract<Actor, { role: 'admin' }>

/** A file with a client as it is taken along: under its id, with its own name beside it. */
export type FileToTake = {
  readonly id: string
  readonly clientId: string
  readonly kind: string
  readonly store: string
  readonly sha256: string
  readonly called: string
  readonly file: string
}

/** Every file of the practice, those that were taken out too; what waits for its scan, or failed it, stays here. */
export async function listFilesToTake(tx: Tx, admin: Admin): Promise<FileToTake[]> {
  const rows = await tx.attachment.findMany({
    where: visibleAttachments(admin),
    orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, clientId: true, kind: true, store: true, sha256: true, name: true, mediaType: true, scan: true },
  })
  return rows
    .filter(({ scan }) => mayBeOpened(scan))
    .map(({ id, name, mediaType, scan: _, ...row }) => ({
      ...row,
      id,
      called: fileNameOf(openName(admin.practiceId, id, name), mediaType as MediaType),
      file: `${id}.${mediaTypes[mediaType as MediaType]}`,
    }))
}

/** What such a file holds. */
export const readFileToTake = (tx: Tx, { practiceId }: Admin, file: Pick<FileToTake, 'id' | 'store' | 'sha256'>): Promise<Uint8Array> =>
  readContent(tx, practiceId, file)
