import { notFound } from 'next/navigation'
import { AskForAnotherTime } from '@/components/portal/another-time'
import { MoveOwnVisit } from '@/components/portal/move-own-visit'
import { ownAsked, shownTimes } from '@/components/portal/own-asked'
import { OwnTimes } from '@/components/portal/own-times'
import { ZonedRange } from '@/components/time/zoned-range'
import { Card } from '@/components/ui/card'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { readInTurnAs } from '@/lib/data/page-reads'
import { findOwnMove } from '@/lib/data/views/own-times'
import { isId } from '@/lib/ids'
import type { Search } from '@/lib/inputs/search'
import { labelOf } from '@/lib/messages/label'
import { sayOwnPrice } from '@/lib/messages/say-own-price'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Move a visit' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

export default async function MoveOwnVisitPage({ params, searchParams }: Props) {
  const { id } = await params
  const asked = ownAsked(await searchParams)
  const actor = await requireActor('client')
  const { phone } = await currentPractice()
  const found = isId(id) ? await readInTurnAs(actor, (tx) => findOwnMove(tx, actor, { appointmentId: id, asked, now: clock() })) : null
  if (!found) notFound()
  const { visit, own, month, decided } = found
  return (
    <Column>
      <PageHeader
        above={{ href: paths.portal.visit(id), label: 'The visit' }}
        title={`Another time for your ${labelOf('appointmentKind', visit.kind).toLowerCase()}`}
        lead={
          <>
            It stands on <ZonedRange start={visit.startsAt} end={visit.endsAt} timeZone={visit.timeZone} day="short" />
            {visit.clinicianName && ` with ${visit.clinicianName}`}.{month && ' It keeps this time until you have chosen another.'}
          </>
        }
      />
      {month ? (
        <Card title="When">
          <OwnTimes key={month.month} {...shownTimes(month, asked)} />
        </Card>
      ) : (
        <AskForAnotherTime own={own} phone={phone} />
      )}
      {decided && (
        <MoveOwnVisit
          key={JSON.stringify(decided.request)}
          appointmentId={id}
          sequence={visit.sequence}
          request={decided.request}
          visits={decided.visits}
          ruling={decided.ruling}
          alternatives={decided.alternatives}
          timeZone={visit.timeZone}
          price={sayOwnPrice(decided.priceCents, decided.isOfCycle ? ' for the whole cycle' : '')}
        />
      )}
    </Column>
  )
}
