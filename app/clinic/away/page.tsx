import { AwayCard } from '@/components/practice/away-card'
import { Column } from '@/components/ui/column'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { readAs } from '@/lib/data/page-reads'
import { listTimeOff } from '@/lib/data/views/time-off'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Time off' }

export default async function AwayPage() {
  const actor = await requireActor('therapist', 'front-desk', 'admin')
  const { today, timeZone, now } = await currentDay()
  const people = await readAs(actor, (tx) => listTimeOff(tx, actor, now, timeZone))
  return (
    <Column>
      <PageHeader
        title="Time off"
        above={{ href: paths.clinic.calendar, label: 'Calendar' }}
        lead="Nobody is booked while they are away. Each time off shows the visits it hits, and a plan that moves the fewest of them."
      />
      {people.length === 0 && <EmptyState>Nobody works here yet.</EmptyState>}
      <ul className="grid gap-4">
        {people.map((person) => (
          <AwayCard key={person.id} person={person} today={today} />
        ))}
      </ul>
    </Column>
  )
}
