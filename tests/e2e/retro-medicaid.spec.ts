import { issueSuperbill } from '@/lib/commands/billing/issue-superbill'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { answerCoverage } from '@/lib/commands/coverage/answer-coverage'
import { saveCoverage } from '@/lib/commands/coverage/save-coverage'
import { findClientMoney } from '@/lib/data/views/money'
import { sayDay } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { booksOf, medicaidSince, signVisit } from '../commands/billing/world'
import { type Clinic, done } from '../support/clinic'
import { dayFrom, expect, type Person, test } from '../support/story'
import { owes, refundInCash, unfold } from './steps/account'

/** Two visits of $200.00 that a client paid alone, $300.00 of it, with a superbill of the first; then she tells of Medicaid. */
async function tellsOfMedicaid(clinic: Clinic) {
  const client = await clinic.client({ program: 'self_pay', coverageStartsOn: dayFrom(clinic, -90) })
  const desk = clinic.frontDesk.actor
  const days = [dayFrom(clinic, -3), dayFrom(clinic, -2)] as const
  await signVisit(clinic, client, { kind: 'preparation', on: days[0] })
  await signVisit(clinic, client, { kind: 'integration', on: days[1] })
  const cash = { clientId: client.id, amount: '300', method: 'cash', reference: null, note: null }
  await done(clinic.run(takePayment, cash, desk))
  const charges = (await clinic.read(desk, (tx) => findClientMoney(tx, desk, client.id)))?.charges ?? []
  const chargeIds = charges.filter(({ serviceOn }) => serviceOn === days[0]).map(({ id }) => id)
  await done(clinic.run(issueSuperbill, { clientId: client.id, chargeIds, replacesId: null }, desk))
  const before = await booksOf(clinic, client)
  const told = await done(clinic.run(saveCoverage, medicaidSince(clinic, client.id, dayFrom(clinic, -30)), client.actor))
  return { client, days, before, coverageId: told.coverageId }
}

/** The account of the desk with what is settled of visits outside a cycle. */
const withSettled = (clientId: string) => `${paths.clinic.clientTab(clientId, 'money')}?cycle=outside`

const coverageOf = ({ page }: Person) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Thistle medicaid (demo)' }) })

const nothingNow = ({ page }: Person) => page.locator('section').filter({ has: page.getByRole('heading', { name: 'Nothing to pay now' }) })

async function denies(desk: Person, clientId: string, days: number) {
  await desk.open(paths.clinic.clientTab(clientId, 'coverage'))
  const form = await unfold(coverageOf(desk), 'Denied after all', 'Denied after all')
  await form.getByRole('button', { name: 'Denied after all' }).click()
  await expect(desk.page.getByText(`Charges of ${days} days stand again`).first()).toBeVisible()
  await expect(coverageOf(desk).locator('header')).toContainText('Denied')
}

