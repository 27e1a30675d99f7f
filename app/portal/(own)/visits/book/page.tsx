import { notFound } from 'next/navigation'
import { AskForAnotherTime } from '@/components/portal/another-time'
import { BookOwnVisit } from '@/components/portal/book-own-visit'
import { ownBookingAsked, shownTimes } from '@/components/portal/own-asked'
import { OwnChoices } from '@/components/portal/own-choices'
import { OwnGroups } from '@/components/portal/own-groups'
import { OwnTimes } from '@/components/portal/own-times'
import { Card } from '@/components/ui/card'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { currentDay } from '@/lib/auth/today'
import { readInTurnAs } from '@/lib/data/page-reads'
import { findOwnBooking, listOwnOffers, type OwnBooking } from '@/lib/data/views/own-booking'
import { findOwnGroups } from '@/lib/data/views/own-groups'
import type { Search } from '@/lib/inputs/search'
import { sayOwnPrice } from '@/lib/messages/say-own-price'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Book a visit' }

export default async function BookOwnVisitPage({ searchParams }: { searchParams: Promise<Search> }) {
  const asked = ownBookingAsked(await searchParams)
  const actor = await requireActor('client')
  const { phone } = await currentPractice()
  const { now, today } = await currentDay()
  const isSeat = asked.cycle === 'group'
  const found = await readInTurnAs(actor, async (tx) =>
    isSeat
      ? { offers: await listOwnOffers(tx, actor, { now, today }), groups: await findOwnGroups(tx, actor, { now, today }) }
      : findOwnBooking(tx, actor, { asked, now, today }),
  )
  if (!found) notFound()
  return (
    <Column>
      <PageHeader
        above={{ href: paths.portal.visits, label: t('portal.navVisits') }}
        title="Book a visit"
        lead={`${isSeat ? 'Choose a group.' : 'Choose a day and a time.'} We confirm it, and you get a message by e-mail.`}
      />
      {'groups' in found ? (
        <>
          <OwnChoices offers={found.offers} chosen={{ of: 'group' }} />
          <OwnGroups {...found.groups} clientId={actor.clientId} asked={asked.group} />
        </>
      ) : (
        <OwnVisit found={found} asked={asked} phone={phone} />
      )}
    </Column>
  )
}

type OwnVisitProps = { readonly found: OwnBooking; readonly asked: ReturnType<typeof ownBookingAsked>; readonly phone: string }

/** A visit for which a client finds a time: when it could be, and what the rules say of the time that is chosen. */
function OwnVisit({ found, asked, phone }: OwnVisitProps) {
  const { offers, chosen, decided, month, own } = found
  return (
    <>
      <OwnChoices offers={offers} chosen={chosen} meeting={found} />
      {own.length > 0 ? (
        <AskForAnotherTime title="Not by yourself" own={own} phone={phone} />
      ) : (
        <Card title="When">
          <OwnTimes key={`${JSON.stringify(chosen)}${month.month}`} {...shownTimes(month, asked)} />
        </Card>
      )}
      {decided && own.length === 0 && (
        <BookOwnVisit
          key={JSON.stringify(decided.request)}
          cycleId={chosen.of === 'cycle' ? chosen.cycleId : null}
          phase={chosen.of === 'cycle' ? chosen.phase : null}
          locationId={found.locationId}
          setting={found.setting}
          request={decided.request}
          visits={decided.visits}
          ruling={decided.ruling}
          alternatives={decided.alternatives}
          timeZone={month.timeZone}
          price={sayOwnPrice(decided.priceCents, decided.isOfCycle ? ' for the whole cycle' : '')}
        />
      )}
    </>
  )
}
