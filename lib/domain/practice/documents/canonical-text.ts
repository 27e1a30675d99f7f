import { compare } from '../../compare.ts'
import type { DocumentWords } from './document.ts'

/**
 * The one way of writing a document down, so that the same text always has the same hash: fixed order, Unicode NFC, however
 * the row kept it. `sha256Hex(canonicalText(body))` is the hash that is signed.
 */
export function canonicalText({ key, title, version, language, effectiveFrom, sections, statements, fields }: DocumentWords): string {
  return JSON.stringify([
    'sojourn document 1',
    key,
    title,
    version,
    language,
    effectiveFrom,
    sections.map(({ heading, paragraphs, points = [] }) => [heading, paragraphs, points]),
    statements,
    fields.map((field) => [field.key, field.label, field.optional === true]),
  ]).normalize('NFC')
}

/** Who signed what, when, and from where. */
export type SignatureEvidence = {
  readonly clientId: string
  readonly documentKey: string
  readonly documentVersion: number
  readonly documentHash: string
  readonly signedName: string
  readonly signedBy: string
  readonly signedAt: Date
  readonly ipPrefix: string
  readonly agent: string
  /** The answers to the document's fields. */
  readonly details: Readonly<Record<string, string>>
}

/** The evidence of a signature in one fixed form; its hash is kept with the signature. */
export function canonicalEvidence(evidence: SignatureEvidence): string {
  const details = Object.entries(evidence.details).sort(([left], [right]) => compare(left, right))
  return JSON.stringify([
    'sojourn signature 1',
    evidence.clientId,
    evidence.documentKey,
    evidence.documentVersion,
    evidence.documentHash,
    evidence.signedName,
    evidence.signedBy,
    evidence.signedAt.toISOString(),
    evidence.ipPrefix,
    evidence.agent,
    details,
  ]).normalize('NFC')
}
