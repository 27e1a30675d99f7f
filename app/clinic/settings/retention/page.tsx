import { LegalHolds } from '@/components/practice/legal-holds'
import { ForgottenTable, KeptByLawTable } from '@/components/practice/retention-tables'
import { say } from '@/components/practice/words'
import { ListPages } from '@/components/ui/list-pages'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { readAs } from '@/lib/data/page-reads'
import { findRetention } from '@/lib/data/views/retention'
import { askedPage, readSearch, type Search } from '@/lib/inputs/search'
import { sayDayAndTime } from '@/lib/messages/say-time'

export const metadata = { title: 'Keeping and deleting' }

type Props = { readonly searchParams: Promise<Search> }

export default async function RetentionPage({ searchParams }: Props) {
  const admin = await requireActor('admin')
  const { page } = readSearch(await searchParams, { page: askedPage })
  const { timeZone, now } = await currentDay()
  const { lastRanAt, forgotten, keptByLaw, holds, standing } = await readAs(admin, (tx) => findRetention(tx, admin, now, page))
  const when = (at: Date) => sayDayAndTime(at, timeZone, 'year')

  return (
    <>
      <PageHeader title={say('navRetention')} lead={say('retentionLead')} />
      <Section title={say('retentionForgotten')} detail={say('retentionForgottenDetail')}>
        <p className="text-muted text-sm">{lastRanAt ? say('retentionLastRun', { at: when(lastRanAt) }) : say('retentionNeverRan')}</p>
        <ForgottenTable lines={forgotten} />
      </Section>
      <Section title={say('retentionByLaw')} detail={say('retentionByLawDetail')}>
        <KeptByLawTable lines={keptByLaw} />
      </Section>
      <Section title={say('holdsTitle')} detail={say('holdsDetail')}>
        <LegalHolds
          standing={standing}
          holds={holds.items.map(({ id, clientName, reason, placedAt, placedBy, lifted }) => ({
            id,
            whom: clientName ?? say('holdEverything'),
            placed: say('holdPlaced', { at: when(placedAt), name: placedBy, reason }),
            lifted: lifted && say('holdLiftedLine', { at: when(lifted.at), name: lifted.by, reason: lifted.reason }),
          }))}
        />
        <ListPages {...holds} />
      </Section>
    </>
  )
}
