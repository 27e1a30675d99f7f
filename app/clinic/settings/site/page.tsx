import { SiteList } from '@/components/practice/site-list'
import { SiteReviews } from '@/components/practice/site-reviews'
import { StoryList } from '@/components/practice/story-list'
import { say } from '@/components/practice/words'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { listPagesToReview, listSiteParts } from '@/lib/data/views/settings-site'
import { listStories } from '@/lib/data/views/stories'

export const metadata = { title: 'Public pages' }

export default async function SiteSettingsPage() {
  const admin = await requireActor('admin')
  const { today } = await currentDay()
  const { parts, pages, stories } = await readAs(admin, (tx) =>
    atOnce({
      parts: listSiteParts(tx, admin, today),
      pages: listPagesToReview(tx, admin, today),
      stories: listStories(tx, admin, today),
    }),
  )
  const due = parts.filter(({ isDue, last }) => isDue && last.isShown).length
  return (
    <>
      <PageHeader title={say('navSite')} lead={say('siteLead')} />
      <Notice tone={due === 0 ? 'ready' : 'waits'}>{say('siteDue', { count: due })}</Notice>
      <SiteReviews pages={pages} />
      <SiteList parts={parts} today={today} />
      <Section title={say('storiesTitle')} detail={say('storiesDetail')}>
        <StoryList stories={stories} />
      </Section>
    </>
  )
}
