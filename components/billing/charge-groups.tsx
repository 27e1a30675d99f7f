import type { ReactNode } from 'react'
import { Money } from '@/components/money/money'
import { DayText } from '@/components/time/day-text'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/text-link'
import { type ChargeGroup, type GroupableCharge, openOf, unknownStepOf } from '@/lib/domain/billing/charge-groups'
import { labelOf } from '@/lib/messages/label'
import { sayMoney } from '@/lib/messages/say-money'
import { sayDay } from '@/lib/messages/say-time'
import { wordMoneyStep } from '@/lib/messages/word-money-step'
import { paths } from '@/lib/paths'
import { ChargeBody, type ChargeLine } from './charge-card'
import { say } from './words'

export type GroupedCharge = ChargeLine & Omit<GroupableCharge, 'trace'>

export type Questioned = {
  /** What the client asks about a charge, and the door to ask. */
  readonly question?: ((charge: GroupedCharge) => ReactNode) | undefined
}

/** A client's charges by cycle: what is open stands there, what is settled on a page of the cycle. */
export function ChargeGroups({ groups, question }: Questioned & { readonly groups: readonly ChargeGroup<GroupedCharge>[] }) {
  return (
    <ul className="grid gap-3">
      {groups.map(({ key, number, from, to, openCents, open, settled }) => (
        <Card
          key={key}
          as="li"
          heading="h3"
          title={cycleTitle(number)}
          detail={from === to ? sayDay(from, 'year') : say('dayRange', { from: sayDay(from), to: sayDay(to, 'year') })}
          aside={<GroupChip openCents={openCents} open={open} />}
        >
          <div className="grid gap-1">
            {open.map((charge) => (
              <ChargeRow key={charge.id} charge={charge} question={question} />
            ))}
            {settled.length > 0 && (
              <TextLink href={paths.portal.charges(key)} prefetch={false} className="inline-flex min-h-11 items-center justify-self-start">
                {say('paidFolded', { count: settled.length })}
              </TextLink>
            )}
          </div>
        </Card>
      ))}
    </ul>
  )
}

/** What is open of a cycle. Nothing is, only once every share of it is known. */
function GroupChip({ openCents, open }: Pick<ChargeGroup<GroupedCharge>, 'openCents' | 'open'>) {
  if (openCents > 0) return <Chip state="waits">{say('groupOpen', { amount: sayMoney(openCents) })}</Chip>
  if (open.some(({ trace }) => unknownStepOf(trace))) return <Chip state="waits">{say('shareNotKnown')}</Chip>
  return <Chip state="ready">{say('groupSettled')}</Chip>
}

export const cycleTitle = (number: number | null): string => (number === null ? say('cycleOutside') : say('cycleNumber', { number }))

function ChargeRow({ charge, question }: Questioned & { readonly charge: GroupedCharge }) {
  const unknown = unknownStepOf(charge.trace)
  const open = openOf(charge)
  return (
    <Disclosure
      summary={
        <span className="flex flex-wrap gap-x-2">
          <DayText day={charge.serviceOn} style="year" />
          <span>{labelOf('serviceCode', charge.code)}</span>
          <span className="text-muted">{unknown ? say('shareNotKnown') : <Money cents={open > 0 ? open : charge.clientCents} />}</span>
        </span>
      }
    >
      <div className="grid gap-2">
        {unknown && <p className="text-sm">{wordMoneyStep(unknown, 'client')}</p>}
        <p className="flex justify-between gap-4 text-muted text-sm">
          {charge.clinicianName}
          <Money cents={charge.chargeCents} />
        </p>
        <ChargeBody charge={charge} reader="client">
          {question?.(charge)}
        </ChargeBody>
      </div>
    </Disclosure>
  )
}
