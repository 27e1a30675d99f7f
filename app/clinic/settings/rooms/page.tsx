import { RoomsList } from '@/components/practice/rooms-list'
import { say } from '@/components/practice/words'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { listLocations, listRooms } from '@/lib/data/views/settings-places'

export const metadata = { title: 'Rooms' }

export default async function RoomsPage() {
  const admin = await requireActor('admin')
  const { today } = await currentDay()
  const { rooms, locations } = await readAs(admin, (tx) =>
    atOnce({
      rooms: listRooms(tx, admin),
      locations: listLocations(tx, admin, today),
    }),
  )

  return (
    <>
      <PageHeader title={say('navRooms')} lead={say('roomsLead')} />
      <RoomsList rooms={rooms} locations={locations.map(({ id, name }) => ({ value: id, label: name }))} />
    </>
  )
}
