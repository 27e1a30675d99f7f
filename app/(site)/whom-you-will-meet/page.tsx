import { Article } from '@/components/site/article'
import { PeopleCards } from '@/components/site/people-cards'
import { currentPractice } from '@/lib/auth/practice'
import { currentDay } from '@/lib/auth/today'
import { findSiteContent } from '@/lib/data/views/site'
import { t } from '@/lib/messages/t'

export const metadata = { title: t('site.navPeople'), description: t('site.peopleAbout') }

export default async function PeoplePage() {
  const { id } = await currentPractice()
  const { today, now } = await currentDay()
  const { people } = await findSiteContent(id, today, now)
  return (
    <Article title={t('site.peopleTitle')} lead={t('site.peopleLead')} width="wide">
      <PeopleCards people={people} />
    </Article>
  )
}
