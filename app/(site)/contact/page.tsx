import { PhoneLink } from '@/components/shell/phone-link'
import { PlaceCard } from '@/components/site/place-card'
import { Card } from '@/components/ui/card'
import { Column } from '@/components/ui/column'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { currentPractice } from '@/lib/auth/practice'
import { currentDay } from '@/lib/auth/today'
import { findSiteContent } from '@/lib/data/views/site'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Contact', description: 'How to reach us, where we are, and when we are open.' }

export default async function ContactPage() {
  const practice = await currentPractice()
  const { today, now } = await currentDay()
  const { locations } = await findSiteContent(practice.id, today, now)
  return (
    <Column gap="large">
      <PageHeader title={t('site.navContact')} lead={t('site.contactLead')} />
      <Card title={t('site.callUs')}>
        <p>
          <PhoneLink phone={practice.phone} />
        </p>
      </Card>
      {locations.map((place) => (
        <PlaceCard key={place.name} place={place} practice={practice} />
      ))}
      <LinkButton href={paths.site.consult} className="justify-self-start max-sm:w-full">
        {t('site.bookConsult')}
      </LinkButton>
    </Column>
  )
}
