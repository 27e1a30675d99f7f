import { FacilitiesList } from '@/components/practice/facilities-list'
import { say } from '@/components/practice/words'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { readAs } from '@/lib/data/page-reads'
import { listFacilities } from '@/lib/data/views/settings-places'

export const metadata = { title: 'Partner facilities' }

export default async function FacilitiesPage() {
  const admin = await requireActor('admin')
  const { today, timeZone } = await currentDay()
  const facilities = await readAs(admin, (tx) => listFacilities(tx, admin, today))

  return (
    <>
      <PageHeader title={say('navFacilities')} lead={say('facilitiesLead')} />
      <FacilitiesList facilities={facilities} timeZone={timeZone} today={today} />
    </>
  )
}
