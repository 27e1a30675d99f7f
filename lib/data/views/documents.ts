import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { MissedFeeTerms } from '../../domain/billing/missed-visit-fee.ts'
import { legalNameOf } from '../../domain/clients/client-name.ts'
import { arePapersAsked } from '../../domain/clients/client-status.ts'
import { type DocumentToSign, documentsNeeded, documentsToSign } from '../../domain/clients/documents-to-sign.ts'
import type { DocumentBody, DocumentKey } from '../../domain/practice/documents/document.ts'
import type { ConsentCopyContent } from '../../domain/practice/documents/papers.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { isId } from '../../ids.ts'
import { readJson } from '../kept-json/columns.ts'
import { loadDocumentsInForce, loadSignedVersions } from '../records/documents.ts'
import { loadMissedFeeTerms } from '../records/missed-fees.ts'
import { MISSED_POLICY } from '../records/notices.ts'
import { documentFactsOf, readPathRow, visitsAhead } from '../records/path-row.ts'
import { loadRuleset } from '../records/rulesets.ts'
import type { Tx } from '../scope.ts'
import { ofVisibleClients } from '../visibility.ts'

type ClientActor = Extract<Actor, { role: 'client' }>

export type SignedRow = {
  readonly id: string
  readonly key: string
  readonly title: string
  readonly version: number
  readonly signedAt: Date
  readonly signedName: string
  readonly revokedAt: Date | null
}

export type ClientDocuments = {
  readonly toSign: readonly (DocumentToSign & { readonly title: string })[]
  readonly signed: readonly SignedRow[]
}

/** What a client has to sign and has signed, latest first. Empty for somebody the reader cannot see. */
export async function listClientDocuments(tx: Tx, actor: Actor, clientId: string, now: Date, timeZone: string): Promise<ClientDocuments> {
  const { practiceId } = actor
  const row = await readPathRow(tx, practiceId, clientId)
  if (!row) return { toSign: [], signed: [] }
  const today = localDateOf(now, timeZone)
  const documents = await loadDocumentsInForce(tx, practiceId)
  const versions = await loadSignedVersions(tx, practiceId, clientId, timeZone)
  const facts = documentFactsOf(row, today, await loadRuleset(tx, practiceId, today))
  const needed = arePapersAsked(row.status, visitsAhead(row, now).length > 0) ? documentsNeeded(facts) : []
  const toSign = documentsToSign(needed, documents, versions, today)
  const signed = await tx.signature.findMany({
    where: { ...ofVisibleClients(actor), clientId },
    orderBy: { signedAt: 'desc' },
    select: {
      id: true,
      documentKey: true,
      signedAt: true,
      signedName: true,
      revokedAt: true,
      version: { select: { version: true, template: { select: { title: true } } } },
    },
  })
  const titleOf = (key: string) => documents.find((document) => document.key === key)?.body.title ?? key
  return {
    toSign: toSign.map((one) => ({ ...one, title: titleOf(one.key) })),
    signed: signed.map(({ documentKey, version, ...rest }) => ({
      ...rest,
      key: documentKey,
      title: version.template.title,
      version: version.version,
    })),
  }
}

export type DocumentToRead = {
  readonly body: DocumentBody
  readonly hash: string
  readonly signed: SignedRow | null
  readonly legalName: string
  /** What the policy on missed visits says today; null for any other paper, and where the practice asks nothing. */
  readonly terms: MissedFeeTerms | null
}

/** One document in its version in force, for reading and signing, and the client's latest signature of that version. */
export async function findDocumentToRead(tx: Tx, actor: ClientActor, key: DocumentKey, today: LocalDate): Promise<DocumentToRead | null> {
  const { practiceId, clientId } = actor
  const document = (await loadDocumentsInForce(tx, practiceId, key))[0]
  const client = await tx.client.findUnique({
    where: { practiceId_id: { practiceId, id: clientId } },
    select: { legalFirstName: true, legalLastName: true },
  })
  if (!document || !client) return null
  const signature = await tx.signature.findFirst({
    where: { practiceId, clientId, versionId: document.id, revokedAt: null },
    orderBy: { signedAt: 'desc' },
    select: { id: true, signedAt: true, signedName: true, revokedAt: true },
  })
  return {
    body: document.body,
    hash: document.hash,
    signed: signature && { ...signature, key, title: document.body.title, version: document.version },
    legalName: legalNameOf(client),
    terms: key === MISSED_POLICY ? await loadMissedFeeTerms(tx, practiceId, today) : null,
  }
}

/** Everything on the paper copy of a signature, for whoever may see the client. */
export async function findSignedCopy(tx: Tx, actor: Actor, id: string): Promise<(ConsentCopyContent & { clientId: string }) | null> {
  const row = await tx.signature.findFirst({
    where: { ...ofVisibleClients(actor), id },
    select: {
      clientId: true,
      documentHash: true,
      signedName: true,
      signedAt: true,
      signedBy: true,
      ipPrefix: true,
      agent: true,
      evidenceHash: true,
      revokedAt: true,
      details: true,
      version: { select: { body: true } },
      client: { select: { legalFirstName: true, legalLastName: true } },
      practice: {
        select: {
          name: true,
          legalName: true,
          addressLine: true,
          city: true,
          state: true,
          zip: true,
          phone: true,
          email: true,
          npi: true,
          ein: true,
          taxonomy: true,
          timeZone: true,
        },
      },
    },
  })
  if (!row) return null
  const { client } = row
  const { timeZone, addressLine, city, state, zip, ...practice } = row.practice
  return {
    clientId: row.clientId,
    practice: { ...practice, address: { line: addressLine, city, state, zip } },
    client: { legalName: legalNameOf(client) },
    timeZone,
    document: readJson('DocumentVersion.body', row.version.body),
    documentHash: row.documentHash,
    signature: {
      name: row.signedName,
      signedAt: row.signedAt.toISOString(),
      signedById: row.signedBy,
      ipPrefix: row.ipPrefix,
      agent: row.agent,
      evidenceHash: row.evidenceHash,
      details: await readable(tx, actor.practiceId, readJson('Signature.details', row.details) ?? {}),
      revokedAt: row.revokedAt?.toISOString() ?? null,
    },
  }
}

/** The answers as they are read on paper: a clinician by name. */
async function readable(tx: Tx, practiceId: string, details: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  if (!details.clinician || !isId(details.clinician)) return { ...details }
  const clinician = await tx.clinician.findUnique({
    where: { practiceId_id: { practiceId, id: details.clinician } },
    select: { name: true },
  })
  return { ...details, clinician: clinician?.name ?? details.clinician }
}
