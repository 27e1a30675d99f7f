import { verifyBenefit } from '@/lib/commands/coverage/verify-benefit'
import { toDay } from '@/lib/data/dates'
import { addMonths, type LocalDate } from '@/lib/domain/time/local'
import { sayDay } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { booksOf, signVisit } from '../commands/billing/world'
import { type Clinic, done } from '../support/clinic'
import type { ClientOptions, TestClient } from '../support/clinic/clients'
import { dayFrom, expect, type Person, test } from '../support/story'
import { ledgerSays } from './steps/account'
import { verifyBenefits } from './steps/arrival'
import { bookingSays, doorSays, estimatorSays, ownPriceSays, plannerSays, planSays } from './steps/prices'

const byIncome = { householdSize: 2, annualIncomeCents: 3_000_000, paysBasisPoints: 4_000 }
/** The plan's new year lies between the third journey and the fourth. */
const TURN = 18

type Cycle = { readonly cycleId: string; readonly visitId: string; readonly on: LocalDate }

/** The same words so many times over. */
const times = <Words>(count: number, words: Words): Words[] => Array.from({ length: count }, () => words)

/** Six cycles a week apart from today, each with its journey in the calendar. */
async function sixJourneys(clinic: Clinic, options: ClientOptions, format: 'A' | 'B') {
  const client = await clinic.client(options)
  await clinic.sign(client, ['extended-care-notice'])
  await clinic.referred(client)
  await clinic.order(client)
  const { cycleIds } = await clinic.regimen(client, { format })
  const cycles: Cycle[] = []
  for (const [index, cycleId] of cycleIds.entries()) {
    const on = dayFrom(clinic, index * 7)
    await clinic.asSystem((tx) => tx.cycle.updateMany({ where: { id: cycleId }, data: { journeyOn: toDay(on) } }))
    const { authorizationId } = client
    cycles.push({ cycleId, on, visitId: await clinic.visit(client, { kind: 'journey', format, on, authorizationId }) })
  }
  return { client, cycles }
}

/** The note of a journey is signed, which writes the day's charges; its cycle is over. */
async function isSigned(clinic: Clinic, client: TestClient, { cycleId, visitId, on }: Cycle) {
  await signVisit(clinic, client, { kind: 'journey', on, booked: visitId })
  await clinic.asSystem((tx) => tx.cycle.updateMany({ where: { id: cycleId }, data: { status: 'completed' } }))
}

/** What is owed of each day, as the desk and the client read it, the oldest day first. */
async function accountSays(desk: Person, person: Person, client: TestClient, days: readonly string[], all: string) {
  await desk.open(paths.clinic.clientTab(client.id, 'money'))
  const summary = desk.page.locator('section').filter({ has: desk.page.getByRole('heading', { name: 'Owed by the client' }) })
  await expect(summary.locator('header')).toContainText(all)
  await expect(summary.locator('dl').first().locator('dd')).toHaveText([...days])
  await person.open(paths.portal.money)
  const owed = person.page.getByRole('list', { name: 'What is open, and why' })
  await expect(owed.locator('> li > span .figures')).toHaveText(days.toReversed())
  await person.open(paths.portal.home)
  await expect(person.page.getByText(`You owe ${all}`)).toBeVisible()
}

test('a commercial plan with a deductible, six journeys and the plan’s new year: every page says the cents that the ledger asks', async ({
  clinic,
  as,
}) => {
  test.setTimeout(180_000)
  const { client, cycles } = await sixJourneys(clinic, { benefitsVerifiedOn: null, slidingScale: byIncome }, 'A')
  const newYear = dayFrom(clinic, TURN)
  const said = { coverageId: client.coverageId, deductibleLeft: '200', coinsurancePercent: '20', outOfPocketLeft: '5000' }
  const none = { familyDeductibleLeft: '', copay: '', copayAfterDeductible: false, familyOutOfPocketLeft: '', reference: '' }
  const when = { planYearStartsOn: addMonths(newYear, -12), verifiedOn: clinic.today, source: 'phone' }
  await done(clinic.run(verifyBenefit, { ...said, ...none, ...when }, clinic.frontDesk.actor))
  const people = [await as(client.actor), await as(clinic.frontDesk.actor), await as(clinic.therapist.actor), await as()] as const
  const [person, desk, therapist, stranger] = people
  const [first, second, third, fourth, fifth, sixth] = cycles as [Cycle, Cycle, Cycle, Cycle, Cycle, Cycle]
  const booking = ({ cycleId, on }: Cycle) => ({ cycleId, on, format: 'A' as const })

  await test.step('before the first: five pages name the same prices, and none after the new year', async () => {
    const unknown = 'Your price is not known yet'
    const own = ['You pay about $300.00', 'You pay about $204.00', 'You pay about $172.00', unknown, unknown, unknown]
    await planSays(person, paths.portal.regimen, own)
    const staff = ['client pays $300.00', 'client pays $204.00', 'client pays $172.00', ...times(3, 'price not known yet')]
    await planSays(desk, paths.clinic.clientTab(client.id, 'regimen'), staff)
    // Beside the journeys that are booked: two weeks from now the first two of them have drawn on the plan.
    await ownPriceSays(person, 'A', '$172.00')
    await plannerSays(therapist, client, 'A', ['$204.00', '$172.00', 'price not known', 'price not known'])
    await estimatorSays(stranger, { coverage: 'commercial', deductible: '200', cycles: '3', hasIncome: true }, /Three hours/, [
      '$300.00',
      '$676.00',
    ])
    await desk.open(paths.clinic.desk)
    await expect(desk.page.getByRole('listitem').filter({ hasText: client.name })).toContainText('Collect $300.00')
  })
  await test.step('each journey, once its note is signed, asks what was said, and the next costs what was said', async () => {
    await isSigned(clinic, client, first)
    await doorSays(desk, client, second.on, 'Collect $204.00')
    await bookingSays(desk, client, booking(second), '$204.00')
    await plannerSays(therapist, client, 'A', ['$204.00', '$172.00', 'price not known'])
    await isSigned(clinic, client, second)
    await doorSays(desk, client, third.on, 'Collect $172.00')
    await ownPriceSays(person, 'A', '$172.00')
    await isSigned(clinic, client, third)
    await accountSays(desk, person, client, ['$300.00', '$204.00', '$172.00'], '$676.00')
  })
  await test.step('in the new year nobody has asked about, only our own fee is asked for', async () => {
    await doorSays(desk, client, fourth.on, 'Amount not known: ask for nothing yet')
    await bookingSays(desk, client, booking(fourth), 'no price known')
    await isSigned(clinic, client, fourth)
    await accountSays(desk, person, client, ['$300.00', '$204.00', '$172.00', '$140.00'], '$816.00')
  })
  await test.step('once it was asked, the journey that was signed is settled, and every page names the rest', async () => {
    await verifyBenefits(desk, client.id, { holdsFrom: newYear })
    await expect(desk.page.getByText(`Applies from ${sayDay(newYear, 'year')}.`)).toBeVisible()
    await planSays(person, paths.portal.regimen, times(2, 'You pay about $172.00'), 5)
    await bookingSays(desk, client, booking(fifth), '$172.00')
    for (const journey of [fifth, sixth]) {
      await doorSays(desk, client, journey.on, 'Collect $172.00')
      await isSigned(clinic, client, journey)
    }
    await accountSays(desk, person, client, ['$300.00', '$204.00', '$172.00', '$252.00', '$172.00', '$172.00'], '$1,272.00')
    expect((await booksOf(clinic, client)).amounts).toMatchObject({ ar_client: 127_200 })
  })
})

