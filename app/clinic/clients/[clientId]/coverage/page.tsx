import { notFound } from 'next/navigation'
import { CardPictures } from '@/components/attachments/card-pictures'
import { AppealsCard } from '@/components/coverage/appeals-card'
import { CoverageCard } from '@/components/coverage/coverage-card'
import { CoverageForm } from '@/components/coverage/coverage-form'
import { RestrictionCard } from '@/components/coverage/restriction-card'
import { SlidingCard } from '@/components/coverage/sliding-card'
import { coverageValues } from '@/components/coverage/starting-values'
import { WishCard } from '@/components/coverage/wish-card'
import { Card } from '@/components/ui/card'
import { Column } from '@/components/ui/column'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { requireSession } from '@/lib/auth/actor'
import { idsOf } from '@/lib/auth/ids'
import { currentPractice } from '@/lib/auth/practice'
import { now } from '@/lib/clock'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { findAppeals } from '@/lib/data/views/appeals'
import { findLargestFile, listCards } from '@/lib/data/views/attachments'
import { findClientCoverage, listPayerChoices, listTiers } from '@/lib/data/views/coverage'
import { findOwnWishes } from '@/lib/data/views/own-wishes'
import { hasDuty } from '@/lib/domain/access/actor'
import { localDateOf } from '@/lib/domain/time/practice-time'
import { t } from '@/lib/messages/t'

export const metadata = { title: t('coverage.title') }

type Props = { readonly params: Promise<{ clientId: string }> }

export default async function ClientCoveragePage({ params }: Props) {
  const { actor } = await requireSession('therapist', 'front-desk', 'admin')
  const { clientId } = idsOf(await params)
  const { timeZone } = await currentPractice()
  const today = localDateOf(now(), timeZone)
  const { coverage, payers, tiers, own, scale, cards, most } = await readAs(actor, (tx) =>
    atOnce({
      coverage: findClientCoverage(tx, actor, clientId),
      own: findOwnWishes(tx, actor, clientId),
      payers: listPayerChoices(tx, actor),
      cards: listCards(tx, actor, clientId),
      most: findLargestFile(tx, actor, now()),
      tiers: listTiers(tx, actor, today),
      scale: findAppeals(tx, actor, clientId, today),
    }),
  )
  if (!coverage) notFound()
  const canChange = actor.role !== 'therapist'
  const canCorrect = canChange && hasDuty(actor, 'billing-lead')
  return (
    <Column width="wide">
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-4">
          {coverage.coverages.length === 0 ? (
            <EmptyState>{t('coverage.empty')}</EmptyState>
          ) : (
            <ul className="grid gap-4">
              {coverage.coverages.map((one) => (
                <CoverageCard key={one.id} {...{ clientId, payers, today, canChange, canCorrect }} coverage={one} />
              ))}
            </ul>
          )}
          {canChange && (
            <Card>
              <Disclosure summary={t('coverage.add')}>
                <CoverageForm initial={coverageValues(clientId, null, today)} payers={payers} />
              </Disclosure>
            </Card>
          )}
        </div>
        <div className="lg:sticky lg:top-4">
          <Card title={t('files.cardTitle')} detail={t('files.cardStaff')}>
            <CardPictures clientId={clientId} cards={cards} most={most} canAdd />
          </Card>
        </div>
      </div>
      {canChange && <RestrictionCard clientId={clientId} restrictions={own.restrictions} today={today} reader="staff" />}
      {own.wishes.length > 0 && <WishCard wishes={own.wishes} today={today} timeZone={timeZone} canChange={canChange} />}
      <SlidingCard clientId={clientId} assessments={coverage.assessments} tiers={tiers} today={today} canChange={canChange} />
      <AppealsCard
        clientId={clientId}
        appeals={scale.appeals}
        timeZone={timeZone}
        reader="staff"
        canAsk={canChange && scale.canAsk}
        canDecide={canCorrect}
      />
    </Column>
  )
}