test('Medicaid for past days: her word stops the asking, the desk’s moves everything back, and a denial puts it back again', async ({
  clinic,
  as,
}) => {
  test.setTimeout(180_000)
  const { client, days } = await tellsOfMedicaid(clinic)
  const [desk, person] = [await as(clinic.frontDesk.actor), await as(client.actor)]
  const { page } = desk

  await test.step('told by the client: nothing is asked and nothing has moved', async () => {
    await person.open(paths.portal.money)
    await expect(nothingNow(person).locator('header')).toContainText('$0.00')
    await expect(nothingNow(person).getByText('$100.00 waits while we check the coverage you told us about.')).toBeVisible()
    await desk.open(withSettled(client.id))
    await expect(page.getByText('$100.00 is not asked for: the client’s own word about coverage waits to be verified.')).toBeVisible()
    await expect(page.getByText('Not billed to a plan')).toHaveCount(2)
  })
  await test.step('verified by the desk: both days taken back', async () => {
    await desk.open(paths.clinic.clientTab(client.id, 'coverage'))
    await expect(coverageOf(desk)).toContainText('Told by the client: waits to be verified')
    await coverageOf(desk).getByRole('button', { name: 'Verified: it covers' }).click()
    await expect(page.getByText('Charges of 2 days taken back, $300.00 to refund').first()).toBeVisible()
  })
  await test.step('the account: nothing owed, the refund due, the superbill void, both days with Medicaid', async () => {
    await desk.open(withSettled(client.id))
    await expect(page.getByText('The client owes nothing.')).toBeVisible()
    for (const [term, amount] of [
      ['Refund to pay', '$300.00'],
      ['Waits for the insurer', '$400.00'],
    ] as const)
      await expect(
        page
          .locator('div')
          .filter({ has: page.locator('dt', { hasText: term }) })
          .last(),
      ).toContainText(amount)
    await expect(page.getByText(/^On claim .* to Thistle medicaid \(demo\)$/)).toHaveCount(2)
    await expect(page.getByText('Not billed to a plan')).toHaveCount(0)
    const superbill = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Download' }) })
    await expect(superbill.getByText('Void', { exact: true })).toBeVisible()
    await expect(page.getByText(`Due ${sayDay(dayFrom(clinic, 30))}`)).toBeVisible()
    // Only money that may be kept can be kept: this one goes back.
    await expect(page.locator('summary').filter({ hasText: /^Cancel$/ })).toHaveCount(0)
    await desk.open(paths.clinic.claims)
    await expect(page.getByRole('row').filter({ hasText: client.name }).filter({ hasText: 'Thistle medicaid (demo)' })).toHaveCount(2)
  })
  await test.step('the client reads $0.00 and by when her money comes back, and no price', async () => {
    await person.open(paths.portal.money)
    await expect(person.page.getByText('$0.00, nothing will be asked of you')).toBeVisible()
    await expect(person.page.getByText('2 visits, nothing asked')).toBeVisible()
    const back = `We give $300.00 back to you by ${sayDay(dayFrom(clinic, 30), 'year')}, because your coverage pays for it after all.`
    await expect(person.page.getByText(back)).toBeVisible()
    const amounts = (await person.page.getByRole('main').innerText()).match(/\$[\d,.]+\d/g)
    expect(new Set(amounts)).toEqual(new Set(['$0.00', '$300.00']))
  })
  await test.step('the refund goes out in cash, as it came', async () => {
    await refundInCash(desk, client, '$300.00')
    await person.open(paths.portal.money)
    await expect(person.page.getByText(`We gave $300.00 back to you on ${sayDay(clinic.today, 'year')}, by cash.`)).toBeVisible()
  })
  await test.step('denied after all: days whose refund has gone out wait for the billing lead, and nothing of them is asked', async () => {
    await denies(desk, client.id, 2)
    await person.open(paths.portal.money)
    await expect(nothingNow(person).locator('header')).toContainText('$0.00')
    await expect(nothingNow(person).getByText('$400.00 waits for a decision of ours. You do not have to pay it now.')).toBeVisible()
    await desk.open(withSettled(client.id))
    await expect(page.getByRole('button', { name: 'Ask the client for it' })).toHaveCount(0)
  })
  await test.step('the billing lead asks for one day and gives the other up', async () => {
    const lead = await as(clinic.billingLead.actor)
    await lead.open(paths.clinic.clientTab(client.id, 'money'))
    const day = (on: (typeof days)[number], amount: string) =>
      lead.page.getByRole('listitem').filter({ hasText: `${sayDay(on)}: ${amount}` })
    await day(days[0], '$200.00').getByRole('button', { name: 'Ask the client for it' }).click()
    await expect(day(days[0], '$200.00')).toHaveCount(0)
    const form = await unfold(day(days[1], '$100.00'), 'Give it up', 'Give it up')
    await form.getByLabel('Why it is given up').fill('Ours to bear')
    await form.getByRole('button', { name: 'Give it up' }).click()
    await expect(lead.page.getByText('Owed again after a denial')).toHaveCount(0)
    await owes(person, '$300.00')
    await expect(person.page.getByText(/waits for a decision/)).toHaveCount(0)
  })
})

test('Medicaid denied before the refund went out: the account is what it was', async ({ clinic, as }) => {
  test.setTimeout(120_000)
  const { client, before, coverageId } = await tellsOfMedicaid(clinic)
  await done(clinic.run(answerCoverage, { coverageId, isCovered: true }, clinic.frontDesk.actor))
  const [desk, person] = [await as(clinic.frontDesk.actor), await as(client.actor)]
  await denies(desk, client.id, 2)
  await desk.open(withSettled(client.id))
  const refund = desk.page.getByRole('listitem').filter({ hasText: 'A plan covers the days after all' })
  await expect(refund).toContainText('$300.00')
  await expect(refund.getByText('Cancelled', { exact: true })).toBeVisible()
  await expect(desk.page.getByText('Not billed to a plan')).toHaveCount(2)
  await owes(person, '$100.00')
  await expect(person.page.getByText(/waits for a decision|We give/)).toHaveCount(0)
  const { amounts, claims } = await booksOf(clinic, client)
  expect(amounts).toEqual(before.amounts)
  expect(claims.filter(({ status }) => status === 'ready')).toEqual([])
})
