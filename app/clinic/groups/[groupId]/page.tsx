import { notFound } from 'next/navigation'
import { CallOffGroupForm } from '@/components/scheduling/call-off-group-form'
import { ChangeGroupForm } from '@/components/scheduling/change-group-form'
import { Card } from '@/components/ui/card'
import { Column } from '@/components/ui/column'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { idsOf } from '@/lib/auth/ids'
import { currentDay } from '@/lib/auth/today'
import { readAs } from '@/lib/data/page-reads'
import { listClinicianNames } from '@/lib/data/views/calendar'
import { findGroupToChange } from '@/lib/data/views/group-change'
import { localDateOf, localTimeOf } from '@/lib/domain/time/practice-time'
import { askedOne, readSearch, type Search } from '@/lib/inputs/search'
import { sayDayAndTime, sayZone } from '@/lib/messages/say-time'
import { paths, withQuery } from '@/lib/paths'

export const metadata = { title: 'Change a group' }

type GroupPageProps = { readonly params: Promise<{ groupId: string }>; readonly searchParams: Promise<Search> }

export default async function GroupPage({ params, searchParams }: GroupPageProps) {
  const actor = await requireActor('therapist', 'front-desk', 'admin')
  const { groupId } = idsOf(await params)
  const { scope = 'one' } = readSearch(await searchParams, { scope: askedOne(['one', 'rest']) })
  const { now, today } = await currentDay()
  const found = await readAs(actor, async (tx) => {
    const change = await findGroupToChange(tx, actor, { groupId, scope, now })
    return change && { ...change, clinicians: await listClinicianNames(tx, actor) }
  })
  if (!found) notFound()
  const { group, place, sessions, members, clinicians } = found
  const { id, version, title, startsAt, timeZone, clinicianId, roomId, capacity, seriesId } = group
  const stands = { on: localDateOf(startsAt, timeZone), at: localTimeOf(startsAt, timeZone) }
  const shared = { scope, sessions: sessions.length, members }
  return (
    <Column>
      <PageHeader
        title={title}
        above={{ href: withQuery(paths.clinic.groups, { location: group.locationId, open: id }), label: 'Groups' }}
        lead={`${sayDayAndTime(startsAt, timeZone, 'year')}, ${place.name}. ${leadText(sessions, timeZone)}`}
        actions={seriesId ? [<OtherScope key="scope" groupId={id} scope={scope} />] : []}
      />
      <Card title="Change">
        <ChangeGroupForm
          key={scope}
          {...shared}
          group={{ id, version, title, timeZone, clinicianId, roomId: roomId ?? '', seats: capacity, ...stands }}
          rooms={place.rooms}
          clinicians={clinicians}
          today={today}
          zone={sayZone(timeZone)}
        />
      </Card>
      <Card title="Call off">
        <CallOffGroupForm key={scope} {...shared} group={{ id, version, title, timeZone }} />
      </Card>
    </Column>
  )
}

/** The way from one session to all that follow, and back. */
const OtherScope = ({ groupId, scope }: { readonly groupId: string; readonly scope: 'one' | 'rest' }) => (
  <LinkButton variant="secondary" href={withQuery(paths.clinic.group(groupId), { scope: scope === 'one' ? 'rest' : undefined })}>
    {scope === 'one' ? 'This and all that follow' : 'Only this session'}
  </LinkButton>
)

function leadText(sessions: readonly { readonly startsAt: Date }[], timeZone: string): string {
  const last = sessions.at(-1)
  if (sessions.length < 2 || !last) return 'Everything here is done whole or not at all.'
  return `${sessions.length} sessions, the last on ${sayDayAndTime(last.startsAt, timeZone, 'year')}. All change or none.`
}