test('without insurance, by income: one price on every page, on both sides of a new year', { tag: '@walk' }, async ({ clinic, as }) => {
  test.setTimeout(120_000)
  const { client, cycles } = await sixJourneys(clinic, { program: 'self_pay', slidingScale: byIncome }, 'A')
  const [person, desk, therapist, stranger] = [
    await as(client.actor),
    await as(clinic.frontDesk.actor),
    await as(clinic.therapist.actor),
    await as(),
  ] as const
  await planSays(person, paths.portal.regimen, times(6, 'You pay about $220.00'))
  await planSays(desk, paths.clinic.clientTab(client.id, 'regimen'), times(6, 'client pays $220.00'))
  await ownPriceSays(person, 'A', '$220.00')
  await plannerSays(therapist, client, 'A', times(6, '$220.00'))
  await estimatorSays(stranger, { coverage: 'self_pay', cycles: '6', hasIncome: true }, /Three hours/, ['$220.00', '$1,320.00'])
  for (const cycle of cycles) {
    if (cycle === cycles[0] || cycle === cycles[5]) await doorSays(desk, client, cycle.on, 'Collect $220.00')
    await isSigned(clinic, client, cycle)
  }
  await accountSays(desk, person, client, times(6, '$220.00'), '$1,320.00')
})

for (const [program, coverage, payer] of [
  ['medicaid', 'medicaid', 'Medicaid'],
  ['va', 'va', 'VA'],
] as const) {
  test(`${payer}: $0.00 on every page, before and after six journeys that are billed to it`, { tag: '@walk' }, async ({ clinic, as }) => {
    test.setTimeout(120_000)
    const { client, cycles } = await sixJourneys(clinic, { program }, 'B')
    const [person, desk, therapist, stranger] = [
      await as(client.actor),
      await as(clinic.frontDesk.actor),
      await as(clinic.therapist.actor),
      await as(),
    ] as const
    const nothing = async () => {
      await person.open(paths.portal.money)
      await expect(person.page.getByText('$0.00, nothing will be asked of you')).toBeVisible()
      expect((await person.page.getByRole('main').innerText()).match(/\$[\d,.]+/g)).toEqual(['$0.00,'])
    }
    await nothing()
    await planSays(person, paths.portal.regimen, times(6, 'You pay $0.00'))
    await planSays(desk, paths.clinic.clientTab(client.id, 'regimen'), times(6, 'client pays $0.00'))
    await plannerSays(therapist, client, 'B', times(6, '$0.00'))
    await plannerSays(therapist, client, 'A', ['not possible'])
    await estimatorSays(stranger, { coverage, cycles: '6', hasIncome: false }, /Three days/, ['$0.00', '$0.00'])
    for (const cycle of cycles) {
      if (cycle === cycles[0] || cycle === cycles[5]) await doorSays(desk, client, cycle.on, `$0.00, nothing may be asked${payer}`)
      await isSigned(clinic, client, cycle)
    }
    await nothing()
    await expect(person.page.getByText('6 visits, nothing asked')).toBeVisible()
    await desk.open(paths.clinic.claims)
    await expect(
      desk.page
        .getByRole('row')
        .filter({ hasText: client.name })
        .filter({ hasText: `Thistle ${program} (demo)` }),
    ).toHaveCount(6)
    await ledgerSays(desk, client, times(6, ['Charge 90837', '', '+$200.00'] as const))
    expect((await booksOf(clinic, client)).amounts).not.toHaveProperty('ar_client')
  })
}
