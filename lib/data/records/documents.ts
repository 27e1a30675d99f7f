import 'server-only'
import type { CurrentVersion, SignedVersion } from '../../domain/clients/documents-to-sign.ts'
import { documentsAsText } from '../../domain/practice/documents/as-read.ts'
import type { DocumentBody, DocumentKey } from '../../domain/practice/documents/document.ts'
import { documentKeys } from '../../domain/practice/documents/document.ts'
import { documentTemplates } from '../../domain/practice/documents/templates.ts'
import type { TimeZone } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { Prisma } from '../generated/client.ts'
import { type JsonOf, readJson, writeJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'
import { contractEndsOn, PRIVATE_CONTRACT } from './private-contracts.ts'
import { loadRules, type RulesOnFile } from './rulesets.ts'

export type DocumentInForce = {
  readonly id: string
  readonly key: DocumentKey
  readonly version: number
  readonly hash: string
  readonly body: DocumentBody
  readonly validDays: number | null
}

const isKey = (key: string): key is DocumentKey => (documentKeys as readonly string[]).includes(key)

/** The version in force of each document, or of one. */
export async function loadDocumentsInForce(tx: Tx, practiceId: string, key?: DocumentKey): Promise<DocumentInForce[]> {
  const rows = await tx.documentVersion.findMany({
    where: { practiceId, retiredOn: null, ...(key ? { template: { key } } : {}) },
    orderBy: { version: 'desc' },
    select: { id: true, version: true, hash: true, body: true, template: { select: { key: true } } },
  })
  return rows.flatMap(({ id, version, hash, body, template: { key: name } }) => {
    if (!isKey(name)) return []
    const { validDays, cites: _, ...words } = readJson('DocumentVersion.body', body)
    return [{ id, key: name, version, hash, body: { ...words, key: name }, validDays: validDays ?? documentTemplates[name].validDays }]
  })
}

/** Every document in force, those that are only published among them, as one text: what somebody who answers for the practice has read. */
export async function loadVersionsAsText(tx: Tx, practiceId: string): Promise<string> {
  const select = { version: true, template: { select: { key: true } } } as const
  const rows = await tx.documentVersion.findMany({ where: { practiceId, retiredOn: null }, select })
  return documentsAsText(rows.map(({ version, template: { key } }) => ({ key, version })))
}

/** A practice's rules and the versions of its documents in force, in one statement. */
export async function loadRulesAndVersions(tx: Tx, practiceId: string): Promise<RulesOnFile & { readonly current: CurrentVersion[] }> {
  const more = Prisma.sql`, ${currentVersionsColumn(practiceId)} AS versions`
  const { versions, ...rules } = await loadRules<{ versions: VersionRow[] | null }>(tx, practiceId, more)
  return { ...rules, current: currentVersionsOf(versions ?? []) }
}

export type VersionRow = { readonly key: string; readonly version: number; readonly validDays: number | null }

/** The versions in force as one value of a statement: a list of JSON. */
export const currentVersionsColumn = (practiceId: string) => Prisma.sql`(
    SELECT json_agg(json_build_object('key', t.key, 'version', v.version, 'validDays', (v.body ->> 'validDays')::int) ORDER BY v.version DESC)
    FROM document_version v JOIN document_template t ON t.practice_id = v.practice_id AND t.id = v.template_id
    WHERE v.practice_id = ${practiceId}::uuid AND v.retired_on IS NULL)`

export const currentVersionsOf = (rows: readonly VersionRow[]): CurrentVersion[] =>
  rows.flatMap(({ key, version, validDays }) =>
    isKey(key) ? [{ key, version, validDays: validDays ?? documentTemplates[key].validDays }] : [],
  )

/** A signature of a client with the version it stands under. Of the version's words only its days are read. */
export type SignatureRow = {
  readonly key: string
  readonly version: number
  readonly validDays: number | null
  readonly signedAt: string
  readonly revokedAt: string | null
  readonly details: unknown
}

/** Everything a client signed as one value of a statement: a list of JSON, the first signed first, null for nothing. */
export const signaturesColumn = (practiceId: string, clientId: string) => Prisma.sql`(
    SELECT json_agg(json_build_object('key', s.document_key, 'version', v.version, 'validDays', (v.body ->> 'validDays')::int,
      'signedAt', s.signed_at, 'revokedAt', s.revoked_at, 'details', s.details) ORDER BY s.signed_at)
    FROM signature s JOIN document_version v ON v.practice_id = s.practice_id AND v.id = s.version_id
    WHERE s.practice_id = ${practiceId}::uuid AND s.client_id = ${clientId}::uuid)`

export const signedColumns = {
  ...{ documentKey: true, signedAt: true, revokedAt: true, details: true },
  version: { select: { version: true } },
} as const satisfies Prisma.SignatureSelect
type SignedRow = Prisma.SignatureGetPayload<{ select: typeof signedColumns }>

export const signedVersionsOf = (rows: readonly SignedRow[], timeZone: TimeZone): SignedVersion[] =>
  rows.map(({ version, ...row }) => signedVersionOf({ ...row, version: version.version }, timeZone))

type Signed = Omit<SignedRow, 'version' | 'details'> & { readonly version: number; readonly details: unknown }

/** A signature as the rules on papers know it: a private contract ends by its own words. */
export const signedVersionOf = ({ documentKey, version, signedAt, revokedAt, details }: Signed, timeZone: TimeZone): SignedVersion => ({
  key: documentKey,
  version,
  signedOn: localDateOf(signedAt, timeZone),
  revoked: revokedAt !== null,
  endsOn: documentKey === PRIVATE_CONTRACT ? contractEndsOn(details) : null,
})

/** What a client has signed, with the day on the practice's clock. */
export const loadSignedVersions = async (tx: Tx, practiceId: string, clientId: string, timeZone: TimeZone): Promise<SignedVersion[]> =>
  signedVersionsOf(await tx.signature.findMany({ where: { practiceId, clientId }, select: signedColumns }), timeZone)

type SignerOf = { readonly practiceId: string; readonly clientId: string; readonly signedBy: string; readonly signedName: string }

/** What this person, under this name, said they are to the client when they signed before; null where they never did. */
export async function loadSigner(tx: Tx, who: SignerOf): Promise<{ signerRelation: string; signerAuthority: string } | null> {
  const rows = await tx.signature.findMany({ where: who, orderBy: { signedAt: 'desc' }, select: { details: true } })
  for (const { details } of rows) {
    const { signerRelation = '', signerAuthority = '' } = readJson('Signature.details', details) ?? {}
    if (signerRelation && signerAuthority) return { signerRelation, signerAuthority }
  }
  return null
}

type NewSignature = Omit<Prisma.SignatureCreateManyInput, 'id' | 'details'> & {
  readonly details: NonNullable<JsonOf<'Signature.details'>>
}

export async function insertSignature(tx: Tx, { details, ...signature }: NewSignature): Promise<string> {
  const id = newId()
  await tx.signature.createMany({ data: [{ ...signature, id, details: writeJson('Signature.details', details) }] })
  return id
}

/** Whom the client allowed to be told, by the signature that says so. */
export async function insertRelease(
  tx: Tx,
  release: Omit<Prisma.ReleaseOfInformationCreateManyInput, 'id' | 'scope'> & { readonly scope: readonly string[] },
): Promise<void> {
  await tx.releaseOfInformation.createMany({ data: [{ ...release, scope: [...release.scope], id: newId() }] })
}

/** Takes back every standing signature of a paper; gives their ids. */
export async function revokeSignatures(
  tx: Tx,
  {
    practiceId,
    clientId,
    key,
    by,
    why,
    now,
  }: { practiceId: string; clientId: string; key: DocumentKey; by: string; why: string; now: Date },
): Promise<string[]> {
  const rows = await tx.signature.findMany({ where: { practiceId, clientId, documentKey: key, revokedAt: null }, select: { id: true } })
  const ids = rows.map(({ id }) => id)
  await tx.signature.updateMany({ where: { practiceId, id: { in: ids } }, data: { revokedAt: now, revokedBy: by, revokedWhy: why } })
  return ids
}
