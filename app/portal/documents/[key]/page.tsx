import { notFound } from 'next/navigation'
import { DocumentText } from '@/components/documents/document-text'
import { SignForm } from '@/components/documents/sign-form'
import { SignedList } from '@/components/documents/signed-list'
import { Card } from '@/components/ui/card'
import { Column } from '@/components/ui/column'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { findReleaseRecipient } from '@/lib/data/views/care-team'
import { findDocumentToRead } from '@/lib/data/views/documents'
import { listOptedOut } from '@/lib/data/views/private-contracts'
import { type DocumentKey, documentKeys } from '@/lib/domain/practice/documents/document'
import { localDateOf } from '@/lib/domain/time/practice-time'
import { askedId, readSearch, type Search } from '@/lib/inputs/search'
import { sayMoney } from '@/lib/messages/say-money'
import { sayDate } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Read and sign' }

const isKey = (text: string): text is DocumentKey => (documentKeys as readonly string[]).includes(text)

type Props = { readonly params: Promise<{ key: string }>; readonly searchParams: Promise<Search> }

export default async function DocumentPage({ params, searchParams }: Props) {
  const { key } = await params
  const { for: member } = readSearch(await searchParams, { for: askedId })
  const actor = await requireActor('client')
  const { timeZone } = await currentPractice()
  const found = isKey(key)
    ? await readAs(actor, async (tx) => {
        const today = localDateOf(now(), timeZone)
        const document = await findDocumentToRead(tx, actor, key, today)
        const recipient = member ? await findReleaseRecipient(tx, actor, member) : null
        const optedOut = key === 'private-contract' ? await listOptedOut(tx, actor, today) : []
        return document && { ...document, recipient, optedOut }
      })
    : null
  if (!found) notFound()
  const { body, hash, legalName, recipient, optedOut, terms } = found
  // Each person has a release of their own.
  const signed = body.key === 'release-of-information' ? null : found.signed
  return (
    <Column>
      <PageHeader
        title={body.title}
        above={{ href: paths.portal.documents, label: 'Papers' }}
        lead={t('portal.documentVersion', { version: body.version, day: sayDate(body.effectiveFrom) })}
      />
      {signed && <SignedList signed={[signed]} timeZone={timeZone} clientId={null} />}
      {body.key === 'privacy-notice-acknowledgement' && (
        <Notice tone="info" title={t('portal.noticeItself')}>
          <TextLink href={paths.site.privacyPractices}>{t('site.navNotice')}</TextLink>
        </Notice>
      )}
      <DocumentText sections={body.sections} />
      <Card title={signed ? 'Sign it again' : 'Sign'} detail={signed ? 'Only needed when we ask for it.' : t('portal.readFirst')}>
        <SignForm
          document={{ key: body.key, statements: body.statements, fields: body.fields }}
          hash={hash}
          legalName={legalName}
          recipient={recipient}
          optedOut={optedOut}
          told={terms ? { fee: sayMoney(terms.fee), hours: String(terms.noticeHours) } : {}}
        />
      </Card>
    </Column>
  )
}
