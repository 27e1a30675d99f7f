import { toDay } from '@/lib/data/dates'
import { runOutAuthorizations } from '@/lib/jobs/do-due-work'
import { paths } from '@/lib/paths'
import type { Clinic } from '../support/clinic'
import type { TestClient } from '../support/clinic/clients'
import { dayFrom, expect, type Person, test } from '../support/story'
import { owes, unfold } from './steps/account'
import { broughtToToday } from './steps/day'
import { book, bookingAt, confirmVisit, liveTheHour } from './steps/visit'

/** A client whose plan wants an authorization and granted so many visits. */
async function authorized(clinic: Clinic, visitsGranted: number) {
  const flags = { allowsSameDayPair: 'yes', requiresAuthorization: 'yes', paysSupervisees: 'yes' }
  await clinic.asSystem((tx) => tx.payer.updateMany({ where: { practiceId: clinic.practiceId, program: 'commercial' }, data: { flags } }))
  return clinic.client({ visitsGranted })
}

async function renews({ page, open }: Person, clinic: Clinic, { id }: TestClient, granted: number) {
  await open(paths.clinic.clientTab(id, 'coverage'))
  const form = await unfold(page.getByRole('main'), 'Add authorization', 'Add authorization')
  await form.getByLabel('Authorization number').fill('PA-2002')
  await form.getByLabel('Visits granted').fill(String(granted))
  await form.getByLabel('From').fill(clinic.today)
  await form.getByLabel('Until').fill(dayFrom(clinic, 90))
  await form.getByRole('button', { name: 'Add authorization' }).click()
  await expect(page.getByText('PA-2002').first()).toBeVisible()
}

test('the last visits a plan granted: booking says so, the next waits, the authorization is used up by itself, and a renewal covers what waited', {
  tag: '@walk',
}, async ({ clinic, as }) => {
  test.setTimeout(240_000)
  const client = await authorized(clinic, 1)
  const [desk, person, therapist] = [await as(clinic.frontDesk.actor), await as(client.actor), await as(clinic.therapist.actor)]
  const { page } = desk
  const meter = (words: string | RegExp) => expect(page.getByText(words).first()).toBeVisible()

  const [first, second] = await test.step('the first hour takes the visit that is left; the second waits for more', async () => {
    await desk.open(bookingAt(client, dayFrom(clinic, 2)))
    await expect(page.getByText('1 approved visit left. Renew now.').first()).toBeVisible()
    const one = await book(desk, clinic, client, 'The client pays $32.00.')
    await desk.open(bookingAt(client, dayFrom(clinic, 4)))
    await expect(page.getByText(/^Prior authorization: 1 visit granted, 0 used, 1 booked; 1 more is asked for\./).first()).toBeVisible()
    return [one, await book(desk, clinic, client, 'The client pays')] as const
  })
  await test.step('once the first was held, nothing is left: the authorization says so by itself, and the desk finds a task', async () => {
    await confirmVisit(desk, clinic, first)
    await liveTheHour(desk, therapist, clinic, first, 'Collect $32.00')
    await runOutAuthorizations(clinic.practiceId, clinic.now)
    await desk.open(paths.clinic.clientTab(client.id, 'coverage'))
    await meter(/^All visits used · /)
    await desk.open(paths.clinic.tasks)
    await expect(page.getByRole('listitem').filter({ hasText: 'An authorization has run out: ask for another' })).toContainText(client.name)
  })
  await test.step('the second cannot be confirmed, nor let in at the door', async () => {
    await desk.open(paths.clinic.visit(second))
    await page.getByRole('button', { name: 'Confirm', exact: true }).click()
    await expect(page.getByText(/Renew it\.$/).first()).toBeVisible()
  })
  await test.step('the renewal covers it: it is confirmed, and its visit is set aside', async () => {
    await renews(desk, clinic, client, 2)
    await meter(/^Approved · /)
    await desk.open(paths.clinic.tasks)
    await expect(page.getByText('An authorization has run out: ask for another')).toHaveCount(0)
    await confirmVisit(desk, clinic, second)
    await owes(person, '$32.00')
    const used = await clinic.asSystem((tx) => tx.authorization.findMany({ where: { clientId: client.id }, orderBy: { createdAt: 'asc' } }))
    expect(used.map(({ granted, reserved, used: done }) => [granted, reserved, done])).toEqual([
      [1, 0, 1],
      [2, 1, 0],
    ])
  })
})

test('an authorization whose days are over: what lies behind them waits, and a new window lets it in', async ({ clinic, as }) => {
  test.setTimeout(180_000)
  const client = await authorized(clinic, 6)
  const desk = await as(clinic.frontDesk.actor)
  const { page } = desk
  await clinic.asSystem((tx) =>
    tx.authorization.updateMany({ where: { clientId: client.id }, data: { endsOn: toDay(dayFrom(clinic, 1)) } }),
  )
  const visit = await test.step('a day after its last one waits', async () => {
    await desk.open(bookingAt(client, dayFrom(clinic, 3)))
    await expect(page.getByText(/^The prior authorization runs from .*is outside\.$/).first()).toBeVisible()
    return book(desk, clinic, client, 'The client pays $32.00.')
  })
  await test.step('past its last day it has expired by itself', async () => {
    await clinic.asSystem((tx) =>
      tx.authorization.updateMany({ where: { clientId: client.id }, data: { endsOn: toDay(dayFrom(clinic, -1)) } }),
    )
    await runOutAuthorizations(clinic.practiceId, clinic.now)
    await desk.open(paths.clinic.clientTab(client.id, 'coverage'))
    await expect(page.getByText(/^Expired · /).first()).toBeVisible()
  })
  await test.step('at the door it is not let in', async () => {
    await broughtToToday(clinic, visit, 10)
    await desk.open(paths.clinic.visit(visit))
    await page.getByRole('button', { name: 'Confirm', exact: true }).click()
    await expect(page.getByText(/^The prior authorization runs from /).first()).toBeVisible()
  })
  await test.step('with a new window it is', async () => {
    await renews(desk, clinic, client, 4)
    await confirmVisit(desk, clinic, visit)
    expect(await clinic.asSystem((tx) => tx.authorization.findFirst({ where: { clientId: client.id, number: 'PA-2002' } }))).toMatchObject({
      reserved: 1,
    })
  })
})
