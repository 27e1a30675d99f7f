import type { ReactNode } from 'react'
import { Money } from '@/components/money/money'
import { MoneyTrace } from '@/components/money/money-trace'
import { DayText } from '@/components/time/day-text'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { Disclosure } from '@/components/ui/disclosure'
import type { MoneyStep } from '@/lib/domain/billing/money-trace'
import type { LocalDate } from '@/lib/domain/time/local'
import { labelOf } from '@/lib/messages/label'
import { sayMoney, sayShare } from '@/lib/messages/say-money'
import type { Reader } from '@/lib/messages/word-finding'
import { say } from './words'

export type ChargeLine = {
  readonly id: string
  readonly serviceOn: LocalDate
  readonly code: string
  readonly modifiers: readonly string[]
  readonly clinicianName: string
  readonly payerName: string | null
  readonly claim: { readonly number: string } | null
  readonly chargeCents: number
  readonly discountCents: number
  readonly hardshipCents: number
  readonly clientCents: number
  readonly paidCents: number
  readonly writtenOffCents: number
  readonly tier: {
    readonly paysBasisPoints: number
    readonly householdSize: number
    readonly annualIncomeCents: number
    readonly guidelineYear: number
    readonly guidelineCents: number
  } | null
  readonly trace: readonly MoneyStep[]
}

type CardProps = {
  readonly charge: ChargeLine
  readonly reader: Reader
  /** What is asked about it, and the door to ask or to answer. */
  readonly children?: ReactNode
}

/** What a charge is for; to whoever works here with its code. */
export const chargeTitle = ({ code, modifiers }: Pick<ChargeLine, 'code' | 'modifiers'>, reader: Reader): string =>
  `${labelOf('serviceCode', code)}${reader === 'client' ? '' : ` · ${[code, ...modifiers].join('-')}`}`

/** One charge: what it is, who it went to, what of it is the client's, and every step that leads there. */
export function ChargeCard({ charge, reader, children }: CardProps) {
  return (
    <Card
      as="li"
      heading={reader === 'client' ? 'h2' : 'h3'}
      title={chargeTitle(charge, reader)}
      detail={
        <>
          <DayText day={charge.serviceOn} style="year" /> · {charge.clinicianName}
        </>
      }
      aside={<Money cents={charge.chargeCents} />}
    >
      <ChargeBody charge={charge} reader={reader}>
        {children}
      </ChargeBody>
    </Card>
  )
}

/** What of a charge is whose, and every step that leads there. */
export function ChargeBody({ charge, reader, children }: CardProps) {
  const { claim, payerName, tier, trace } = charge
  const billed = claim ? say('onClaim', { number: claim.number, payer: payerName ?? '' }) : say('toClient')
  return (
    <div className="grid gap-3">
      <DescriptionList
        layout="ledger"
        items={[
          ...(charge.discountCents > 0 ? [{ key: 'discount', term: say('discount'), value: <Money cents={-charge.discountCents} /> }] : []),
          ...(charge.hardshipCents > 0
            ? [{ key: 'hardship', term: say('kindHardship'), value: <Money cents={-charge.hardshipCents} /> }]
            : []),
          {
            key: 'part',
            term: reader === 'client' ? say('yourPart') : say('clientPart'),
            value: <Money cents={charge.clientCents} />,
          },
          ...(charge.paidCents > 0 ? [{ key: 'paid', term: say('paidPart'), value: <Money cents={charge.paidCents} /> }] : []),
          ...(charge.writtenOffCents > 0
            ? [{ key: 'given-up', term: say('givenUpPart'), value: <Money cents={charge.writtenOffCents} /> }]
            : []),
        ]}
      />
      <p className="text-muted text-sm">{billed}</p>
      {tier && <p className="text-sm">{tierText(tier)}</p>}
      {trace.length > 0 && (
        <Disclosure summary={say('howCounted')}>
          <MoneyTrace steps={trace.filter(({ code: step }) => step !== 'TRACE_TOTAL')} reader={reader} />
        </Disclosure>
      )}
      {children}
    </div>
  )
}

/** Why this share: household, income, guideline, tier. */
export const tierText = (tier: NonNullable<ChargeLine['tier']>): string =>
  say('tierExplained', {
    size: tier.householdSize,
    income: sayMoney(tier.annualIncomeCents),
    year: String(tier.guidelineYear),
    guideline: sayMoney(tier.guidelineCents),
    percent: (Math.round((tier.annualIncomeCents / tier.guidelineCents) * 1000) / 10).toString(),
    share: sayShare(tier.paysBasisPoints),
  })
