import type { WaitingMoney } from '@/components/coverage/waiting-notice'
import { DayText } from '@/components/time/day-text'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { groupByCycle } from '@/lib/domain/billing/charge-groups'
import type { NotAsked } from '@/lib/domain/billing/plan-year'
import type { YearBars } from '@/lib/domain/billing/year-bars'
import { type AssessmentView, assessmentOn } from '@/lib/domain/coverage/assessment-view'
import type { ChargeWall } from '@/lib/domain/coverage/program'
import type { Cents } from '@/lib/domain/money'
import type { LocalDate } from '@/lib/domain/time/local'
import { labelOf } from '@/lib/messages/label'
import { sayDay } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { ChargeGroups, type GroupedCharge, type Questioned } from './charge-groups'
import { OweCard } from './owe-card'
import { OwnMoney, type OwnRefund } from './own-money'
import { TierWords } from './tier-words'
import { say } from './words'
import { YearCard } from './year-card'

type Props = Questioned & {
  readonly money: {
    readonly askedCents: Cents
    readonly waiting: readonly WaitingMoney[]
    readonly creditCents: Cents
    readonly insurerCents: Cents
    readonly openDays: readonly { readonly on: LocalDate; readonly cents: Cents }[]
    readonly waitingOn?: readonly LocalDate[]
    readonly charges: readonly GroupedCharge[]
    readonly refunds: readonly OwnRefund[]
  }
  readonly standing: {
    readonly wall: ChargeWall | null
    readonly isOnTheirWord: boolean
    readonly plan: { readonly payerName: string; readonly year: YearBars | NotAsked } | null
    readonly assessments: readonly AssessmentView[]
  }
  readonly today: LocalDate
  readonly practicePhone: string
}

/** Where a client stands: what they owe and why, what is theirs, their plan's year, their tier, and every charge. */
export function OwnStanding({ money, standing, today, practicePhone, question }: Props) {
  const { wall, plan, assessments } = standing
  const { charges, refunds, creditCents } = money
  const asked = wall === null ? charges : charges.filter(({ clientCents }) => clientCents > 0)
  return (
    <>
      <OweCard {...money} wall={wall} isOnTheirWord={standing.isOnTheirWord} practicePhone={practicePhone} />
      <OwnMoney creditCents={creditCents} refunds={refunds} />
      {plan && <YearCard {...plan} />}
      {wall === null && assessments.length > 0 && <OwnTier assessments={assessments} today={today} />}
      {(wall === null || asked.length > 0) && (
        <Section title={say('charges')}>
          {asked.length === 0 ? (
            <EmptyState>{say('listEmpty')}</EmptyState>
          ) : (
            <ChargeGroups groups={groupByCycle(asked)} question={question} reader="client" settledAt={paths.portal.charges} />
          )}
        </Section>
      )}
      {wall !== null && <FreeVisits charges={charges.filter(({ clientCents }) => clientCents <= 0)} />}
    </>
  )
}

function OwnTier({ assessments, today }: Pick<Props['standing'], 'assessments'> & Pick<Props, 'today'>) {
  const tier = assessmentOn(assessments, today)
  const last = assessments[0]
  const endedOn = last?.endedOn ?? last?.validUntil
  if (tier === null && (endedOn === undefined || endedOn > today)) return null
  return (
    <Card title={say('tierTitleClient')}>
      {tier ? <TierWords assessment={tier} reader="client" /> : <p>{say('tierEndedClient', { day: sayDay(endedOn ?? today, 'year') })}</p>}
    </Card>
  )
}

/** Visits nobody asks the client for, without any price. */
function FreeVisits({ charges }: { readonly charges: readonly GroupedCharge[] }) {
  if (charges.length === 0) return null
  return (
    <Disclosure summary={say('nothingAskedVisits', { visits: charges.length })} layout="card">
      <ul className="grid gap-1">
        {charges.toReversed().map(({ id, serviceOn, code, clinicianName }) => (
          <li key={id}>
            <DayText day={serviceOn} /> · {labelOf('serviceCode', code)} · {clinicianName}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
