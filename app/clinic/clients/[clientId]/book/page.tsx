import { notFound } from 'next/navigation'
import { BookVisit } from '@/components/scheduling/book-visit'
import { ChooseTime } from '@/components/scheduling/choose-time'
import { visitAsked } from '@/components/scheduling/visit-asked'
import { LinkButton } from '@/components/ui/link-button'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/actor'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { findVisitOptions } from '@/lib/data/views/visit-options'
import { isId } from '@/lib/ids'
import type { Search } from '@/lib/inputs/search'
import { sayDays } from '@/lib/messages/word-why-none'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Book a visit' }

type Props = { params: Promise<{ clientId: string }>; searchParams: Promise<Search> }

export default async function BookVisitPage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist', 'front-desk')
  const { clientId } = await params
  const asked = visitAsked(await searchParams)
  const options = isId(clientId) ? await readAs(actor, (tx) => findVisitOptions(tx, actor, { clientId, asked, now: clock() })) : null
  if (!options) notFound()
  const { request, decided, timeZone, locationId, clinicians, rooms } = options
  return (
    <Section
      title={`Book a visit for ${options.clientName}`}
      detail="A visit by itself. A journey with its preparation and integration is scheduled from the regimen."
      aside={
        <LinkButton href={paths.clinic.client(clientId)} size="desk" variant="secondary">
          Back to the client
        </LinkButton>
      }
    >
      <ChooseTime
        choices={{
          what: {
            ...{ kind: request.kind, setting: request.setting, contact: request.contact ?? null, payer: request.payer ?? null },
            ...{ payers: options.payers, locationId, locations: options.locations },
          },
          ...{ clinicianId: request.clinicianId, roomId: request.roomId, clinicians, rooms },
        }}
        when={{ on: request.on, at: asked.at, days: sayDays(options.days, timeZone), times: options.times }}
        timeZone={timeZone}
        before="Choose a time, and the visit stands here before anything is booked."
        outcome={
          decided && (
            <BookVisit
              key={JSON.stringify(request)}
              clientId={clientId}
              locationId={locationId}
              request={request}
              decided={decided}
              priceCents={options.priceCents}
              timeZone={timeZone}
              mine={[actor.role, ...actor.duties]}
            />
          )
        }
      />
    </Section>
  )
}
