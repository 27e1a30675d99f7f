import { Money } from '@/components/money/money'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { DescriptionList } from '@/components/ui/description-list'
import { Disclosure } from '@/components/ui/disclosure'
import { daysBetween, type LocalDate } from '@/lib/domain/time/local'
import { label } from '@/lib/messages/label'
import { sayShare } from '@/lib/messages/say-money'
import { sayDay } from '@/lib/messages/say-time'
import { AuthorizationForm } from './authorization-form'
import { AuthorizationMeter } from './authorization-meter'
import { BenefitForm } from './benefit-form'
import { CorrectAuthorizationForm } from './correct-authorization-form'
import { CoverageAnswers } from './coverage-answers'
import { CoverageForm, type PayerOption } from './coverage-form'
import { authorizationValues, type BenefitFacts, benefitValues, type CoverageFacts, coverageValues } from './starting-values'
import { say } from './words'

type Props = {
  readonly clientId: string
  readonly coverage: CoverageFacts
  readonly payers: readonly PayerOption[]
  readonly today: LocalDate
  readonly canChange: boolean
  /** Whether the reader puts right what was typed wrong. */
  readonly canCorrect: boolean
}

/** One coverage: who pays, what the plan said and when, what it granted, and the forms behind each. */
export function CoverageCard({ clientId, coverage, payers, today, canChange, canCorrect }: Props) {
  const { program, status, benefit, outside, authorizations, startsOn, endsOn } = coverage
  const facts = [
    { key: 'member', term: say('memberId'), value: coverage.memberId },
    { key: 'group', term: say('groupNumber'), value: coverage.groupNumber },
    { key: 'days', term: say('from'), value: [sayDay(startsOn, 'year'), endsOn && sayDay(endsOn, 'year')].filter(Boolean).join(' – ') },
    { key: 'network', term: say('title'), value: networkOf(coverage) },
  ].filter(({ value }) => value !== null)
  return (
    <Card
      as="li"
      title={coverage.payerName ?? coverage.planName ?? label('coverageProgram', program)}
      detail={label('coverageProgram', program)}
      aside={<Chip state={status === 'active' ? 'ready' : status === 'denied' ? 'stops' : 'waits'}>{label('coverageStatus', status)}</Chip>}
    >
      <div className="grid gap-5">
        <DescriptionList layout="grid" items={facts} />
        <CoverageAnswers coverage={coverage} canChange={canChange} />
        {program !== 'self_pay' && (benefit ? <BenefitList benefit={benefit} today={today} /> : <p>{say('benefitsNone')}</p>)}
        {outside && (
          <section aria-label={say('outsideAnswer')} className="grid gap-2">
            <h4 className="font-medium">{say('outsideAnswer')}</h4>
            <BenefitList benefit={outside} today={today} />
          </section>
        )}
        {authorizations.map((one) => (
          <div key={one.id} className="grid gap-1">
            <AuthorizationMeter authorization={one} daysLeft={daysBetween(today, one.endsOn)} />
            {canChange && (
              <Disclosure summary={say('edit')}>
                <AuthorizationForm initial={authorizationValues(coverage, one, today)} />
              </Disclosure>
            )}
            {canCorrect && (
              <Disclosure summary={say('authorizationCorrect')}>
                <CorrectAuthorizationForm authorizationId={one.id} initial={authorizationValues(coverage, one, today)} />
              </Disclosure>
            )}
          </div>
        ))}
        {canChange && (
          <div className="grid gap-1">
            {program !== 'self_pay' && (
              <>
                <Disclosure summary={say('verify')}>
                  <BenefitForm initial={benefitValues(coverage, today)} answers={coverage.answers} billed={coverage.billed} />
                </Disclosure>
                <Disclosure summary={say('authorizationAdd')}>
                  <AuthorizationForm initial={authorizationValues(coverage, null, today)} />
                </Disclosure>
              </>
            )}
            <Disclosure summary={say('edit')}>
              <CoverageForm initial={coverageValues(clientId, coverage, today)} payers={payers} />
            </Disclosure>
          </div>
        )}
      </div>
    </Card>
  )
}

/** Whether the practice is in the plan's network; nothing where there is no plan. */
const networkOf = ({ program, inNetwork }: CoverageFacts) => (program === 'self_pay' ? null : say(inNetwork ? 'inNetwork' : 'outOfNetwork'))

type BenefitProps = { readonly benefit: BenefitFacts; readonly today: LocalDate }

function BenefitList({ benefit, today }: BenefitProps) {
  const left = benefit.outOfPocketLeftCents
  return (
    <div className="grid gap-2">
      <DescriptionList
        layout="grid"
        items={[
          { key: 'deductible', term: say('deductibleLeft'), value: <Money cents={benefit.deductibleLeftCents} /> },
          benefit.copayCents === null
            ? { key: 'coinsurance', term: say('coinsurance'), value: sayShare(benefit.coinsuranceBasisPoints) }
            : { key: 'copay', term: say('copay'), value: <Money cents={benefit.copayCents} /> },
          ...(left === null ? [] : [{ key: 'limit', term: say('outOfPocketLeft'), value: <Money cents={left} /> }]),
          ...benefit.allowed.map(({ code, cents }) => ({ key: code, term: say('allowedOf', { code }), value: <Money cents={cents} /> })),
        ]}
      />
      <p className="text-muted text-sm">{say('verifiedOn', { day: sayDay(benefit.verifiedOn, 'year'), source: benefit.source })}</p>
      {benefit.fromOn > today && <p>{say('benefitsAhead', { day: sayDay(benefit.fromOn, 'year') })}</p>}
    </div>
  )
}
