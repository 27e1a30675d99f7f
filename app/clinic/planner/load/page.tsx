import { FirstJourney } from '@/components/planner/first-journey'
import { LoadMap } from '@/components/planner/load-map'
import { say } from '@/components/planner/words'
import { AddressSelect } from '@/components/scheduling/address-select'
import { Column } from '@/components/ui/column'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { FIRST_JOURNEY_WEEKS, findFirstJourneys } from '@/lib/data/views/first-journeys'
import { findWeekLoad } from '@/lib/data/views/week-load'
import { askedId, readSearch, type Search } from '@/lib/inputs/search'
import { paths } from '@/lib/paths'

export const metadata = { title: 'How full the weeks are' }

type Props = { searchParams: Promise<Search> }

export default async function WeekLoadPage({ searchParams }: Props) {
  const actor = await requireActor('front-desk')
  const { location } = readSearch(await searchParams, { location: askedId })
  const { now, today, timeZone } = await currentDay()
  const { found, first } = await readAs(actor, (tx) =>
    atOnce({
      found: findWeekLoad(tx, actor, { locationId: location, now }),
      first: findFirstJourneys(tx, actor, today, timeZone),
    }),
  )
  return (
    <Column width="full">
      <PageHeader title={say('load')} above={{ href: paths.clinic.planner, label: say('title') }} lead={say('loadLead')} />
      {found === null ? (
        <EmptyState>The weeks stand here once the practice has a location.</EmptyState>
      ) : (
        <>
          {found.locations.length > 1 && (
            <AddressSelect
              label="Location"
              name="location"
              value={found.locationId}
              options={found.locations.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <Section title={say('people')}>
            <LoadMap caption={say('people')} weeks={found.weeks} rows={found.people} empty={say('loadNobody')} />
          </Section>
          <Section title={say('rooms')}>
            <LoadMap caption={say('rooms')} weeks={found.weeks} rows={found.rooms} empty={say('loadNoRoom')} />
          </Section>
        </>
      )}
      <Section title={say('firstJourney')}>
        <FirstJourney found={first} weeks={FIRST_JOURNEY_WEEKS} />
      </Section>
    </Column>
  )
}
