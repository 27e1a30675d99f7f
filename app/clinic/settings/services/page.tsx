import { RatesList } from '@/components/practice/rates-list'
import { ServicesList } from '@/components/practice/services-list'
import { say } from '@/components/practice/words'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { listRates, listServices } from '@/lib/data/views/settings-prices'

export const metadata = { title: 'Services and rates' }

export default async function ServicesPage() {
  const admin = await requireActor('admin')
  const { today } = await currentDay()
  const { services, rates } = await readAs(admin, (tx) =>
    atOnce({
      services: listServices(tx, admin),
      rates: listRates(tx, admin),
    }),
  )

  return (
    <>
      <PageHeader title={say('navServices')} lead={say('servicesLead')} />
      <ServicesList services={services} />
      <Section title={say('rates')} detail={say('ratesDetail')}>
        <RatesList rates={rates} today={today} />
      </Section>
    </>
  )
}
