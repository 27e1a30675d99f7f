import { notFound } from 'next/navigation'
import { SuperbillsToAsk } from '@/components/billing/superbills-of-client'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { currentDay } from '@/lib/auth/today'
import { readAs } from '@/lib/data/page-reads'
import { findOwnAccount } from '@/lib/data/views/own-account'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('billing.superbillAsk') }

export default async function AskSuperbillPage() {
  const actor = await requireActor('client')
  const { timeZone } = await currentPractice()
  const { today } = await currentDay()
  const account = await readAs(actor, (tx) => findOwnAccount(tx, actor, today))
  if (!account) notFound()
  const { charges, superbillRequests } = account
  return (
    <Column gap="large">
      <PageHeader above={{ href: paths.portal.money, label: t('billing.portalMoneyTitle') }} title={t('billing.superbillAsk')} />
      <SuperbillsToAsk charges={charges} superbillRequests={superbillRequests} timeZone={timeZone} />
    </Column>
  )
}
