import type { Locator, Page } from 'playwright/test'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { saveSafetyPlan } from '@/lib/commands/clients/save-safety-plan'
import { sendMessage } from '@/lib/commands/messages/send-message'
import { paths } from '@/lib/paths'
import { signVisit } from '../commands/billing/world'
import { done } from '../support/clinic'
import { dayFrom, expect, test } from '../support/story'
import { comesAlive } from './steps/alive'

type Window = { readonly page: Page; readonly text: Locator; readonly save: Locator }

const widths = [390, 1440] as const

for (const width of widths) {
  test(`the same note in two windows, ${width} px wide: both texts side by side, and nothing typed is lost`, async ({ clinic, as }) => {
    test.setTimeout(120_000)
    const client = await clinic.client()
    const appointmentId = await clinic.visit(client, { kind: 'preparation', on: dayFrom(clinic, -1) })
    const windows = [await as(clinic.therapist.actor), await as(clinic.therapist.actor)] as const
    for (const { page, open } of windows) {
      await page.setViewportSize({ width, height: 900 })
      await open(paths.clinic.note(appointmentId))
    }
    const [one, two] = windows.map(({ page }) => ({
      page,
      text: page.getByRole('textbox', { name: 'What happened' }),
      save: page.getByRole('button', { name: 'Save the draft' }),
    })) as [Window, Window]
    await one.text.fill('She spoke of the river.')
    await one.save.click()
    await expect.poll(() => summaryOf(appointmentId)).toBe('She spoke of the river.')

    await two.text.fill('He spoke of the mountain.')
    await two.save.click()
    const notice = two.page.getByRole('alert').filter({ hasText: 'Somebody saved this while you had it open' })
    await expect(notice).toContainText('She spoke of the river.')
    await expect(notice).toContainText('He spoke of the mountain.')
    await expect(two.text).toHaveValue('He spoke of the mountain.')
    expect(await summaryOf(appointmentId)).toBe('She spoke of the river.')
    await notice.getByRole('button', { name: 'Keep both: What happened' }).click()
    await two.save.click()
    await expect.poll(() => summaryOf(appointmentId)).toBe('He spoke of the mountain.\n\nShe spoke of the river.')
    await expect(notice).toHaveCount(0)

    async function summaryOf(visit: string): Promise<unknown> {
      const note = await clinic.asSystem((tx) => tx.note.findFirst({ where: { appointmentId: visit }, select: { body: true } }))
      return (note?.body as { summary?: string } | undefined)?.summary
    }
  })
}

