import { notFound } from 'next/navigation'
import { DayTimes } from '@/components/scheduling/day-times'
import { MoveRest } from '@/components/scheduling/move-rest'
import { ZonedTime } from '@/components/time/zoned-time'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { idsOf } from '@/lib/auth/ids'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { findRestOfPlan } from '@/lib/data/views/rest-of-plan'
import { askedDay, askedTime, readSearch, type Search } from '@/lib/inputs/search'
import { sayZone } from '@/lib/messages/say-time'
import { sayDays } from '@/lib/messages/word-why-none'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Move the rest of the plan' }

type Props = { params: Promise<{ cycleId: string }>; searchParams: Promise<Search> }

export default async function MoveRestPage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist', 'front-desk')
  const { cycleId } = idsOf(await params)
  const { on, at } = readSearch(await searchParams, { on: askedDay, at: askedTime })
  const found = await readAs(actor, (tx) => findRestOfPlan(tx, actor, { cycleId, on, at, now: clock() }))
  if (!found) notFound()
  const { clientId, clientName, cycleNumber, cycles, journeyId, startsAt, timeZone, chosen } = found
  return (
    <div className="grid gap-6">
      <PageHeader
        above={{ href: paths.clinic.moveVisit(journeyId), label: 'Move the journey' }}
        title={`Move the rest of the plan of ${clientName}`}
        lead={
          <>
            {cycles === 1 ? `Cycle ${cycleNumber} is the last` : `Cycle ${cycleNumber} and what follows, ${cycles} cycles`}. Its journey
            stands on <ZonedTime at={startsAt} timeZone={timeZone} day="short" />. The others move by as many days where that is lawful,
            else to the first lawful day after. All move, or none.
          </>
        }
      />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Card title={`When the journey of cycle ${cycleNumber} is`} detail={`Times in ${sayZone(timeZone)}.`}>
          <DayTimes on={found.on} at={at} days={sayDays(found.days, timeZone)} times={found.times} />
        </Card>
        <div className="xl:sticky xl:top-20">
          <MoveRest
            cycleId={cycleId}
            chosen={chosen}
            client={{ id: clientId, name: clientName }}
            timeZone={timeZone}
            mine={[actor.role, ...actor.duties]}
          />
        </div>
      </div>
    </div>
  )
}
