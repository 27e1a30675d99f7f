import { readFileSync } from 'node:fs'
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { PathnameContext, SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { prerender } from 'react-dom/static'
import { expect, test, vi } from 'vitest'
import { AccountSummary } from '@/components/billing/account-summary'
import { ClaimsTable } from '@/components/billing/claims-table'
import { MoveTable } from '@/components/billing/day-tables'
import { DeskTable } from '@/components/billing/desk-table'
import { type LedgerRow, LedgerTable } from '@/components/billing/ledger-table'
import { CoverageCard } from '@/components/coverage/coverage-card'
import { CoverageForm } from '@/components/coverage/coverage-form'
import { RestoredCard } from '@/components/coverage/restored-card'
import { type CoverageFacts, coverageValues } from '@/components/coverage/starting-values'
import { SeatsTaken } from '@/components/scheduling/group-drawer'
import { SeatTaken } from '@/components/scheduling/group-seats'
import { PayerSelect } from '@/components/scheduling/payer-select'
import { TodayList, type TodayVisit } from '@/components/scheduling/today-list'
import { warn } from '@/lib/domain/finding'
import { sumCents, toCents } from '@/lib/domain/money'
import { toLocalDate } from '@/lib/domain/time/local'

vi.mock('@/lib/actions/billing', () => ({}))
vi.mock('@/lib/actions/coverage', () => ({ saveCoverageAction: vi.fn() }))
vi.mock('@/lib/actions/scheduling', () => ({ confirmAppointmentAction: vi.fn(), missAppointmentAction: vi.fn() }))

const router = { push: () => undefined, replace: () => undefined, refresh: () => undefined }

const onTheDesk = (node: ReactNode) => (
  <AppRouterContext value={router as never}>
    <PathnameContext value="/clinic/desk">
      <SearchParamsContext value={new URLSearchParams()}>{node}</SearchParamsContext>
    </PathnameContext>
  </AppRouterContext>
)

const shown = (node: ReactNode) => renderToStaticMarkup(onTheDesk(node))

/** The same once all that comes later has come. */
const shownInTheEnd = async (node: ReactNode) =>
  (await new Response((await prerender(onTheDesk(node))).prelude).text()).replaceAll('<!-- -->', '')

const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
const partsOf = (html: string, tag: string) => [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>.*?</${tag}>`, 'g'))].map(([part]) => part)
/** Each row of the body, cell by cell. */
const rowsOf = (html: string) => partsOf(partsOf(html, 'tbody')[0] ?? '', 'tr').map((row) => partsOf(row, 'td').map(textOf))

const line = (changes: Partial<LedgerRow>): LedgerRow => ({
  id: changes.kind ?? 'one',
  kind: 'payment',
  happenedAt: new Date('2026-12-01T16:00:00Z'),
  serviceOn: '2026-12-01',
  code: null,
  clientCents: 0,
  creditCents: 0,
  refundCents: 0,
  insurerCents: 0,
  reason: null,
  causedBy: null,
  ...changes,
})

test('a refund has its amount in the ledger: out of credit, to be given back, given back', () => {
  const rows = [
    line({ kind: 'refund_paid', refundCents: -1_800 }),
    line({ kind: 'refund_opened', creditCents: -1_800, refundCents: 1_800 }),
    line({ kind: 'payment', clientCents: -3_200, creditCents: 1_800 }),
  ]
  expect(rowsOf(shown(<LedgerTable rows={rows} timeZone="America/Chicago" />)).map((cells) => [cells[1], cells[3]])).toEqual([
    ['Refund paid Tue, Dec 1, 2026', 'To give back −$18.00'],
    ['Refund opened Tue, Dec 1, 2026', 'Credit −$18.00 To give back +$18.00'],
    ['Payment Tue, Dec 1, 2026', '−$32.00 Credit +$18.00'],
  ])
})

test('a group that takes no new clients does not look as if it were full', () => {
  const look = (seatsTaken: number, seatsClosedAt: Date | null) => {
    const [first = ''] = shown(<SeatsTaken {...{ seatsTaken, capacity: 6, seatsClosedAt }} />).split('seats taken')
    return first.replace(`${seatsTaken} of`, '')
  }
  const closed = new Date('2026-12-01T16:00:00Z')
  expect(new Set([look(1, null), look(1, closed), look(6, null)]).size).toBe(3)
  expect(look(6, closed)).toBe(look(6, null))
})

test('a line that changes what stood says why, and by which day', () => {
  const rows = [
    line({ kind: 'reversal', reason: 'share-changed', causedBy: '2026-11-23' }),
    line({ kind: 'reversal', reason: 'bounced' }),
    line({ kind: 'charge' }),
  ]
  expect(rowsOf(shown(<LedgerTable rows={rows} timeZone="America/Chicago" />)).map((cells) => cells[5])).toEqual([
    'The share was settled again (Mon, Nov 23, 2026)',
    'It bounced',
    '',
  ])
})

test('what stands in the books for years says its year', () => {
  const [cells = []] = rowsOf(shown(<LedgerTable rows={[line({ serviceOn: '2025-12-30' })]} timeZone="America/Chicago" />))
  expect(cells.filter((cell) => /\d{4}/.test(cell))).toEqual([
    expect.stringMatching(/^Tue, Dec 1, 2026, 10:00/),
    'Payment For Tue, Dec 30, 2025, posted Tue, Dec 1, 2026',
    'Tue, Dec 30, 2025',
  ])
})

test('where the ledger has no room for a column its words stand below those it has', () => {
  const [row = ''] = partsOf(
    shown(<LedgerTable rows={[line({ kind: 'charge', insurerCents: 20_000 })]} timeZone="America/Chicago" />),
    'tbody',
  )
  const cells = partsOf(row, 'td')
  expect(textOf(cells[3] ?? '')).toBe('Insurer +$200.00')
  expect(cells.filter((cell) => /class="[^"]*\bmax-/.test(cell.slice(0, 60)))).toHaveLength(4)
  for (const cell of [cells[1], cells[3]]) expect(cell).toContain('md:hidden')
})

test('a claim of one line says its amount once, one of two lines that of each and the sum', () => {
  const claimLine = (number: number, chargedCents: number) => ({
    ...{ number, code: '90837', modifiers: [], units: 1, placeOfService: '11' },
    ...{ diagnosisCodes: ['F33.1'], clinicianName: 'Wren Willow', chargedCents: toCents(chargedCents) },
  })
  const claim = (id: string, lines: ReturnType<typeof claimLine>[]) => ({
    ...{ id, number: `C-${id}`, status: 'ready', clientId: 'client', clientName: 'Ada Aster', payerName: 'Thistle', memberId: null },
    ...{ serviceOn: toLocalDate('2026-12-01'), lines, chargedCents: sumCents(lines.map(({ chargedCents }) => chargedCents)), files: 0 },
  })
  const items = [claim('one', [claimLine(1, 20_000)]), claim('two', [claimLine(1, 20_000), claimLine(2, 8_000)])]
  const html = shown(<ClaimsTable items={items} page={1} total={2} isMore={false} pageSize={50} />)
  expect(rowsOf(html).map((cells) => cells.join(' ').match(/\$[\d.]+/g))).toEqual([['$200.00'], ['$200.00', '$80.00', '$280.00']])
  const isOnAPhone = partsOf(partsOf(html, 'tbody')[0] ?? '', 'td').filter((cell) => !/^<td[^>]*max-(?:md|lg):hidden/.test(cell))
  expect(isOnAPhone.map(textOf).filter((text) => text.includes('$'))).toEqual(['$200.00', '$280.00'])
})

const coverage: CoverageFacts = {
  id: 'coverage',
  version: 1,
  program: 'commercial',
  status: 'active',
  priority: 1,
  payerId: null,
  payerName: null,
  planName: null,
  memberId: null,
  groupNumber: null,
  relation: 'self',
  insuredName: null,
  startsOn: '2026-01-01',
  endsOn: null,
  inNetwork: true,
  isOwnWord: false,
  medicaidAnswer: null,
  benefit: null,
  outside: null,
  answers: [],
  billed: [],
  authorizations: [],
}

test.each([
  ['commercial', true],
  ['self_pay', false],
] as const)('a coverage of %s says in its card and its form whether it is in network: %s', (program, says) => {
  const facts = { ...coverage, program }
  const card = <CoverageCard clientId="client" coverage={facts} payers={[]} today="2026-12-01" canChange={false} canCorrect={false} />
  const form = <CoverageForm initial={coverageValues('client', facts, '2026-12-01')} payers={[]} />
  for (const node of [card, form]) expect(shown(node).includes('In network')).toBe(says)
  expect(shown(card)).toMatch(/Jan 1, 2026/)
})

const visit = (changes: Partial<TodayVisit>): TodayVisit => ({
  id: 'visit',
  remote: null,
  kind: 'preparation',
  phase: 'preparation',
  status: 'confirmed',
  setting: 'office',
  startsAt: new Date('2026-12-01T16:00:00Z'),
  endsAt: new Date('2026-12-01T17:00:00Z'),
  clientId: 'client',
  consultId: null,
  who: 'Juniper Swift',
  clinician: { name: 'Rowan Field' },
  room: { name: 'Room 1' },
  cycle: null,
  waits: [],
  collect: null,
  ...changes,
})

test('the visits of a day stand in the columns of one list, however many buttons a row has', () => {
  const now = new Date('2026-12-01T16:30:00Z')
  const visits = [visit({}), visit({ id: 'later', status: 'tentative' })]
  const html = shown(<TodayList visits={visits} timeZone="America/Chicago" now={now} mayAct />)
  const rows = partsOf(html, 'li')
  expect(rows.map((row) => ['Check in', 'Did not come', 'Confirm'].filter((word) => row.includes(`>${word}<`)).length)).toEqual([2, 1])
  expect(html).toMatch(/<ul class="day-rows [^"]*lg:grid-cols-\[/)
  expect(readFileSync('app/lists.css', 'utf8')).toMatch(/\.day-rows > li \{\s+grid-column: 1 \/ -1;\s+grid-template-columns: subgrid;/)
})

test('the age of a balance can be chosen everywhere, and stands as a column only where its bands do not', () => {
  const ages = { 'to-30': toCents(0), 'to-60': toCents(11_200), 'to-90': toCents(0), over: toCents(0) }
  const row = {
    clientId: 'client',
    clientName: 'Juniper Swift',
    owedCents: 11_200,
    waitingCents: 0,
    creditCents: 0,
    refundCents: 0,
    version: 1,
  }
  const html = shown(<DeskTable rows={[{ ...row, ages, oldestOn: '2026-10-20' }]} canTake={false} today="2026-12-01" />)
  const whereOf = (head: string) =>
    partsOf(html, 'th')
      .find((cell) => textOf(cell) === head)
      ?.match(/(?:max-)?lg:hidden/)?.[0]
  expect([whereOf('Age'), whereOf('31–60 days')]).toEqual(['lg:hidden', 'max-lg:hidden'])
  expect(html).toMatch(/<button[^>]*aria-label="[^"]*Age[^"]*"/)
})

test('where there is no amount a balance has an empty cell, and the list is narrowed by age and by how somebody stands', () => {
  const ages = { 'to-30': toCents(0), 'to-60': toCents(11_200), 'to-90': toCents(0), over: toCents(0) }
  const nothing = { waitingCents: 0, creditCents: 0, refundCents: 0, version: 1 }
  const rows = [{ clientId: 'client', clientName: 'Juniper Swift', owedCents: 11_200, ...nothing, ages, oldestOn: '2026-10-20' as const }]
  const html = shown(<DeskTable rows={rows} canTake={false} today="2026-12-01" />)
  const [cells = []] = rowsOf(html)
  expect(cells.filter((cell) => cell.includes('$'))).toEqual(['$112.00', '$112.00'])
  expect(cells.filter((cell) => cell === '').length).toBeGreaterThanOrEqual(5)
  expect(html).not.toContain('$0.00')
  for (const head of ['Age', 'What stands']) expect(html).toMatch(new RegExp(`<button[^>]*aria-label="[^"]*${head}[^"]*"`))
})

test('a move of the day begins with whose it is, and a long name breaks', () => {
  const move = { id: 'move', at: new Date('2026-12-01T16:00:00Z'), clientId: 'client', method: 'cash', reference: null } as const
  const moves = [{ ...move, kind: 'refund', clientName: 'Juniper Evergreen-Meadowlark', amount: 1_800 }] as const
  const html = shown(<MoveTable moves={moves} timeZone="America/Chicago" />)
  expect(rowsOf(html)[0]?.slice(0, 2)).toEqual(['Juniper Evergreen-Meadowlark', '10:00 AM'])
  expect(rowsOf(html)[0]?.at(-1)).toBe('−$18.00')
  expect(html).toMatch(/whitespace-normal">Juniper/)
})

test('of a day that waits after a denial the account says what is owed again of it, and what is open in all', () => {
  const openDays = [
    { on: '2026-11-02', cents: 20_000 },
    { on: '2026-11-09', cents: 20_000 },
  ] as const
  const restored = [
    { id: 'whole', on: '2026-11-02', cents: 20_000 },
    { id: 'part', on: '2026-11-09', cents: 10_000 },
  ] as const
  const page = textOf(
    shown(
      <>
        <AccountSummary
          account={{
            ...{ owedCents: 40_000, askedCents: 0, creditCents: 0, refundCents: 0, insurerCents: 0, openDays },
            waiting: [{ why: 'restored', cents: 40_000 }],
          }}
        />
        <RestoredCard restored={restored} openDays={openDays} canDecide={false} />
      </>,
    ),
  )
  expect(page).toContain(
    '$400.00 is not asked for: days owed again after a denial wait for the billing lead, with all that is open of them.',
  )
  expect(page).toContain('Mon, Nov 2: $200.00 Mon, Nov 9: $100.00 In all $200.00 of that day is open.')
})

test('a seat that no plan pays is said so, with the sessions that one pays', async () => {
  const warnings = [warn('SAME_DAY_PAIR_NOT_PAID', ['ncci-90853'])]
  const instead = [{ groupId: 'other', title: 'Making sense together', startsAt: '2026-12-03T15:00:00Z' }]
  const html = await shownInTheEnd(<SeatTaken warnings={warnings} instead={instead} timeZone="America/Chicago" />)
  expect(textOf(html)).toContain('This plan does not pay individual and group on one day.')
  expect(html).toContain('href="/clinic/groups?open=other"')
  expect(textOf(html)).toContain('Making sense together, Thu, Dec 3, 9:00 AM')
  expect(shown(<SeatTaken warnings={[]} instead={[]} timeZone="America/Chicago" />)).toBe('')
})

test('who pays is asked where there is a choice, and what was chosen for another day can be taken back', () => {
  const asked = (...[payers, value]: [('not_told' | 'client_files')[], 'not_told' | null]) =>
    partsOf(shown(<PayerSelect payers={payers} value={value} onChange={() => undefined} />), 'option').length
  expect([asked([], null), asked(['not_told'], null), asked(['not_told'], 'not_told'), asked([], 'not_told')]).toEqual([0, 2, 2, 2])
})
