import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ManageCall } from '@/components/consults/manage-call'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { findLinkActor } from '@/lib/auth/link'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { findConsultTimes } from '@/lib/data/views/consult-times'
import { findOwnCall } from '@/lib/data/views/consults'
import { t } from '@/lib/messages/t'

export const metadata: Metadata = { title: 'Your consult call', robots: { index: false }, referrer: 'no-referrer' }

export default async function ManageConsultPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const { phone } = await currentPractice()
  const actor = await findLinkActor(token, 'consult-manage')
  const now = clock()
  const found =
    actor &&
    (await readAs(actor, (tx) =>
      atOnce({
        call: findOwnCall(tx, actor, now),
        times: findConsultTimes(tx, actor.practiceId, now),
      }),
    ))

  if (!found?.call) notFound()
  return (
    <Column>
      <PageHeader title={t('consults.manageTitle')} />
      <ManageCall token={token} call={found.call} times={found.times} phone={phone} />
    </Column>
  )
}
