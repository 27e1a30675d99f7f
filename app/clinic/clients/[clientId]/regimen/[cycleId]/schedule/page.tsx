import { notFound } from 'next/navigation'
import { BookCycle } from '@/components/scheduling/book-cycle'
import { CycleChoices } from '@/components/scheduling/cycle-choices'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/actor'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/scope'
import { findScheduleOptions, type ScheduleAsked } from '@/lib/data/views/schedule-options'
import { payerChoices } from '@/lib/domain/coverage/restriction'
import { contacts } from '@/lib/domain/scheduling/contact'
import { isLocalDate, isLocalTime } from '@/lib/domain/time/local'
import { sayZone } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Schedule a cycle' }

type Props = {
  params: Promise<{ clientId: string; cycleId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ScheduleCyclePage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist', 'front-desk')
  const { clientId, cycleId } = await params
  const asked = askedOf(await searchParams)
  const options = await readAs(actor, (tx) => findScheduleOptions(tx, actor, { cycleId, asked, now: clock() }))
  if (!options || options.clientId !== clientId) notFound()
  const { decided, request, timeZone, locationId } = options
  return (
    <Section
      title={`Schedule cycle ${options.cycleNumber} for ${options.clientName}`}
      detail="The journey, with the preparation the day before and the integration the day after. All are booked together, or none."
      aside={
        <LinkButton href={paths.clinic.clientTab(clientId, 'regimen') as never} size="desk" variant="secondary">
          Back to the plan
        </LinkButton>
      }
    >
      {options.isBooked && <Notice tone="info">This cycle is booked. Its visits stand in the plan.</Notice>}
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {!options.isBooked && <CycleChoices {...options} isTimeChosen={asked.at !== undefined} zone={sayZone(timeZone)} />}
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
          !options.isBooked && <p className="text-muted">Choose a time, and the three visits stand here before anything is booked.</p>
        )}
      </div>
    </Section>
  )
}

const isId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text)

/** The choices as they stand in the address; what makes no sense is left out. */
function askedOf(search: Record<string, string | string[] | undefined>): ScheduleAsked {
  const text = (name: string) => (typeof search[name] === 'string' ? search[name] : undefined)
  const id = (name: string) => [text(name)].find((value) => value !== undefined && isId(value))
  const time = (name: string) => [text(name) ?? ''].find(isLocalTime)
  return {
    locationId: id('location'),
    facilityId: id('facility'),
    format: (['A', 'B', 'C', 'D'] as const).find((format) => format === text('format')),
    setting: (['office', 'facility', 'telehealth', 'home'] as const).find((setting) => setting === text('setting')),
    groupPhase: (['preparation', 'integration'] as const).find((phase) => phase === text('group')),
    on: [text('on') ?? ''].find(isLocalDate),
    at: time('at'),
    by: id('by'),
    contact: contacts.find((contact) => contact === text('contact')),
    payer: payerChoices.find((payer) => payer === text('payer')),
    preparationAt: time('prepAt'),
    preparationBy: id('prepBy'),
    integrationAt: time('intAt'),
    integrationBy: id('intBy'),
  }
}