for (const width of widths) {
  test(`the desk takes somebody in, is asked before a second chart, and corrects the address, at ${width} px`, async ({ clinic, as }) => {
    test.setTimeout(120_000)
    const { page, open } = await as(clinic.frontDesk.actor)
    await page.setViewportSize({ width, height: 900 })
    const fill = async (email: string) => {
      await open(paths.clinic.newClient)
      await page.getByLabel('Legal first name').fill('Suharto')
      await page.getByLabel('Phone').fill('716-555-0100 x12')
      await page.getByRole('textbox', { name: /^E-mail/ }).fill(email)
      await page.getByLabel('State').selectOption('MO')
      await page.getByLabel('ZIP code').fill('64101-1234')
      await page.getByLabel('Comes for').selectOption('anxiety')
      await page.getByRole('button', { name: 'Make the record' }).click()
    }
    await fill('wrong@example.com')
    await expect(page.getByRole('heading', { name: 'Suharto' })).toBeVisible()
    const { id } = await clinic.asSystem((tx) => tx.client.findFirstOrThrow({ where: { legalFirstName: 'Suharto' }, select: { id: true } }))

    await fill('other@example.com')
    await expect(page.getByText('Somebody like this is on file: Suharto.')).toBeVisible()
    await expect(page.getByLabel('This is another person')).toBeVisible()

    await open(paths.clinic.clientTab(id, 'record'))
    await expect(page.getByText('MO 64101-1234', { exact: true })).toBeVisible()
    await page.locator('summary').filter({ hasText: 'Change the e-mail address' }).click()
    await page.getByRole('textbox', { name: /^E-mail/ }).fill('right@example.com')
    await page.getByRole('button', { name: 'Change the address' }).click()
    await expect(page.getByText('Address changed. We have written to both addresses.').first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Send the invitation again' })).toBeVisible()
  })

  test(`a safety plan that the client changed meanwhile: what the therapist typed stays, and both are kept, at ${width} px`, async ({
    clinic,
    as,
  }) => {
    test.setTimeout(120_000)
    const client = await clinic.client()
    const plan = { warningSigns: [], coping: ['Walk'], places: [], people: ['Robin'], professionals: ['988'], means: [], sharedWith: '' }
    await done(clinic.run(saveSafetyPlan, { clientId: client.id, version: null, ...plan }, clinic.therapist.actor))
    const { page, open } = await as(clinic.therapist.actor)
    await page.setViewportSize({ width, height: 900 })
    await open(paths.clinic.safety(client.id))
    const people = page.getByLabel('Who I can ask for help')
    await comesAlive(page.locator('form').filter({ has: people }))
    await people.fill('Robin\nA neighbour')
    await done(clinic.run(saveSafetyPlan, { version: 1, ...plan, people: ['Robin', 'My aunt'] }, client.actor))
    await page.getByRole('button', { name: 'Save the plan' }).click()
    const notice = page.getByRole('alert').filter({ hasText: 'Somebody saved this while you had it open' })
    await expect(notice).toContainText('Robin, My aunt')
    await expect(people).toHaveValue('Robin\nA neighbour')
    await notice.getByRole('button', { name: 'Keep both: Whom they can ask for help' }).click()
    await page.getByRole('button', { name: 'Save the plan' }).click()
    await expect(notice).toHaveCount(0)
    const newest = () =>
      clinic.asSystem((tx) =>
        tx.safetyPlan.findFirst({ where: { clientId: client.id }, orderBy: { version: 'desc' }, select: { people: true } }),
      )
    await expect.poll(async () => (await newest())?.people).toEqual(['Robin', 'A neighbour', 'My aunt'])
  })

  test(`a payment typed while another desk took one: it is told, nothing typed is lost, and the page shows what is owed now, at ${width} px`, async ({
    clinic,
    as,
  }) => {
    test.setTimeout(120_000)
    const client = await clinic.client({ program: 'self_pay' })
    await signVisit(clinic, client, { kind: 'follow_up', on: clinic.today })
    const { page, open } = await as(clinic.frontDesk.actor)
    await page.setViewportSize({ width, height: 900 })
    await open(paths.clinic.clientTab(client.id, 'money'))
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Take a payment' }) })
    await comesAlive(form)
    await form.getByLabel('Reference').fill('T-118')
    await expect(form.getByLabel('Amount')).toHaveValue('200.00')
    const taken = { clientId: client.id, amount: '50', method: 'cash', reference: '', note: '', receivedOn: clinic.today, seen: null }
    await done(clinic.run(takePayment, taken, clinic.billingLead.actor))
    await form.getByRole('button', { name: 'Take a payment' }).click()
    await expect(form.getByText(/The account has moved since this page was loaded/)).toBeVisible()
    await expect(form.getByLabel('Reference')).toHaveValue('T-118')
    await expect(form.getByLabel('Amount')).toHaveValue('150.00')
    await form.getByRole('button', { name: 'Take a payment' }).click()
    await expect(page.getByText('$150.00 taken').first()).toBeVisible()
    await expect(form.getByLabel('Reference')).toHaveValue('')
  })

  test(`a message outlives a reload; thrown away, it can be put back, at ${width} px`, async ({ clinic, as }) => {
    const client = await clinic.client()
    const kept = () => clinic.read(client.actor, (tx) => tx.draft.count({ where: { userId: client.userId } }))
    const { page, open } = await as(client.actor)
    await page.setViewportSize({ width, height: 900 })
    await open(paths.portal.messages)
    const message = page.getByLabel('Message', { exact: true })
    await comesAlive(page.locator('form').filter({ has: page.getByRole('button', { name: 'Send' }) }))
    await message.fill('May I bring my own blanket?')
    await expect(page.getByText(/^Saved/)).toBeVisible()
    await page.reload()
    await expect(message).toHaveValue('May I bring my own blanket?')
    expect(await kept()).toBe(1)
    await page.getByRole('button', { name: 'Discard what I typed' }).click()
    await expect(message).toHaveValue('')
    await expect.poll(kept).toBe(0)
    await page.getByRole('button', { name: 'Put it back' }).click()
    await expect(message).toHaveValue('May I bring my own blanket?')
    await expect.poll(kept).toBe(1)
  })

  test(`a conversation is archived, taken back, and found among the archived, at ${width} px`, async ({ clinic, as }) => {
    const client = await clinic.client()
    await done(clinic.run(sendMessage, { subject: 'A blanket', body: 'May I bring my own?' }, client.actor))
    const { page, open } = await as(clinic.frontDesk.actor)
    await page.setViewportSize({ width, height: 900 })
    const archive = page.getByRole('button', { name: /^Archive ?: A blanket/ })
    await open(paths.clinic.messages)
    await archive.click()
    await expect(page.getByText('Nothing to look at')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await archive.click()
    await expect(page.getByText('Nothing to look at')).toBeVisible()
    await page.getByRole('link', { name: 'Archived messages' }).click()
    const putBack = page.getByRole('button', { name: /^Put back ?: A blanket/ })
    await putBack.click()
    await expect(putBack).toBeHidden()
    await open(paths.clinic.messages)
    await expect(archive).toBeVisible()
  })

  test(`a coverage is added once: its form closes and is empty again, and the same one is asked, at ${width} px`, async ({
    clinic,
    as,
  }) => {
    test.setTimeout(120_000)
    const client = await clinic.client({ program: 'self_pay' })
    const { page, open } = await as(clinic.frontDesk.actor)
    await page.setViewportSize({ width, height: 900 })
    const fold = page.locator('details').filter({ has: page.locator('summary', { hasText: 'Add coverage' }) })
    const add = async () => {
      await fold.locator('summary').click()
      await expect(fold.getByLabel('Plan')).toHaveValue('')
      await fold.getByLabel('Program', { exact: true }).selectOption('commercial')
      await fold.getByLabel('Plan').fill('Thistle Gold')
      await fold.getByLabel('Member ID').fill('TH-77')
      await fold.getByRole('button', { name: 'Add coverage' }).click()
    }
    await open(paths.clinic.clientTab(client.id, 'coverage'))
    await comesAlive(fold.locator('form'))
    await add()
    await expect(page.getByRole('listitem').filter({ hasText: 'Thistle Gold' })).toBeVisible()
    await expect(fold.getByLabel('Plan')).toBeHidden()
    await add()
    await expect(fold.getByLabel('This is another coverage')).toBeVisible()
    await expect(fold.getByLabel('Member ID')).toHaveValue('TH-77')
    expect(await clinic.asSystem((tx) => tx.coverage.count({ where: { clientId: client.id, planName: 'Thistle Gold' } }))).toBe(1)
  })
}
