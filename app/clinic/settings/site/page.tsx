import { SiteList } from '@/components/practice/site-list'
import { say } from '@/components/practice/words'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { readAs } from '@/lib/data/scope'
import { listSiteParts } from '@/lib/data/views/settings-site'

export const metadata = { title: 'Public pages' }

export default async function SiteSettingsPage() {
  const admin = await requireActor('admin')
  const { today } = await currentDay()
  const parts = await readAs(admin, (tx) => listSiteParts(tx, admin, today))
  const due = parts.filter(({ isDue }) => isDue).length
  return (
    <>
      <PageHeader title={say('navSite')} lead={say('siteLead')} />
      <Notice tone={due === 0 ? 'ready' : 'waits'}>{say('siteDue', { count: due })}</Notice>
      <SiteList parts={parts} today={today} />
    </>
  )
}
