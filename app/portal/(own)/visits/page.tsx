import { AwaitedSeats } from '@/components/portal/awaited-seats'
import { KeptForYou } from '@/components/portal/kept-for-you'
import { VisitCard } from '@/components/portal/next-visit-card'
import { PastVisits } from '@/components/portal/past-visits'
import { Column } from '@/components/ui/column'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { ListPages } from '@/components/ui/list-pages'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { listSeatWaits } from '@/lib/data/views/own-groups'
import { listPortalVisits } from '@/lib/data/views/portal-visits'
import { listKeptTimes } from '@/lib/data/views/time-wait'
import { askedPage, readSearch, type Search } from '@/lib/inputs/search'
import { sayZone } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('portal.navVisits') }

export default async function VisitsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor('client')
  const { page } = readSearch(await searchParams, { page: askedPage })
  const { timeZone, name } = await currentPractice()
  const now = clock()
  const { visits, seats, times } = await readAs(actor, (tx) =>
    atOnce({ visits: listPortalVisits(tx, actor, now, page), seats: listSeatWaits(tx, actor, now), times: listKeptTimes(tx, actor, now) }),
  )
  const { ahead, past } = visits
  return (
    <Column>
      <PageHeader title={t('portal.navVisits')} lead={t('common.timesInZone', { zone: sayZone(timeZone), practice: name })} />
      <KeptForYou seats={seats.kept} times={times} />
      <LinkButton href={paths.portal.bookVisit} variant="secondary" className="w-full sm:w-fit">
        Book a visit
      </LinkButton>
      {ahead.length > 0 && (
        <Section title="Ahead">
          {ahead.map((visit) => (
            <VisitCard key={visit.id} visit={visit} heading="h3" />
          ))}
        </Section>
      )}
      <AwaitedSeats seats={seats.awaited} clientId={actor.clientId} />
      {past.total > 0 && (
        <Section title="Before">
          <PastVisits visits={past.items} />
          <ListPages {...past} />
        </Section>
      )}
      {ahead.length + past.total + seats.awaited.length === 0 && <EmptyState>{t('portal.visitsEmpty')}</EmptyState>}
    </Column>
  )
}
