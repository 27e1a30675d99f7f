import { LocationsList } from '@/components/practice/locations-list'
import { say } from '@/components/practice/words'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { readAs } from '@/lib/data/page-reads'
import { listLocations } from '@/lib/data/views/settings-places'

export const metadata = { title: 'Locations and hours' }

export default async function LocationsPage() {
  const admin = await requireActor('admin')
  const { today, timeZone } = await currentDay()
  const locations = await readAs(admin, (tx) => listLocations(tx, admin, today))

  return (
    <>
      <PageHeader title={say('navLocations')} lead={say('locationsLead')} />
      <LocationsList locations={locations} timeZone={timeZone} today={today} />
    </>
  )
}
