import 'server-only'
import type { Actor, SignedInActor } from '../../domain/access/actor.ts'
import { hasDuty } from '../../domain/access/actor.ts'
import {
  type AttachmentKind,
  cardKinds,
  fileNameOf,
  isPicture,
  type MediaType,
  mayBeOpened,
  type ScanState,
} from '../../domain/attachments/kinds.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { recordAudit, recordRead } from '../audit.ts'
import { fromDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { FileDamaged, openName, readContent } from '../records/attachments.ts'
import { loadPracticeRules } from '../records/rulesets.ts'
import type { Tx } from '../scope.ts'
import { ofVisibleClients, visibleAttachments } from '../visibility.ts'

export type AttachmentRow = {
  readonly id: string
  readonly kind: AttachmentKind
  readonly name: string
  readonly mediaType: MediaType
  readonly sizeBytes: number
  readonly scan: ScanState
  readonly uploadedName: string
  readonly uploadedAt: Date
  readonly isMine: boolean
  readonly isFromClient: boolean
  readonly isShared: boolean
  readonly isSent: boolean
  readonly claim: { readonly id: string; readonly number: string } | null
  readonly removed: { readonly at: Date; readonly why: string } | null
}

const columns = {
  ...{ id: true, kind: true, name: true, mediaType: true, sizeBytes: true, scan: true, uploadedBy: true, uploadedRole: true },
  ...{ uploadedName: true, uploadedAt: true, sharedAt: true, messageId: true, removedAt: true, removedWhy: true },
  claim: { select: { id: true, number: true } },
} satisfies Prisma.AttachmentSelect

type Row = Prisma.AttachmentGetPayload<{ select: typeof columns }>

const rowOf = (actor: SignedInActor, row: Row): AttachmentRow => ({
  id: row.id,
  kind: row.kind as AttachmentKind,
  name: fileNameOf(openName(actor.practiceId, row.id, row.name), row.mediaType as MediaType),
  mediaType: row.mediaType as MediaType,
  sizeBytes: row.sizeBytes,
  scan: row.scan as ScanState,
  uploadedName: row.uploadedName,
  uploadedAt: row.uploadedAt,
  isMine: row.uploadedBy === actor.userId,
  isFromClient: row.uploadedRole === 'client',
  isShared: row.sharedAt !== null,
  isSent: row.messageId !== null,
  claim: row.claim,
  removed: row.removedAt === null ? null : { at: row.removedAt, why: row.removedWhy ?? '' },
})

type Asked = { readonly claimId?: string | null }

/** A client's files that this person may see, the newest first; what was taken out is shown to staff, struck through. */
export async function listAttachments(
  tx: Tx,
  actor: SignedInActor,
  clientId: string,
  { claimId = null }: Asked = {},
): Promise<AttachmentRow[]> {
  const isStaff = actor.role !== 'client' && actor.role !== 'prescriber'
  const rows = await tx.attachment.findMany({
    where: { AND: [visibleAttachments(actor), { clientId, ...(claimId ? { claimId } : {}), ...(isStaff ? {} : { removedAt: null }) }] },
    orderBy: [{ uploadedAt: 'desc' }, { id: 'asc' }],
    select: columns,
  })
  return rows.map((row) => rowOf(actor, row))
}

/** The two sides of a client's insurance card, as each was photographed last. */
export async function listCards(tx: Tx, actor: SignedInActor, clientId: string): Promise<AttachmentRow[]> {
  const cards: AttachmentRow[] = []
  for (const kind of cardKinds) {
    const row = await tx.attachment.findFirst({
      where: { AND: [visibleAttachments(actor), { clientId, kind, removedAt: null }] },
      orderBy: [{ uploadedAt: 'desc' }, { id: 'asc' }],
      select: columns,
    })
    if (row) cards.push(rowOf(actor, row))
  }
  return cards
}

export type SentFile = Pick<AttachmentRow, 'id' | 'name' | 'sizeBytes' | 'scan'>

/** The files that went along with messages, by message. */
export async function filesOfMessages(
  tx: Tx,
  actor: SignedInActor,
  messageIds: readonly string[],
): Promise<ReadonlyMap<string, SentFile[]>> {
  const rows = await tx.attachment.findMany({
    where: { AND: [visibleAttachments(actor), { messageId: { in: [...messageIds] }, removedAt: null }] },
    orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }],
    select: columns,
  })
  const found = new Map<string, SentFile[]>()
  for (const row of rows) {
    const { id, name, sizeBytes, scan } = rowOf(actor, row)
    if (row.messageId) found.set(row.messageId, [...(found.get(row.messageId) ?? []), { id, name, sizeBytes, scan }])
  }
  return found
}

export type ClaimChoice = { readonly id: string; readonly number: string; readonly serviceOn: LocalDate }

/** Claims of a client a file can go with, the newest first; void ones are left out. */
export async function listClaimChoices(tx: Tx, actor: Actor, clientId: string): Promise<ClaimChoice[]> {
  const rows = await tx.claim.findMany({
    where: { AND: [ofVisibleClients(actor), { clientId, NOT: { status: 'void' } }] },
    orderBy: [{ serviceOn: 'desc' }, { number: 'asc' }],
    select: { id: true, number: true, serviceOn: true },
  })
  return rows.map(({ serviceOn, ...row }) => ({ ...row, serviceOn: fromDay(serviceOn) }))
}

/** The largest file a practice takes today, in megabytes. */
export const findLargestFile = async (tx: Tx, { practiceId }: Actor, now: Date): Promise<number> =>
  (await loadPracticeRules(tx, practiceId, now)).ruleset.values['files.largest-megabytes']

export type OpenedFile =
  | { readonly state: 'open'; readonly name: string; readonly mediaType: MediaType; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly state: 'waiting' | 'infected' | 'damaged' }

type HowOpened = { readonly now: Date; readonly asPicture?: boolean }

/**
 * What a file holds, for whoever may see it; reading it is an entry in the trail. Null when it is not there or not theirs. One that was
 * taken out is opened by the privacy officer alone, one that is still looked at by nobody.
 */
export async function openAttachment(
  tx: Tx,
  actor: SignedInActor,
  id: string,
  { now, asPicture = false }: HowOpened,
): Promise<OpenedFile | null> {
  const row = await tx.attachment.findFirst({
    where: { AND: [visibleAttachments(actor), { id }] },
    select: { ...columns, clientId: true, store: true, sha256: true },
  })
  if (!row || (row.removedAt !== null && !(actor.role === 'admin' && hasDuty(actor, 'privacy-officer')))) return null
  const { name, mediaType, scan } = rowOf(actor, row)
  if (asPicture && !isPicture(mediaType)) return null
  if (!mayBeOpened(scan)) return { state: scan === 'infected' ? 'infected' : 'waiting' }
  const entry = { actor, at: now, command: 'attachment.open' as const, clientId: row.clientId, objectId: id }
  try {
    const bytes = await readContent(tx, actor.practiceId, row)
    recordRead(tx, { ...entry, details: { kind: row.kind } })
    return { state: 'open', name, mediaType, bytes }
  } catch (error) {
    if (!(error instanceof FileDamaged)) throw error
    await recordAudit(tx, { ...entry, outcome: 'refused', details: { codes: ['FILE_DAMAGED'] } })
    return { state: 'damaged' }
  }
}
