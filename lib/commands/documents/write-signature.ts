import 'server-only'
import { sha256Hex } from '../../crypto/digests.ts'
import { type DocumentInForce, insertSignature } from '../../data/records/documents.ts'
import type { Tx } from '../../data/scope.ts'
import { canonicalEvidence } from '../../domain/practice/documents/canonical-text.ts'

type Signing = {
  readonly practiceId: string
  readonly clientId: string
  readonly document: DocumentInForce
  readonly signedName: string
  readonly signedBy: string
  readonly ipPrefix: string
  readonly agent: string
  readonly details: Readonly<Record<string, string>>
  readonly now: Date
}

/** Writes a signature of the version in force with its evidence. Gives its id. */
export function writeSignature(tx: Tx, { practiceId, document, now, details, ...who }: Signing): Promise<string> {
  const evidence = {
    ...who,
    documentKey: document.key,
    documentVersion: document.version,
    documentHash: document.hash,
    signedAt: now,
    details,
  }
  return insertSignature(tx, {
    practiceId,
    ...who,
    versionId: document.id,
    documentKey: document.key,
    documentHash: document.hash,
    signedAt: now,
    details,
    evidenceHash: sha256Hex(canonicalEvidence(evidence)),
  })
}
