import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { OwnMoney } from '@/components/billing/own-money'
import { OwnStanding } from '@/components/billing/own-standing'
import type { MoneyStep } from '@/lib/domain/billing/money-trace'
import type { AssessmentView } from '@/lib/domain/coverage/assessment-view'
import { toCents } from '@/lib/domain/money'

type Standing = Parameters<typeof OwnStanding>[0]

const step = (code: MoneyStep['code'], cents: number, params: MoneyStep['params'] = {}): MoneyStep => ({
  number: 1,
  code,
  params: { amountCents: cents, ...params },
  cents: toCents(cents),
})

const charge = (changes: Partial<Standing['money']['charges'][number]> = {}): Standing['money']['charges'][number] => ({
  id: 'charge',
  cycle: { id: 'cycle', number: 2 },
  serviceOn: '2026-11-23',
  code: '90837',
  modifiers: [],
  clinicianName: 'Juniper Swift',
  payerName: 'Plan One',
  claim: null,
  chargeCents: toCents(20_000),
  discountCents: toCents(0),
  hardshipCents: toCents(0),
  clientCents: toCents(11_200),
  paidCents: toCents(0),
  writtenOffCents: toCents(0),
  tier: null,
  trace: [step('TRACE_DEDUCTIBLE', 10_000), step('TRACE_COINSURANCE', 1_200, { ratePercent: 20, ofCents: 6_000 })],
  ...changes,
})

const money: Standing['money'] = {
  askedCents: toCents(11_200),
  waiting: [],
  creditCents: toCents(0),
  insurerCents: toCents(4_800),
  openDays: [{ on: '2026-11-23', cents: toCents(11_200) }],
  charges: [charge()],
  refunds: [],
}
const asked: Standing['standing'] = {
  wall: null,
  isOnTheirWord: false,
  plan: {
    payerName: 'Plan One',
    year: {
      saidOn: '2026-11-20',
      yearFrom: '2026-01-01',
      deductible: { total: toCents(85_000), left: toCents(25_000), isExact: true },
      outOfPocket: { total: toCents(300_000), left: toCents(0), isExact: true },
    },
  },
  assessments: [],
}
const shown = (standing: Partial<Standing['standing']> = {}, changes: Partial<Standing['money']> = {}) =>
  renderToStaticMarkup(
    <OwnStanding money={{ ...money, ...changes }} standing={{ ...asked, ...standing }} today="2026-11-24" practicePhone="+15555550100" />,
  ).replaceAll(/<[^>]+>/g, ' ')

test('what is open stands with why, and the year of the plan as words', () => {
  const page = shown()
  expect(page).toMatch(/Goes toward your deductible \(\$100\.00\), Your share: 20% of \$60\.00 \(\$12\.00\)/)
  expect(page).toContain('$250.00 left of $850.00')
  expect(page).toMatch(/Counted so far\s+\$600\.00/)
  expect(page).toMatch(/the most you pay in a plan year\s+Met/)
  expect(page).toContain('Cycle 2')
  expect(page).toContain('$112.00 open')
})

test('behind the wall nothing will be asked; on the client’s own word alone nothing is asked now, and nothing is promised', () => {
  const owesNothing = { openDays: [], askedCents: toCents(0) }
  const verified = shown({ wall: 'va', plan: null }, owesNothing)
  expect(verified).toContain('$0.00, nothing will be asked of you')
  const told = shown({ wall: 'va', plan: null, isOnTheirWord: true }, owesNothing)
  expect(told).toContain('We are checking the coverage you told us about.')
  expect(told).not.toMatch(/will be asked|no bill/)
})

test('what is asked says how it is paid, and nothing does where nothing is asked', () => {
  expect(shown()).toMatch(/Pay when you are here next, or call us: .+ tell us\.\s+\(555\) 555-0100/)
  expect(shown({}, { openDays: [], askedCents: toCents(0) })).not.toContain('Pay when')
  expect(shown({ wall: 'va', plan: null }, { openDays: [], askedCents: toCents(0) })).not.toContain('Pay when')
})

test('a plan that is not asked yet says so, and names no amount of its year', () => {
  expect(shown({ plan: { payerName: 'Plan One', year: 'benefits-never-asked' } })).toContain(
    'We have not asked Plan One about your benefits yet',
  )
  expect(shown({ plan: { payerName: 'Plan One', year: 'plan-year-not-asked' } })).toContain('A new plan year has begun')
})

