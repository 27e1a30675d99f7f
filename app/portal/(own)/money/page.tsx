import { notFound } from 'next/navigation'
import { ChargeQuestion } from '@/components/billing/charge-question'
import { HardshipOfClient } from '@/components/billing/hardship-card'
import { OwnPayments } from '@/components/billing/own-payments'
import { OwnStanding } from '@/components/billing/own-standing'
import { SuperbillsOfClient } from '@/components/billing/superbills-of-client'
import { AppealsCard } from '@/components/coverage/appeals-card'
import { RestrictionCard } from '@/components/coverage/restriction-card'
import { SignWish } from '@/components/coverage/wish-card'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { findAppeals } from '@/lib/data/views/appeals'
import { findClientMoney } from '@/lib/data/views/money'
import { findMoneyStanding } from '@/lib/data/views/money-standing'
import { findOwnWishes } from '@/lib/data/views/own-wishes'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('billing.portalMoneyTitle') }

export default async function PortalMoneyPage() {
  const actor = await requireActor('client')
  const { today, timeZone } = await currentDay()
  const { phone } = await currentPractice()
  const { money, standing, own, scale } = await readAs(actor, (tx) =>
    atOnce({
      standing: findMoneyStanding(tx, actor, actor.clientId, today),
      money: findClientMoney(tx, actor, actor.clientId),
      own: findOwnWishes(tx, actor, actor.clientId),
      scale: findAppeals(tx, actor, actor.clientId, today),
    }),
  )
  if (!money || !standing) notFound()
  const { wall } = standing
  const questions = new Map(money.charges.map((charge) => [charge.id, charge.question]))
  return (
    <Column gap="large">
      <div className="grid gap-6">
        <PageHeader title={t('billing.portalMoneyTitle')} lead={t(wall ? 'billing.portalMoneyLeadWalled' : 'billing.portalMoneyLead')} />
        <OwnStanding
          money={money}
          standing={standing}
          today={today}
          practicePhone={phone}
          question={({ id, clientCents, writtenOffCents }) => (
            <ChargeQuestion
              chargeId={id}
              question={questions.get(id) ?? null}
              reader="client"
              isTheirs={clientCents > writtenOffCents}
              canAnswer={false}
            />
          )}
        />
      </div>
      <div className="grid gap-6">
        <OwnPayments money={money} isWalled={wall !== null} />
        {(wall === null || money.superbills.length > 0) && <SuperbillsOfClient money={money} timeZone={timeZone} />}
      </div>
      <HardshipOfClient hardships={money.hardships} today={today} />
      {wall === null && (
        <AppealsCard clientId={actor.clientId} appeals={scale.appeals} timeZone={timeZone} reader="client" canAsk={scale.canAsk} />
      )}
      {((wall === null && standing.plan) || own.restrictions.length > 0) && (
        <RestrictionCard clientId={null} restrictions={own.restrictions} today={today} reader="client" />
      )}
      {(own.cycles.length > 0 || own.wishes.length > 0) && <SignWish cycles={own.cycles} wishes={own.wishes} timeZone={timeZone} />}
      {wall === null && (
        <Section title={t('billing.pricesTitle')} detail={t('billing.pricesLead')}>
          <TextLink href={paths.portal.prices} prefetch={false} className="inline-flex min-h-11 items-center">
            {t('billing.pricesShow')}
          </TextLink>
        </Section>
      )}
    </Column>
  )
}
