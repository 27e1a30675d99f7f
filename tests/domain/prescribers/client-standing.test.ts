import { expect, test } from 'vitest'
import { byNeed, clientStanding, type StandingFacts } from '@/lib/domain/prescribers/client-standing'
import type { LocalDate } from '@/lib/domain/time/local'

const day = (on: string) => on as LocalDate
const eligible = {
  verdict: 'eligible',
  decidedOn: day('2026-11-01'),
  validUntilOn: day('2027-11-01'),
  endedOn: null,
  endedBecause: null,
} as const
const order = { issuedOn: day('2026-11-03'), until: day('2026-12-31') }
const nextJourney = { on: day('2026-12-08'), bookedOn: day('2026-11-20') }
const facts: StandingFacts = { acceptedOn: day('2026-10-20'), decision: eligible, order, nextJourney, today: day('2026-12-01') }
const stands = (changes: Partial<StandingFacts>) => clientStanding({ ...facts, ...changes })
const until = (on: string) => ({ order: { ...order, until: day(on) } })

test('nothing waits for the prescriber while a verdict holds and an order reaches the next journey', () => {
  for (const changes of [{}, { nextJourney: null }, until('2026-12-08')])
    expect(stands(changes)).toEqual({ standing: 'ready', since: null })
})

test.each([
  ['no verdict', 'they were accepted', null, '2026-10-20'],
  ['a verdict that ended with a screen', 'it ended', { ...eligible, endedOn: day('2026-11-28'), endedBecause: 'screen' }, '2026-11-28'],
  ['a verdict that ran out yesterday', 'the day after', { ...eligible, validUntilOn: day('2026-11-30') }, '2026-12-01'],
  ['a verdict that asks for more', 'it was given', { ...eligible, verdict: 'more_information' }, '2026-11-01'],
] as const)('with %s a client is to be decided on since %s', (_, __, decision, since) => {
  expect(stands({ decision })).toEqual({ standing: 'decide', since })
})

test('a verdict holds to the end of its last day, and a no stays a no', () => {
  expect(stands({ decision: { ...eligible, validUntilOn: day('2026-12-01') } }).standing).toBe('ready')
  expect(stands({ decision: { ...eligible, verdict: 'not_eligible' } })).toEqual({ standing: 'not-eligible', since: null })
})

test('an order is wanted where none lives, since the verdict or since the last one ended', () => {
  expect(stands({ order: null })).toEqual({ standing: 'order', since: '2026-11-01' })
  expect(stands({ order: null, acceptedOn: day('2026-11-15') }).since).toBe('2026-11-15')
  expect(stands(until('2026-11-29'))).toEqual({ standing: 'order', since: '2026-11-30' })
})

test('another is wanted where it ends before the next journey, since both were known', () => {
  expect(stands(until('2026-12-07'))).toEqual({ standing: 'order-ends-first', since: '2026-11-20' })
  expect(stands({ order: { issuedOn: day('2026-11-25'), until: day('2026-12-07') } }).since).toBe('2026-11-25')
})

test('who waits comes first, the longest wait before all; of one day, and of those who wait for nothing, by name', () => {
  const listed = (name: string, since: string | null) => ({ name, since: since === null ? null : day(since) })
  const rows = [
    listed('Wren Adder', null),
    listed('Finch Yarrow', '2026-11-20'),
    listed('Alder Moss', null),
    listed('Sorrel Briar', '2026-11-02'),
    listed('Clover Aster', '2026-11-20'),
  ]
  expect(rows.sort(byNeed).map(({ name }) => name)).toEqual(['Sorrel Briar', 'Clover Aster', 'Finch Yarrow', 'Alder Moss', 'Wren Adder'])
})
