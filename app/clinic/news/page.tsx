import { LooksAtNews } from '@/components/tasks/looks-at-news'
import { NewsList } from '@/components/tasks/news-list'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { readAs } from '@/lib/data/scope'
import { listNews, listNewThreads } from '@/lib/data/views/news'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('tasks.newsTitle') }

export default async function NewsPage() {
  const actor = await requireActor('therapist', 'front-desk', 'admin')
  const { timeZone } = await currentPractice()
  const { news, threads } = await readAs(actor, async (tx) => ({
    news: await listNews(tx, actor),
    threads: await listNewThreads(tx, actor),
  }))
  return (
    <div className="grid gap-6">
      <LooksAtNews />
      <PageHeader title={t('tasks.newsTitle')} lead={t('tasks.newsLead')} />
      {news.length + threads.length === 0 && <EmptyState>{t('tasks.newsEmpty')}</EmptyState>}
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
      {news.length > 0 && (
        <Section title={t('tasks.told')}>
          <NewsList news={news} timeZone={timeZone} />
        </Section>
      )}
    </div>
  )
}