test('a place on the scale says why, by what proof and until when; one that has ended says how to get it back', () => {
  const tier: AssessmentView = {
    ...{
      id: 'tier',
      householdSize: 3,
      annualIncomeCents: 4_500_000,
      guidelineYear: 2026,
      guidelineCents: 2_732_000,
      paysBasisPoints: 6_000,
    },
    ...{
      validFrom: '2026-11-02',
      validUntil: '2027-11-01',
      attestedOn: '2026-11-02',
      proof: 'Pay slips',
      endedOn: null,
      fullFeeToldOn: null,
    },
  } as const
  const page = shown({ assessments: [tier] })
  expect(page).toContain('You pay 60% of the fee')
  expect(page).toContain(
    'Household of 3 with $45,000.00 a year. The 2026 poverty guideline for it is $27,320.00, so the income is 164.7% of it and the share is 60% of the fee.',
  )
  expect(page).toContain('It is based on what we were told on Mon, Nov 2, 2026, and on: Pay slips.')
  expect(page).toContain('It holds from Mon, Nov 2, 2026 to Mon, Nov 1, 2027.')
  expect(shown({ assessments: [{ ...tier, proof: null }] })).toContain('nothing had to be shown.')
  expect(shown({ assessments: [{ ...tier, validUntil: '2026-11-20' }] })).toContain('Your lower share ended on Fri, Nov 20, 2026.')
})

test('what is settled is not sent with the page: a line for each cycle leads to it', () => {
  const paid = charge({ id: 'paid', paidCents: toCents(11_200), cycle: { id: 'first', number: 1 } })
  const html = renderToStaticMarkup(
    <OwnStanding money={{ ...money, charges: [paid, charge()] }} standing={asked} today="2026-11-24" practicePhone="+15555550100" />,
  )
  expect(html).toContain('href="/portal/money/charges/first"')
  expect(html.match(/Juniper Swift/g)).toHaveLength(1)
})

test('nothing is open of a cycle only once every part of it is known', () => {
  const unknown = charge({ clientCents: toCents(0), trace: [step('TRACE_NEW_YEAR_UNKNOWN', 0)] })
  const chips = (charges: Standing['money']['charges']) => {
    const page = shown({}, { charges })
    return [page.includes('Nothing open'), page.match(/Your part is not known yet/g)?.length ?? 0, page.includes('$112.00 open')]
  }
  expect(chips([unknown])).toEqual([false, 2, false])
  expect(chips([charge({ paidCents: toCents(11_200) })])).toEqual([true, 0, false])
  expect(chips([unknown, charge({ id: 'open' })])).toEqual([false, 1, true])
})

test.each(['medicaid', 'va'] as const)('behind the wall of %s nothing will be asked, and no price stands anywhere', (wall) => {
  const none = { askedCents: toCents(0), openDays: [], charges: [charge({ clientCents: toCents(0), trace: [] })] }
  const page = shown({ wall, plan: null }, none)
  expect(page).toContain('$0.00, nothing will be asked of you')
  expect(page.match(/\$[\d,]+\.\d\d/g)).toEqual(['$0.00'])
  expect(page).toContain('One visit, nothing asked')
})

test('what was owed before the wall stands, as from before', () => {
  expect(shown({ wall: 'medicaid', plan: null })).toContain('Still open from days before that')
})

test('credit and refunds are said in words', () => {
  const refund = { id: 'r', amount: 4_000, dueOn: '2026-12-10', paidOn: null, method: null } as const
  const page = renderToStaticMarkup(
    <OwnMoney
      creditCents={1_700}
      refunds={[
        { ...refund, why: 'covered_after_all', status: 'open' },
        { ...refund, id: 'p', why: 'client_asked', status: 'paid', paidOn: '2026-12-01', method: 'cheque' },
        { ...refund, id: 'c', why: 'client_asked', status: 'cancelled' },
        { ...refund, id: 'd', amount: 3_200, why: 'covered_after_all', status: 'cancelled' },
      ]}
    />,
  )
  expect(page).toContain('We keep $17.00 of yours as credit')
  expect(page).toContain('We give $40.00 back to you by Thu, Dec 10, 2026, because your coverage pays for it after all.')
  expect(page).toContain('We gave $40.00 back to you on Tue, Dec 1, 2026, by check.')
  expect(page).toContain('A refund of $40.00 was not paid out. The money stayed with us as your credit.')
  expect(page).toContain('A refund of $32.00 was not paid out: the coverage you told us about did not pay for those days after all')
  expect(renderToStaticMarkup(<OwnMoney creditCents={0} refunds={[]} />)).toBe('')
})
