import { NoticeList } from '@/components/tasks/notice-list'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { readAs } from '@/lib/data/scope'
import { listNewThreads, listNotices } from '@/lib/data/views/notices'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('tasks.noticesTitle') }

export default async function NoticesPage() {
  const actor = await requireActor('therapist', 'front-desk', 'admin')
  const { timeZone } = await currentPractice()
  const { notices, threads } = await readAs(actor, async (tx) => ({
    notices: await listNotices(tx, actor),
    threads: await listNewThreads(tx, actor),
  }))
  return (
    <div className="grid gap-6">
      <PageHeader title={t('tasks.noticesTitle')} lead={t('tasks.noticesLead')} />
      {notices.length + threads.length === 0 && <EmptyState>{t('tasks.noticesEmpty')}</EmptyState>}
      {threads.length > 0 && (
        <Section title={t('tasks.newMessages', { count: threads.length })}>
          <Card padding="flush">
            <ul className="divide-y divide-line">
              {threads.map(({ id, subject, clientName }) => (
                <li key={id} className="px-5 py-2.5">
                  <TextLink href={`${paths.clinic.messages}/${id}`}>{`${clientName}: ${subject}`}</TextLink>
                </li>
              ))}
            </ul>
          </Card>
        </Section>
      )}
      {notices.length > 0 && (
        <Section title={t('tasks.told')}>
          <NoticeList notices={notices} timeZone={timeZone} />
        </Section>
      )}
    </div>
  )
}
