import { notFound } from 'next/navigation'
import { AccountSummary } from '@/components/billing/account-summary'
import { ChargeGroups } from '@/components/billing/charge-groups'
import { ChargeQuestion } from '@/components/billing/charge-question'
import { CreditForm } from '@/components/billing/credit-form'
import { GiveEstimateForm } from '@/components/billing/give-estimate-form'
import { HardshipCard } from '@/components/billing/hardship-card'
import { LedgerTable } from '@/components/billing/ledger-table'
import { PaymentList, SuperbillList } from '@/components/billing/paper-lists'
import { PaymentForm } from '@/components/billing/payment-form'
import { OpenRefundForm, RefundSteps } from '@/components/billing/refund-forms'
import { RefundList } from '@/components/billing/refund-list'
import { ReversePaymentForm } from '@/components/billing/reverse-payment-form'
import { SuperbillAnswer } from '@/components/billing/superbill-answer'
import { SuperbillForm, VoidSuperbillForm } from '@/components/billing/superbill-form'
import { SuperbillRequests } from '@/components/billing/superbill-requests'
import { DecideWriteOff, WriteOffForm } from '@/components/billing/write-off-forms'
import { WriteOffList } from '@/components/billing/write-off-list'
import { RestoredCard } from '@/components/coverage/restored-card'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LaterDisclosure } from '@/components/ui/later-disclosure'
import { ListPages } from '@/components/ui/list-pages'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { requireSession } from '@/lib/auth/actor'
import { idsOf } from '@/lib/auth/ids'
import { currentDay } from '@/lib/auth/today'
import { readAs } from '@/lib/data/page-reads'
import { type ClientMoney, findClientMoney } from '@/lib/data/views/money'
import { hasDuty } from '@/lib/domain/access/actor'
import { groupByCycle } from '@/lib/domain/billing/charge-groups'
import { pageOf } from '@/lib/domain/page'
import { MISSED_VISIT } from '@/lib/domain/reference/billing-codes'
import { askedId, askedOne, askedPage, readSearch, type Search } from '@/lib/inputs/search'
import { labelOf } from '@/lib/messages/label'
import { sayDate } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths, withQuery } from '@/lib/paths'

export const metadata = { title: t('billing.balance') }

type Props = { readonly params: Promise<{ clientId: string }>; readonly searchParams: Promise<Search> }

const fields = { charges: askedPage, payments: askedPage, cycle: askedId.or(askedOne(['outside'])) }
/** How many cycles with charges, and how many payments, stand here at once. */
const [CYCLES, PAYMENTS] = [4, 6]

