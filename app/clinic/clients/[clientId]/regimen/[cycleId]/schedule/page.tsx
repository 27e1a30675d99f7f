import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { BookCycle } from '@/components/scheduling/book-cycle'
import { CycleChoices } from '@/components/scheduling/cycle-choices'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { SkeletonCard, SkeletonPage } from '@/components/ui/skeletons'
import { requireActor } from '@/lib/auth/actor'
import { idsOf } from '@/lib/auth/ids'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { findCycleHead, findScheduleOptions, type ScheduleAsked } from '@/lib/data/views/schedule-options'
import type { SignedInActor } from '@/lib/domain/access/actor'
import { payerChoices } from '@/lib/domain/coverage/restriction'
import { contacts } from '@/lib/domain/scheduling/contact'
import { askedDay, askedId, askedOne, askedTime, readSearch, type Search } from '@/lib/inputs/search'
import { sayZone } from '@/lib/messages/say-time'
import { sayDays } from '@/lib/messages/word-why-none'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Schedule a cycle' }

type Props = {
  params: Promise<{ clientId: string; cycleId: string }>
  searchParams: Promise<Search>
}

export default async function ScheduleCyclePage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist', 'front-desk')
  const { clientId, cycleId } = idsOf(await params)
  const asked = askedOf(await searchParams)
  const head = await readAs(actor, (tx) => findCycleHead(tx, actor, cycleId))
  if (head?.clientId !== clientId) notFound()
  return (
    <Section
      title={`Schedule cycle ${head.cycleNumber} for ${head.clientName}`}
      detail="The journey, with the preparation the day before and the integration the day after. All are booked together, or none."
      aside={
        <LinkButton href={paths.clinic.clientTab(clientId, 'regimen')} size="desk" variant="secondary">
          Back to the plan
        </LinkButton>
      }
    >
      {head.isBooked && <Notice tone="info">This cycle is booked. Its visits stand in the plan.</Notice>}
      <Suspense fallback={<LookingForTimes />}>
        <OpenTimes {...{ actor, clientId, cycleId, asked }} />
      </Suspense>
    </Section>
  )
}

type OpenTimesProps = {
  readonly actor: SignedInActor
  readonly clientId: string
  readonly cycleId: string
  readonly asked: ScheduleAsked
}

/** The choices with their open times, which take a while to find: the rest of the page does not wait for them. */
async function OpenTimes({ actor, clientId, cycleId, asked }: OpenTimesProps) {
  const options = await readAs(actor, (tx) => findScheduleOptions(tx, actor, { cycleId, asked, now: clock() }))
  if (!options) return null
  const { decided, request, timeZone, locationId, isBooked } = options
  return (
    <div className="grid items-start gap-4 xl:grid-cols-2">
      {!isBooked && (
        <CycleChoices {...options} days={sayDays(options.days, timeZone)} isTimeChosen={asked.at !== undefined} zone={sayZone(timeZone)} />
      )}
      {decided ? (
        <BookCycle
          key={JSON.stringify(asked)}
          clientId={clientId}
          cycleId={cycleId}
          locationId={locationId}
          request={request}
          {...decided}
          timeZone={timeZone}
          mine={[actor.role, ...actor.duties]}
        />
      ) : (
        !isBooked && <p className="text-muted">Choose a time, and the three visits stand here before anything is booked.</p>
      )}
    </div>
  )
}

/** As large as the choices of a cycle and its days. */
const LookingForTimes = () => (
  <SkeletonPage label="Looking for times">
    <div className="grid items-start gap-4 xl:grid-cols-2">
      <div className="grid gap-4">
        <SkeletonCard lines={8} />
        <SkeletonCard lines={12} />
      </div>
    </div>
  </SkeletonPage>
)

const fields = {
  location: askedId,
  facility: askedId,
  format: askedOne(['A', 'B', 'C', 'D']),
  setting: askedOne(['office', 'facility', 'telehealth', 'home']),
  group: askedOne(['preparation', 'integration']),
  on: askedDay,
  at: askedTime,
  by: askedId,
  contact: askedOne(contacts),
  payer: askedOne(payerChoices),
  prepAt: askedTime,
  prepBy: askedId,
  intAt: askedTime,
  intBy: askedId,
}

/** The choices as they stand in the address. */
function askedOf(search: Search): ScheduleAsked {
  const { location, facility, group, prepAt, prepBy, intAt, intBy, ...asked } = readSearch(search, fields)
  return {
    ...asked,
    locationId: location,
    facilityId: facility,
    groupPhase: group,
    preparationAt: prepAt,
    preparationBy: prepBy,
    integrationAt: intAt,
    integrationBy: intBy,
  }
}
