import { notFound } from 'next/navigation'
import { ChooseTime } from '@/components/scheduling/choose-time'
import { MoveVisit } from '@/components/scheduling/move-visit'
import { visitAsked } from '@/components/scheduling/visit-asked'
import { ZonedRange } from '@/components/time/zoned-range'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { findMoveOptions } from '@/lib/data/views/visit-options'
import { isId } from '@/lib/ids'
import { askedId, readSearch, type Search } from '@/lib/inputs/search'
import { labelOf } from '@/lib/messages/label'
import { sayDays } from '@/lib/messages/word-why-none'
import { paths, withQuery } from '@/lib/paths'

export const metadata = { title: 'Move a visit' }

type Props = { params: Promise<{ appointmentId: string }>; searchParams: Promise<Search> }

export default async function MoveVisitPage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist', 'front-desk')
  const { appointmentId } = await params
  const asked = visitAsked(await searchParams)
  const { with: onto } = readSearch(await searchParams, { with: askedId })
  const options = isId(appointmentId)
    ? await readAs(actor, (tx) => findMoveOptions(tx, actor, { appointmentId, asked, now: clock() }))
    : null
  if (!options) notFound()
  const { request, decided, timeZone, clinicians, rooms } = options
  return (
    <div className="grid gap-6">
      <PageHeader
        above={{ href: paths.clinic.visit(appointmentId), label: 'The visit' }}
        title={`Move the ${labelOf('appointmentKind', options.kind).toLowerCase()} of ${options.clientName}`}
        lead={
          <>
            It stands on <ZonedRange start={options.startsAt} end={options.endsAt} timeZone={timeZone} day="short" />.
            {options.takesCycleAlong && ' On another day, its preparation and its integration come along.'}
          </>
        }
        actions={[
          options.restFrom && (
            <LinkButton key="rest" variant="secondary" href={paths.clinic.moveRest(options.restFrom)}>
              Move the rest of the plan
            </LinkButton>
          ),
          <LinkButton key="swap" variant="secondary" href={paths.clinic.swapVisit(appointmentId)}>
            Change places with another visit
          </LinkButton>,
        ]}
      />
      {onto && (
        <Notice
          tone="info"
          title="Another visit is there."
          action={
            <LinkButton variant="secondary" href={withQuery(paths.clinic.swapVisit(appointmentId), { with: onto })}>
              See both change places
            </LinkButton>
          }
        >
          The two can exchange their times in one step.
        </Notice>
      )}
      <ChooseTime
        choices={{ clinicianId: request.clinicianId, roomId: request.roomId, clinicians, rooms }}
        when={{ on: request.on, at: asked.at, days: sayDays(options.days, timeZone), times: options.times }}
        timeZone={timeZone}
        before="Choose a time, and what would move stands here before anything changes."
        outcome={
          decided && (
            <MoveVisit
              key={JSON.stringify(request)}
              appointmentId={appointmentId}
              sequence={options.sequence}
              request={request}
              decided={decided}
              timeZone={timeZone}
              mine={[actor.role, ...actor.duties]}
            />
          )
        }
      />
    </div>
  )
}
