import { notFound } from 'next/navigation'
import { AwayPlan } from '@/components/absences/away-plan'
import { LeftVisits } from '@/components/absences/left-visits'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { idsOf } from '@/lib/auth/ids'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { findAwayPlan } from '@/lib/data/views/away-plan'
import { permits } from '@/lib/domain/access/permissions'
import { sayDay, sayDayAndTime } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Visits during time off' }

export default async function AwayPlanPage({ params }: { params: Promise<{ timeOffId: string }> }) {
  const actor = await requireActor('therapist', 'front-desk', 'admin')
  const { timeOffId } = idsOf(await params)
  const plan = await readAs(actor, (tx) => findAwayPlan(tx, actor, { timeOffId, now: clock() }))
  if (!plan) notFound()
  const { who, what, startsAt, endsAt, timeZone, hit, clients, left, until } = plan
  return (
    <Column>
      <PageHeader
        title={`${who} is ${what === 'person' ? 'away' : 'out of use'}`}
        above={{ href: paths.clinic.away, label: 'Time off' }}
        lead={`${sayDayAndTime(startsAt, timeZone)} to ${sayDayAndTime(endsAt, timeZone)}. Taking ${what === 'person' ? 'the time off' : 'this'} back leaves visits that were moved where they are; each can be moved again.`}
      />
      <AwayPlan
        timeOffId={timeOffId}
        hit={hit}
        what={what}
        clients={clients}
        left={left.map(({ id }) => id)}
        mayMove={permits(actor, 'absence.replan')}
      />
      <LeftVisits left={left} until={sayDay(until)} />
    </Column>
  )
}
