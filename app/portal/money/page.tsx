import { notFound } from 'next/navigation'
import { AccountSummary } from '@/components/billing/account-summary'
import { ChargeCard } from '@/components/billing/charge-card'
import { FormatCards } from '@/components/billing/format-cards'
import { PaymentList, SuperbillList } from '@/components/billing/paper-lists'
import { RefundList } from '@/components/billing/refund-list'
import { RestrictionCard } from '@/components/coverage/restriction-card'
import { SignWish } from '@/components/coverage/wish-card'
import { Card } from '@/components/ui/card'
import { Column } from '@/components/ui/column'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now } from '@/lib/clock'
import { readAs } from '@/lib/data/scope'
import { findFormatPrices } from '@/lib/data/views/format-prices'
import { findClientMoney } from '@/lib/data/views/money'
import { findOwnWishes } from '@/lib/data/views/own-wishes'
import { addDays } from '@/lib/domain/time/local'
import { localDateOf } from '@/lib/domain/time/practice-time'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('billing.portalMoneyTitle') }

/** A journey about this far ahead is priced: near enough for today's benefits. */
const DAYS_AHEAD = 14

export default async function PortalMoneyPage() {
  const actor = await requireActor('client')
  const { timeZone } = await currentPractice()
  const today = localDateOf(now(), timeZone)
  const { money, formats, own } = await readAs(actor, async (tx) => ({
    money: await findClientMoney(tx, actor, actor.clientId),
    own: await findOwnWishes(tx, actor, actor.clientId),
    formats: await findFormatPrices(tx, actor, actor.clientId, [addDays(today, DAYS_AHEAD)], today),
  }))
  if (!money) notFound()
  return (
    <Column gap="large">
      <div className="grid gap-6">
        <PageHeader title={t('billing.portalMoneyTitle')} lead={t('billing.portalMoneyLead')} />
        <AccountSummary account={money} reader="client" />
        <TextLink href={paths.api.statement(actor.clientId) as never} prefetch={false}>
          {t('billing.statement')}
        </TextLink>
      </div>
      <Section title={t('billing.charges')}>
        {money.charges.length === 0 ? (
          <EmptyState>{t('billing.listEmpty')}</EmptyState>
        ) : (
          <ul className="grid gap-3">
            {money.charges.toReversed().map((charge) => (
              <ChargeCard key={charge.id} charge={charge} reader="client" />
            ))}
          </ul>
        )}
      </Section>
      <div className="grid gap-6">
        <Card title={t('billing.payments')}>
          <PaymentList payments={money.payments} canDownload />
        </Card>
        {money.refunds.length > 0 && (
          <Card title={t('billing.refundsOfClient')}>
            <RefundList refunds={money.refunds} today={today} />
          </Card>
        )}
        <Card title={t('billing.superbills')}>
          <SuperbillList superbills={money.superbills} timeZone={timeZone} empty={t('billing.superbillsEmptyClient')} canDownload />
        </Card>
      </div>
      <RestrictionCard clientId={null} restrictions={own.restrictions} today={today} reader="client" />
      {(own.cycles.length > 0 || own.wishes.length > 0) && <SignWish cycles={own.cycles} wishes={own.wishes} timeZone={timeZone} />}
      {formats && (
        <Section title={t('billing.pricesTitle')} detail={t('billing.pricesLead')}>
          <FormatCards formats={formats} reader="client" />
        </Section>
      )}
    </Column>
  )
}
