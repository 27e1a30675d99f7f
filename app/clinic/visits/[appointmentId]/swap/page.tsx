import { notFound } from 'next/navigation'
import { SwapChoice } from '@/components/scheduling/swap-choice'
import { SwapVisits } from '@/components/scheduling/swap-visits'
import { ZonedRange } from '@/components/time/zoned-range'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { findSwap } from '@/lib/data/views/swap'
import { isId } from '@/lib/ids'
import { askedId, readSearch, type Search } from '@/lib/inputs/search'
import { labelOf } from '@/lib/messages/label'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Change places' }

type Props = { params: Promise<{ appointmentId: string }>; searchParams: Promise<Search> }

export default async function SwapVisitPage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist', 'front-desk')
  const { appointmentId } = await params
  const { with: withId } = readSearch(await searchParams, { with: askedId })
  const options = isId(appointmentId) ? await readAs(actor, (tx) => findSwap(tx, actor, { appointmentId, withId, now: clock() })) : null
  if (!options) notFound()
  const { visit, others, chosen, timeZone } = options
  return (
    <div className="grid gap-6">
      <PageHeader
        above={{ href: paths.clinic.moveVisit(appointmentId), label: 'Move the visit' }}
        title={`Change places: ${labelOf('appointmentKind', visit.kind).toLowerCase()} of ${visit.clientName}`}
        lead={
          <>
            It stands on <ZonedRange start={visit.startsAt} end={visit.endsAt} timeZone={timeZone} day="short" />
            {visit.clinicianName && `, with ${visit.clinicianName}`}. Both visits move at once, or neither does.
          </>
        }
      />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <SwapChoice others={others} chosenId={chosen?.other.id ?? null} timeZone={timeZone} />
        <div className="xl:sticky xl:top-20">
          {chosen ? (
            <SwapVisits key={chosen.other.id} {...{ visit, chosen, timeZone }} mine={[actor.role, ...actor.duties]} />
          ) : (
            <p className="text-muted">Choose a visit, and where both would stand is shown here before anything changes.</p>
          )}
        </div>
      </div>
    </div>
  )
}
