import { takePayment } from '@/lib/commands/billing/take-payment'
import { paths } from '@/lib/paths'
import { signVisit } from '../commands/billing/world'
import { done } from '../support/clinic'
import { dayFrom, expect, test } from '../support/story'
import { comesAlive } from './steps/alive'
import { download } from './steps/money'

test('a client asks for a superbill: she reads why not while it is unpaid, has it at once when nothing is missing, else from the desk', async ({
  clinic,
  as,
}) => {
  const client = await clinic.client({ program: 'self_pay' })
  await signVisit(clinic, client, { kind: 'preparation', on: dayFrom(clinic, -3) })
  const portal = await as(client.actor)
  const asks = async () => {
    await portal.open(paths.portal.money)
    await portal.page.getByRole('link', { name: 'Ask for a superbill' }).click()
    await expect(portal.page.getByRole('heading', { level: 1, name: 'Ask for a superbill' })).toBeVisible()
    await comesAlive(portal.page.getByRole('main').locator('form').filter({ hasText: 'Which visits?' }))
    await portal.page.getByRole('checkbox').first().check()
    await portal.page.getByRole('button', { name: 'Ask for it' }).click()
  }

  await test.step('unpaid, she is told in plain words what is still to pay', async () => {
    await asks()
    await expect(portal.page.getByText(/There is still \$200\.00 to pay for your visit/)).toBeVisible()
  })

  const pays = () => {
    const paid = { clientId: client.id, amount: '200', method: 'cash', reference: null, note: null, isTakenAgain: true }
    return done(clinic.run(takePayment, paid, clinic.frontDesk.actor))
  }
  await test.step('paid, it is made at once, and she downloads it', async () => {
    await pays()
    await asks()
    await expect(portal.page.getByText('Your superbill is ready to download.').first()).toBeVisible()
    await portal.open(paths.portal.money)
    const text = await download(portal, 'Download')
    for (const part of ['Superbill', client.name, '90837', '$200.00 was paid by the client']) expect(text).toContain(part)
  })

  await test.step('for another visit her address is missing: it goes to the desk', async () => {
    await signVisit(clinic, client, { kind: 'integration', on: dayFrom(clinic, -2) })
    await pays()
    await clinic.asSystem((tx) => tx.client.updateMany({ where: { id: client.id }, data: { addressLine: null } }))
    await asks()
    await expect(portal.page.getByText('We are making it')).toBeVisible()
  })

  await test.step('the desk finds it on its list, reads what is missing, and makes it with one button', async () => {
    const desk = await as(clinic.frontDesk.actor)
    await desk.open(paths.clinic.today)
    await expect(desk.page.getByText('The client asks for a superbill').first()).toBeVisible()
    await desk.open(paths.clinic.clientTab(client.id, 'money'))
    await expect(desk.page.getByText('Missing for the receipt: address.')).toBeVisible()
    await clinic.asSystem((tx) => tx.client.updateMany({ where: { id: client.id }, data: { addressLine: '4 Reed Lane' } }))
    await desk.page.getByRole('button', { name: 'Make it' }).click()
    await expect(desk.page.getByText('We are making it')).toHaveCount(0)
  })
})
