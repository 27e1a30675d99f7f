import 'server-only'
import type { PublishedDocument } from '../../domain/practice/documents/document.ts'
import type { Tx } from '../scope.ts'

/** The version in force of a document that everybody may read; null before the practice has one. */
export async function findPublishedDocument(
  tx: Tx,
  practiceId: string,
  key: PublishedDocument['key'],
): Promise<Pick<PublishedDocument, 'title' | 'version' | 'effectiveFrom' | 'sections'> | null> {
  const row = await tx.documentVersion.findFirst({
    where: { practiceId, retiredOn: null, template: { key } },
    orderBy: { version: 'desc' },
    select: { body: true },
  })
  return row && (row.body as unknown as PublishedDocument)
}
