import 'server-only'
import { isSameSecret, sha256Hex } from '../../crypto/digests.ts'
import type { Actor, SignedInActor } from '../../domain/access/actor.ts'
import type { AttachmentKind, MediaType, ScanState } from '../../domain/attachments/kinds.ts'
import type { FileStore, StoreName } from '../file-store/file-store.ts'
import { storeOf } from '../file-store/store-of.ts'
import type { Tx } from '../scope.ts'
import { open, openContent, seal, sealContent } from '../secrets.ts'
import { visibleAttachments } from '../visibility.ts'

const placeOf = (practiceId: string, id: string, column: 'name' | 'content') => ({
  ...{ practiceId, table: 'attachment', row: id, column },
  version: 1,
})

/** The name a file came with. */
export const openName = (practiceId: string, id: string, name: Uint8Array): string => open(placeOf(practiceId, id, 'name'), name)

type NewAttachment = {
  readonly id: string
  readonly clientId: string
  readonly kind: AttachmentKind
  readonly name: string
  readonly mediaType: MediaType
  readonly bytes: Uint8Array
  readonly scan: ScanState
  readonly claimId: string | null
  readonly uploadedName: string
  readonly uploadedAt: Date
  /** Whether the client sees it from the beginning. */
  readonly isShared: boolean
}

/** Writes a file and what it holds, both sealed. */
export async function insertAttachment(tx: Tx, actor: SignedInActor, store: FileStore, file: NewAttachment): Promise<void> {
  const { practiceId, userId, role } = actor
  const { id, name, bytes, isShared, uploadedAt, ...row } = file
  await tx.attachment.createMany({
    data: [
      {
        ...{ ...row, practiceId, id, uploadedAt, uploadedBy: userId, uploadedRole: role },
        name: seal(placeOf(practiceId, id, 'name'), name),
        sizeBytes: bytes.byteLength,
        sha256: sha256Hex(bytes),
        store: store.name,
        ...(isShared ? { sharedAt: uploadedAt, sharedBy: userId } : {}),
      },
    ],
  })
  await store.put(tx, { practiceId, id }, sealContent(placeOf(practiceId, id, 'content'), bytes))
}

/** A file whose bytes are gone, or are no longer those that were put there. */
export class FileDamaged extends Error {
  override readonly name = 'FileDamaged'
}

/** What a file holds, held against the hash it came with. Throws `FileDamaged` when that does not fit. */
export async function readContent(
  tx: Tx,
  practiceId: string,
  { id, store, sha256 }: { readonly id: string; readonly store: string; readonly sha256: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const sealed = await storeOf(store as StoreName).get(tx, { practiceId, id })
  if (sealed === null) throw new FileDamaged('the bytes of a file are not there')
  const bytes = openContent(placeOf(practiceId, id, 'content'), sealed)
  if (!isSameSecret(sha256Hex(bytes), sha256)) throw new FileDamaged('the bytes of a file are not those it came with')
  return bytes
}

/** How many files of a client stand, and how many of those the client put there since `since`. */
export async function countAttachments(tx: Tx, practiceId: string, clientId: string, since: Date) {
  const of = { practiceId, clientId, removedAt: null }
  return {
    standing: await tx.attachment.count({ where: of }),
    byClientToday: await tx.attachment.count({ where: { ...of, uploadedRole: 'client', uploadedAt: { gte: since } } }),
  }
}

/** A standing file as far as this person may see it, with what its rules ask. */
export async function loadAttachment(tx: Tx, actor: Actor, id: string) {
  const row = await tx.attachment.findFirst({
    where: { AND: [visibleAttachments(actor), { id, removedAt: null }] },
    select: {
      ...{ id: true, clientId: true, kind: true, scan: true, claimId: true, messageId: true, uploadedBy: true, uploadedRole: true },
      ...{ sharedAt: true, message: { select: { thread: { select: { audience: true } } } } },
    },
  })
  return row && { ...row, scan: row.scan as ScanState, isInMessageToClient: row.message?.thread.audience === 'client_visible' }
}

/** Whether a claim is this client's. */
export const isClaimOf = async (tx: Tx, practiceId: string, clientId: string, id: string): Promise<boolean> =>
  (await tx.claim.count({ where: { practiceId, clientId, id } })) === 1

/** Shows a file to the client, or no longer. */
export async function updateShared(
  tx: Tx,
  practiceId: string,
  ids: readonly string[],
  shared: { at: Date; by: string } | null,
): Promise<void> {
  await tx.attachment.updateMany({
    where: { practiceId, id: { in: [...ids] } },
    data: { sharedAt: shared?.at ?? null, sharedBy: shared?.by ?? null },
  })
}

/** Takes a file out of the chart; what it holds is kept. Gives whether it was still in. */
export async function removeAttachment(tx: Tx, practiceId: string, id: string, by: string, why: string, now: Date): Promise<boolean> {
  const { count } = await tx.attachment.updateMany({
    where: { practiceId, id, removedAt: null },
    data: { removedAt: now, removedBy: by, removedWhy: why },
  })
  return count === 1
}

/** Files this person put with a client and has not sent yet, among those named. */
export async function loadUnsent(tx: Tx, actor: SignedInActor, clientId: string, ids: readonly string[]) {
  return tx.attachment.findMany({
    where: {
      AND: [
        visibleAttachments(actor),
        { clientId, id: { in: [...ids] }, uploadedBy: actor.userId, messageId: null, claimId: null, removedAt: null },
      ],
    },
    select: { id: true, scan: true, sharedAt: true },
  })
}

/** Sends files along with a message. */
export async function sendAttachments(tx: Tx, practiceId: string, messageId: string, ids: readonly string[]): Promise<void> {
  await tx.attachment.updateMany({ where: { practiceId, id: { in: [...ids] } }, data: { messageId } })
}

/** Files that wait to be looked at, the oldest first. */
export const loadUnscanned = (tx: Tx, practiceId: string, most: number) =>
  tx.attachment.findMany({
    where: { practiceId, scan: 'waiting' },
    orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true, store: true, sha256: true },
  })

/** Writes down what a scanner found; what could not be read stays unscanned. Gives whose file it is; null when nobody waits for it any more. */
export async function updateScan(
  tx: Tx,
  practiceId: string,
  id: string,
  found: 'clean' | 'infected' | 'unreadable',
  now: Date,
): Promise<string | null> {
  const data = found === 'unreadable' ? { scan: 'unscanned' } : { scan: found, scannedAt: now }
  const { count } = await tx.attachment.updateMany({ where: { practiceId, id, scan: 'waiting' }, data })
  if (count === 0) return null
  const row = await tx.attachment.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { clientId: true } })
  return row?.clientId ?? null
}
