import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { movedJourneys } from '@/components/regimens/moved-address'
import { NoPlan } from '@/components/regimens/no-plan'
import { PlacesChoices } from '@/components/regimens/places-choices'
import { PlanCards } from '@/components/regimens/plan-cards'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { SkeletonCard, SkeletonPage } from '@/components/ui/skeletons'
import { requireActor } from '@/lib/auth/actor'
import { idsOf } from '@/lib/auth/ids'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { findPlacesHead, findRegimenPlaces, type PlacesAsked } from '@/lib/data/views/regimen-places'
import type { SignedInActor } from '@/lib/domain/access/actor'
import { proposalNames } from '@/lib/domain/regimens/regimen-proposal'
import { addDays } from '@/lib/domain/time/local'
import { askedDay, askedId, askedOne, askedText, readSearch, type Search } from '@/lib/inputs/search'
import { sayZone } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('regimens.scheduleAll') }

type Props = { params: Promise<{ clientId: string }>; searchParams: Promise<Search> }

export default async function ScheduleRegimenPage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist', 'front-desk')
  const { clientId } = idsOf(await params)
  const asked = askedOf(await searchParams)
  const head = await readAs(actor, (tx) => findPlacesHead(tx, actor, { clientId, asked, now: clock() }))
  if (!head) notFound()
  const { timeZone, today, cycles } = head
  return (
    <Section
      title={`Schedule the whole plan of ${head.clientName}`}
      detail={`${cycles.length} cycles without a date, each with its preparation and integration. All are booked together, or none. Times in ${sayZone(timeZone)}.`}
      aside={
        <LinkButton href={paths.clinic.clientTab(clientId, 'regimen')} size="desk" variant="secondary">
          Back to the plan
        </LinkButton>
      }
    >
      <div className="grid gap-4">
        {cycles.length === 0 ? (
          <Notice tone="info">Every cycle of this plan has its visits.</Notice>
        ) : (
          <PlacesChoices {...head} earliest={addDays(today, 1)} />
        )}
        <Suspense key={JSON.stringify({ ...asked, moved: null })} fallback={<LookingForPlans cycles={cycles.length} />}>
          <FoundPlans {...{ actor, clientId, asked }} />
        </Suspense>
      </div>
    </Section>
  )
}

type FoundProps = { readonly actor: SignedInActor; readonly clientId: string; readonly asked: PlacesAsked }

/** The plans, which take a while to find: the rest of the page does not wait for them. */
async function FoundPlans({ actor, clientId, asked }: FoundProps) {
  const found = await readAs(actor, (tx) => findRegimenPlaces(tx, actor, { clientId, asked, now: clock() }))
  if (!found) return null
  const { timeZone, from, weeks, plans, moved, explained, locationId, today } = found
  const to = addDays(from, weeks * 7 - 1)
  return (
    <>
      {explained && <NoPlan {...{ explained, from, timeZone, to }} />}
      <PlanCards
        {...{ clientId, locationId, timeZone, moved }}
        within={{ from: addDays(today, 1), to }}
        plans={explained?.otherLead ? [explained.otherLead.plan] : plans}
      />
    </>
  )
}

/** As large as a plan of so many cycles. */
const LookingForPlans = ({ cycles }: { readonly cycles: number }) => (
  <SkeletonPage label="Looking for days">
    <SkeletonCard lines={cycles * 3} />
  </SkeletonPage>
)

const fields = {
  ...{ location: askedId, facility: askedId, from: askedDay, weeks: askedOne(['8', '12', '16']), days: askedText },
  ...{ of: askedOne(proposalNames), moved: askedText },
}

/** The choices as they stand in the address. */
function askedOf(search: Search): PlacesAsked {
  const { location, facility, weeks, days, from, of, moved } = readSearch(search, fields)
  const weekdays = [...new Set([...(days ?? '')].filter((day) => /^[0-6]$/.test(day)).map(Number))]
  return {
    locationId: location,
    facilityId: facility,
    from,
    weeks: weeks === undefined ? undefined : Number(weeks),
    weekdays: weekdays.length > 0 ? weekdays : undefined,
    moved: of === undefined ? undefined : { of, journeys: movedJourneys(moved ?? '') },
  }
}
