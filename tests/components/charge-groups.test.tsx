import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ChargeGroups, type GroupedCharge } from '@/components/billing/charge-groups'
import { groupByCycle } from '@/lib/domain/billing/charge-groups'
import { toCents } from '@/lib/domain/money'
import { paths, withQuery } from '@/lib/paths'

const charge = (id: string, paid: number): GroupedCharge => ({
  id,
  cycle: { id: 'cycle', number: 2 },
  serviceOn: '2026-11-23',
  code: id === 'open' ? '90853' : '90837',
  modifiers: id === 'open' ? [] : ['59'],
  clinicianName: 'Juniper Swift',
  payerName: 'Plan One',
  claim: { number: 'C-1' },
  chargeCents: toCents(20_000),
  discountCents: toCents(0),
  hardshipCents: toCents(0),
  clientCents: toCents(3_200),
  paidCents: toCents(paid),
  writtenOffCents: toCents(0),
  tier: null,
  trace: [],
})
const charges = [charge('open', 0), charge('paid', 3_200)]

const shown = (unfolded?: string, isAskedAbout?: (row: GroupedCharge) => boolean) =>
  renderToStaticMarkup(
    <ChargeGroups
      groups={groupByCycle(charges, isAskedAbout)}
      reader="staff"
      settledAt={(cycle) => withQuery(paths.clinic.clientTab('client', 'money'), { cycle })}
      unfolded={unfolded}
      question={({ id }) => <i>asked about {id}</i>}
    />,
  )

test('the desk reads what is open of a cycle with its code, and what is settled behind a link, unless it looks at it', () => {
  const page = shown()
  for (const words of ['Group · 90853', '$32.00 open', 'On claim C-1 to Plan One', 'Client’s part', 'asked about open'])
    expect(page).toContain(words)
  expect(page).not.toContain('90837-59')
  expect(page).toMatch(/href="\/clinic\/clients\/client\/money\?cycle=cycle"[^>]*>One charge with nothing open/)
  const looked = shown('cycle')
  expect(looked).toContain('90837-59')
  expect(looked).not.toContain('with nothing open')
})

test('what somebody still asks about is not folded away', () => {
  expect(shown(undefined, ({ id }) => id === 'paid')).toContain('asked about paid')
})
