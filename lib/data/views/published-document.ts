import 'server-only'
import type { PublishedDocument } from '../../domain/practice/documents/document.ts'
import { readJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'

/** The version in force of a document that everybody may read; null before the practice has one. */
export async function findPublishedDocument(
  tx: Tx,
  practiceId: string,
  key: PublishedDocument['key'],
): Promise<Omit<PublishedDocument, 'validDays' | 'cites'> | null> {
  const row = await tx.documentVersion.findFirst({
    where: { practiceId, retiredOn: null, template: { key } },
    orderBy: { version: 'desc' },
    select: { body: true },
  })
  return row && { ...readJson('DocumentVersion.body', row.body), key }
}
