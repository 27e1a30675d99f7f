import { notFound } from 'next/navigation'
import { GateCard } from '@/components/access/gate-card'
import { DriverAnswer } from '@/components/portal/driver-answer'
import { PhoneLink } from '@/components/shell/phone-link'
import { ZonedRange } from '@/components/time/zoned-range'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { findLinkActor } from '@/lib/auth/link'
import { readAs } from '@/lib/data/page-reads'
import { findDriverRide } from '@/lib/data/views/portal-ride'
import { t } from '@/lib/messages/t'

export const metadata = { title: t('journeys.driverPageTitle'), referrer: 'no-referrer' as const, robots: { index: false } }

export default async function DriverPage({ params }: { readonly params: Promise<{ token: string }> }) {
  const { token } = await params
  const driver = await findLinkActor(token, 'driver-confirm')
  const ride = driver && (await readAs(driver, (tx) => findDriverRide(tx, driver)))
  if (!ride?.isOpen) notFound()
  const items = [
    { key: 'who', term: 'Who', value: ride.clientFirstName },
    { key: 'when', term: 'When', value: <ZonedRange start={ride.startsAt} end={ride.endsAt} timeZone={ride.timeZone} day="long" /> },
    { key: 'where', term: 'Where', value: ride.address ?? ride.practiceName },
    {
      key: 'call',
      term: 'Questions',
      value: (
        <>
          {ride.practiceName}, <PhoneLink phone={ride.practicePhone} />
        </>
      ),
    },
  ]
  return (
    <GateCard
      title={t('journeys.driverPageTitle')}
      lead={`${ride.clientFirstName} named you as their ride home. They cannot drive that day. Come inside at the end, or answer your phone.`}
    >
      <Card>
        <DescriptionList items={items} />
      </Card>
      <DriverAnswer
        token={token}
        clientFirstName={ride.clientFirstName}
        phone={ride.practicePhone}
        hasConfirmed={ride.confirmedAt !== null}
      />
    </GateCard>
  )
}