export default async function ClientMoneyPage({ params, searchParams }: Props) {
  const { actor } = await requireSession('therapist', 'front-desk', 'admin')
  const { clientId } = idsOf(await params)
  const asked = readSearch(await searchParams, fields)
  const { timeZone, today } = await currentDay()
  const money = await readAs(actor, (tx) => findClientMoney(tx, actor, clientId))
  if (!money) notFound()
  const isDesk = actor.role !== 'therapist'
  const { owedCents, creditCents } = money
  const payments = pageOf(money.payments, asked.payments ?? 1, PAYMENTS)
  const forSuperbill = money.charges
    .filter(({ isClaimable, superbillId, code }) => !isClaimable && superbillId === null && code !== MISSED_VISIT)
    .map(({ id, code, serviceOn }) => ({ value: id, label: `${labelOf('serviceCode', code)}, ${sayDate(serviceOn)}` }))
  return (
    <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]">
      <div className="grid gap-6">
        <AccountSummary account={money} />
        {money.restored.length > 0 && (
          <RestoredCard restored={money.restored} openDays={money.openDays} canDecide={isDesk && hasDuty(actor, 'billing-lead')} />
        )}
      </div>
      <div className="grid gap-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
        {isDesk && (
          <Card title={t('billing.takePayment')}>
            <PaymentForm clientId={clientId} owedCents={money.askedCents} seen={money.version} today={today} />
          </Card>
        )}
        {isDesk && creditCents > 0 && owedCents > 0 && (
          <Card title={t('billing.useCredit')}>
            <CreditForm
              clientId={clientId}
              owedCents={owedCents}
              creditCents={creditCents}
              seen={money.version}
              openDays={money.openDays}
            />
          </Card>
        )}
        <Card title={t('billing.refunds')}>
          <div className="grid gap-4">
            <RefundList
              refunds={money.refunds}
              today={today}
              action={
                isDesk ? ({ id, why }) => <RefundSteps refundId={id} mayCancel={why !== 'covered_after_all'} today={today} /> : undefined
              }
            />
            {isDesk && creditCents > 0 && (
              <LaterDisclosure summary={t('billing.refundGive')}>
                <OpenRefundForm clientId={clientId} creditCents={creditCents} seen={money.version} />
              </LaterDisclosure>
            )}
          </div>
        </Card>
        <Card title={t('billing.writeOffs')}>
          <div className="grid gap-4">
            <WriteOffList
              writeOffs={money.writeOffs}
              timeZone={timeZone}
              action={isDesk && hasDuty(actor, 'billing-lead') ? ({ id }) => <DecideWriteOff writeOffId={id} /> : undefined}
            />
            {isDesk && owedCents > 0 && (
              <LaterDisclosure summary={t('billing.writeOffAsk')}>
                <WriteOffForm clientId={clientId} owedCents={owedCents} seen={money.version} />
              </LaterDisclosure>
            )}
          </div>
        </Card>
        <HardshipCard
          clientId={clientId}
          hardships={money.hardships}
          isBillingLead={isDesk && hasDuty(actor, 'billing-lead')}
          today={today}
        />
        <Card title="Estimate" detail="The price of the four formats as it stands today. What is given is kept.">
          <GiveEstimateForm clientId={clientId} today={today} />
        </Card>
        <Card title={t('billing.payments')}>
          <PaymentList
            payments={payments.items}
            canDownload={isDesk}
            action={
              isDesk
                ? ({ id }) => (
                    <LaterDisclosure summary={t('billing.reverse')}>
                      <ReversePaymentForm paymentId={id} seen={money.version} />
                    </LaterDisclosure>
                  )
                : undefined
            }
          />
          <ListPages page={payments.page} pageSize={payments.pageSize} total={payments.total} name="payments" />
        </Card>
        <Card title={t('billing.superbills')}>
          <div className="grid gap-4">
            <SuperbillRequests
              requests={money.superbillRequests}
              timeZone={timeZone}
              action={
                isDesk
                  ? ({ id, chargeIds, findings }) => (
                      <SuperbillAnswer clientId={clientId} requestId={id} chargeIds={chargeIds} findings={findings} />
                    )
                  : undefined
              }
            />
            <SuperbillList
              superbills={money.superbills}
              timeZone={timeZone}
              empty={t('billing.superbillsEmpty')}
              canDownload={isDesk}
              action={
                isDesk
                  ? ({ id }) => (
                      <LaterDisclosure summary={t('billing.superbillVoid')}>{<VoidSuperbillForm superbillId={id} />}</LaterDisclosure>
                    )
                  : undefined
              }
            />
            {isDesk && (
              <SuperbillForm
                clientId={clientId}
                charges={forSuperbill}
                replacesId={money.superbills[0]?.voidedAt ? money.superbills[0].id : null}
              />
            )}
          </div>
        </Card>
        {isDesk && (
          <TextLink href={paths.api.statement(clientId)} prefetch={false}>
            {t('billing.statement')}
          </TextLink>
        )}
      </div>
      <ChargesAndLedger money={money} page={asked.charges ?? 1} unfolded={asked.cycle} canAnswer={isDesk} timeZone={timeZone} />
    </div>
  )
}

type Lists = {
  readonly money: ClientMoney
  readonly page: number
  /** The cycle whose settled charges are looked at. */
  readonly unfolded: string | undefined
  readonly canAnswer: boolean
  readonly timeZone: string
}

/** The long lists: beside what is done with the account where there is room, below it on a phone. */
function ChargesAndLedger({ money, page: asked, unfolded, canAnswer, timeZone }: Lists) {
  const groups = groupByCycle(money.charges, ({ question }) => question?.status === 'open')
  const { items, page, pageSize, total } = pageOf(groups, asked, CYCLES)
  return (
    <div className="grid gap-6">
      <Section title={t('billing.charges')}>
        {total === 0 ? (
          <EmptyState>{t('billing.listEmpty')}</EmptyState>
        ) : (
          <ChargeGroups
            groups={items}
            reader="staff"
            settledAt={(key) =>
              withQuery(paths.clinic.clientTab(money.clientId, 'money'), { charges: page > 1 ? String(page) : null, cycle: key })
            }
            unfolded={unfolded}
            question={({ id, question }) =>
              question && <ChargeQuestion chargeId={id} question={question} reader="staff" isTheirs canAnswer={canAnswer} />
            }
          />
        )}
        <ListPages page={page} pageSize={pageSize} total={total} name="charges" />
      </Section>
      <Section title={t('billing.ledger')}>
        <LedgerTable rows={money.ledger.map(({ entries: _, ...line }) => line)} timeZone={timeZone} />
      </Section>
    </div>
  )
}
