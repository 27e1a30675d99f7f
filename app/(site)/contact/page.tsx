import { PhoneLink } from '@/components/shell/phone-link'
import { Card } from '@/components/ui/card'
import { Column } from '@/components/ui/column'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { currentPractice } from '@/lib/auth/practice'
import { currentDay } from '@/lib/auth/today'
import { findSiteContent } from '@/lib/data/views/site'
import { addressInOneLine } from '@/lib/domain/address'
import { directionsTo } from '@/lib/messages/directions'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Contact', description: 'How to reach us, and where we are.' }

export default async function ContactPage() {
  const { id, phone } = await currentPractice()
  const { today, now } = await currentDay()
  const { locations } = await findSiteContent(id, today, now)
  return (
    <Column gap="large">
      <PageHeader title={t('site.navContact')} lead={t('site.contactLead')} />
      <Card title={t('site.callUs')}>
        <p>
          <PhoneLink phone={phone} />
        </p>
      </Card>
      {locations.map((place) => (
        <Card key={place.name} title={place.name}>
          <p>{addressInOneLine(place)}</p>
          <p>
            <a
              href={directionsTo(addressInOneLine(place))}
              rel="noreferrer"
              className="inline-flex min-h-11 items-center font-medium text-lagoon underline underline-offset-4"
            >
              {t('site.directions')}
            </a>
          </p>
        </Card>
      ))}
      <LinkButton href={paths.site.consult} className="justify-self-start max-sm:w-full">
        {t('site.bookConsult')}
      </LinkButton>
    </Column>
  )
}
