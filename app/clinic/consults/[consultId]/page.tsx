import { notFound } from 'next/navigation'
import { ConsultChip } from '@/components/consults/consult-list'
import { ConsultSheet } from '@/components/consults/consult-sheet'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/lib/auth/actor'
import { idsOf } from '@/lib/auth/ids'
import { now as clock } from '@/lib/clock'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { findConsultTimes } from '@/lib/data/views/consult-times'
import { findConsult } from '@/lib/data/views/consults'
import { permits } from '@/lib/domain/access/permissions'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Consult' }

export default async function ConsultPage({ params }: { params: Promise<{ consultId: string }> }) {
  const { consultId } = idsOf(await params)
  const { actor } = await requireSession('front-desk', 'therapist', 'admin')
  if (!/^[0-9a-f-]{36}$/.test(consultId)) notFound()
  const now = clock()
  const { consult, times } = await readAs(actor, (tx) =>
    atOnce({
      consult: findConsult(tx, actor, consultId),
      times: findConsultTimes(tx, actor.practiceId, now),
    }),
  )
  if (!consult) notFound()

  return (
    <>
      <PageHeader
        title={consult.name}
        chips={<ConsultChip status={consult.status} />}
        above={{ href: paths.clinic.consults, label: t('consults.listTitle') }}
      />
      <ConsultSheet
        consult={consult}
        times={times}
        canWork={permits(actor, 'consult.work')}
        canCorrect={permits(actor, 'consult.correct')}
        canConvert={permits(actor, 'consult.convert')}
        canMove={permits(actor, 'consult.reschedule') && canMove(consult, now)}
      />
    </>
  )
}

const canMove = ({ status, call }: { status: string; call: { startsAt: string } | null }, now: Date): boolean =>
  status === 'booked' && call !== null && new Date(call.startsAt) > now
