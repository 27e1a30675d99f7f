import { notFound } from 'next/navigation'
import { DocumentText } from '@/components/documents/document-text'
import { PhoneLink } from '@/components/shell/phone-link'
import { Card } from '@/components/ui/card'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { currentPractice } from '@/lib/auth/practice'
import { currentDay } from '@/lib/auth/today'
import { findSiteContent } from '@/lib/data/views/site'
import { sayDate } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'

export const metadata = {
  title: 'Notice of Privacy Practices',
  description: 'How medical information about you may be used and disclosed, and how you can get access to it.',
}

export default async function PrivacyPracticesPage() {
  const { id, name, phone } = await currentPractice()
  const { today, now } = await currentDay()
  const { notice } = await findSiteContent(id, today, now)
  if (!notice) notFound()
  return (
    <Column gap="large">
      <PageHeader
        title={notice.title}
        lead={t('site.noticeOf', { practice: name, day: sayDate(notice.effectiveFrom), version: notice.version })}
      />
      <DocumentText sections={notice.sections} />
      <Card title={t('site.privacyOfficer')}>
        <p>
          {name}, <PhoneLink phone={phone} />
        </p>
      </Card>
    </Column>
  )
}
