import { DocumentText } from '@/components/documents/document-text'
import { ReadDocuments } from '@/components/opening/read-documents'
import { say } from '@/components/opening/words'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { readAs } from '@/lib/data/page-reads'
import { findDocumentsToRead } from '@/lib/data/views/opening'
import { sayDate } from '@/lib/messages/say-time'

export const metadata = { title: 'Documents' }

export default async function DocumentsPage() {
  const admin = await requireActor('admin')
  const { documents, shown, isRead } = await readAs(admin, (tx) => findDocumentsToRead(tx, admin))
  return (
    <>
      <PageHeader title={say('documentsTitle')} lead={say('documentsLead')} />
      <div className="grid max-w-column gap-3">
        {documents.map(({ key, version, title, effectiveFrom, sections, statements }) => (
          <Disclosure key={key} layout="card" summary={say('documentVersion', { title, version })}>
            <div className="grid gap-6">
              <p className="text-muted">{say('documentSince', { day: sayDate(effectiveFrom) })}</p>
              <DocumentText sections={sections} />
              {statements.length > 0 && (
                <ul className="grid list-disc gap-1 pl-5">
                  {statements.map((statement) => (
                    <li key={statement}>{statement}</li>
                  ))}
                </ul>
              )}
            </div>
          </Disclosure>
        ))}
        <ReadDocuments key={shown} shown={shown} isRead={isRead} />
      </div>
    </>
  )
}
