import { LooksAtNews } from '@/components/tasks/looks-at-news'
import { NewsList } from '@/components/tasks/news-list'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { ListPages } from '@/components/ui/list-pages'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { listNews, listNewThreads } from '@/lib/data/views/news'
import { askedPage, readSearch, type Search } from '@/lib/inputs/search'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('tasks.newsTitle') }

type Props = { readonly searchParams: Promise<Search> }

export default async function NewsPage({ searchParams }: Props) {
  const actor = await requireActor('therapist', 'front-desk', 'admin')
  const asked = readSearch(await searchParams, { page: askedPage, threads: askedPage })
  const { timeZone } = await currentPractice()
  const { news, threads } = await readAs(actor, (tx) =>
    atOnce({
      news: listNews(tx, actor, asked.page),
      threads: listNewThreads(tx, actor, asked.threads),
    }),
  )
  return (
    <div className="grid gap-6">
      <LooksAtNews />
      <PageHeader title={t('tasks.newsTitle')} lead={t('tasks.newsLead')} />
      {news.total + threads.total === 0 && <EmptyState>{t('tasks.newsEmpty')}</EmptyState>}
      {threads.total > 0 && (
        <Section title={t('tasks.newMessages', { count: threads.total })}>
          <Card padding="flush">
            <ul className="divide-y divide-line">
              {threads.items.map(({ id, subject, clientName, lastMessageAt }) => (
                <li key={id} className="grid px-5 py-2.5">
                  <TextLink href={`${paths.clinic.messages}/${id}`}>{`${clientName}: ${subject}`}</TextLink>
                  <span className="text-muted text-sm">{sayDayAndTime(lastMessageAt, timeZone)}</span>
                </li>
              ))}
            </ul>
          </Card>
          <ListPages {...threads} name="threads" />
        </Section>
      )}
      {news.total > 0 && (
        <Section title={t('tasks.told')}>
          <NewsList news={news.items} timeZone={timeZone} />
          <ListPages {...news} />
        </Section>
      )}
    </div>
  )
}
