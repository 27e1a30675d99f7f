import type { Route } from 'next'
import type { ReactNode } from 'react'
import { Money } from '@/components/money/money'
import { DayText } from '@/components/time/day-text'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/text-link'
import { type ChargeGroup, type GroupableCharge, openOf, unknownStepOf } from '@/lib/domain/billing/charge-groups'
import { sayMoney } from '@/lib/messages/say-money'
import { sayDay } from '@/lib/messages/say-time'
import type { Reader } from '@/lib/messages/word-finding'
import { wordMoneyStep } from '@/lib/messages/word-money-step'
import { ChargeBody, type ChargeLine, chargeTitle } from './charge-card'
import { say } from './words'

export type GroupedCharge = ChargeLine & Omit<GroupableCharge, 'trace'>

export type Questioned<Charge extends GroupedCharge = GroupedCharge> = {
  /** What the client asks about a charge, and the door to ask or to answer. */
  readonly question?: ((charge: Charge) => ReactNode) | undefined
}

type GroupsProps<Charge extends GroupedCharge> = Questioned<Charge> & {
  readonly groups: readonly ChargeGroup<Charge>[]
  readonly reader: Reader
  /** Where what is settled of a cycle is read. */
  readonly settledAt: (key: string) => Route
  /** The cycle whose settled charges stand here as well. */
  readonly unfolded?: string | undefined
}

/** A client's charges by cycle: what is open stands there, what is settled behind a link of the cycle. */
export function ChargeGroups<Charge extends GroupedCharge>({ groups, question, reader, settledAt, unfolded }: GroupsProps<Charge>) {
  return (
    <ul className="grid gap-3">
      {groups.map(({ key, number, from, to, openCents, open, settled }) => (
        <Card
          key={key}
          as="li"
          heading="h3"
          title={cycleTitle(number)}
          detail={from === to ? sayDay(from, 'year') : say('dayRange', { from: sayDay(from), to: sayDay(to, 'year') })}
          aside={<GroupChip openCents={openCents} open={open} reader={reader} />}
        >
          <div className="grid gap-1">
            {(unfolded === key ? [...open, ...settled] : open).map((charge) => (
              <ChargeRow key={charge.id} charge={charge} question={question} reader={reader} />
            ))}
            {settled.length > 0 && unfolded !== key && (
              <TextLink href={settledAt(key)} prefetch={false} className="inline-flex min-h-11 items-center justify-self-start">
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
function GroupChip({ openCents, open, reader }: Pick<ChargeGroup<GroupedCharge>, 'openCents' | 'open'> & Pick<RowProps, 'reader'>) {
  if (openCents > 0) return <Chip state="waits">{say('groupOpen', { amount: sayMoney(openCents) })}</Chip>
  if (open.some(({ trace }) => unknownStepOf(trace))) return <Chip state="waits">{say(notKnown(reader))}</Chip>
  return <Chip state="ready">{say('groupSettled')}</Chip>
}

export const cycleTitle = (number: number | null): string => (number === null ? say('cycleOutside') : say('cycleNumber', { number }))

type RowProps = { readonly reader: Reader }

const notKnown = (reader: Reader) => (reader === 'client' ? 'shareNotKnown' : 'shareNotKnownStaff')

function ChargeRow<Charge extends GroupedCharge>({
  charge,
  question,
  reader,
}: Questioned<Charge> & RowProps & { readonly charge: Charge }) {
  const unknown = unknownStepOf(charge.trace)
  const open = openOf(charge)
  return (
    <Disclosure
      says
      summary={
        <span className="flex flex-wrap gap-x-2">
          <DayText day={charge.serviceOn} style="year" />
          <span>{chargeTitle(charge, reader)}</span>
          <span className="text-muted">{unknown ? say(notKnown(reader)) : <Money cents={open > 0 ? open : charge.clientCents} />}</span>
        </span>
      }
    >
      <div className="grid gap-2">
        {unknown && <p className="text-sm">{wordMoneyStep(unknown, reader)}</p>}
        <p className="flex justify-between gap-4 text-muted text-sm">
          {charge.clinicianName}
          <Money cents={charge.chargeCents} />
        </p>
        <ChargeBody charge={charge} reader={reader}>
          {question?.(charge)}
        </ChargeBody>
      </div>
    </Disclosure>
  )
}
