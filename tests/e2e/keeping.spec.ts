import { paths } from '@/lib/paths'
import { expect, test } from '../support/story'

test('an admin holds a client’s rows with a reason, sees the hold, and lifts it with another', async ({ clinic, as }) => {
  const client = await clinic.client()
  const admin = await as(clinic.admin.actor)
  await admin.open(paths.clinic.retention)
  await expect(admin.page.getByRole('table', { name: 'Deleted by itself' }).getByRole('row', { name: /Unfinished drafts/ })).toContainText(
    '90 days',
  )
  await expect(admin.page.getByText('No hold stands.')).toBeVisible()
  await test.step('the hold is placed', async () => {
    await admin.page.getByText('Place the hold').first().click()
    await admin.page.getByLabel('Client', { exact: true }).fill(client.name.slice(0, 5))
    await admin.page.getByRole('option').first().click()
    await admin.page.getByLabel('Why').fill('A letter from a lawyer')
    await admin.page.getByRole('button', { name: 'Place the hold' }).click()
    await expect(admin.page.getByText(/A letter from a lawyer/)).toBeVisible()
  })
  await test.step('and lifted', async () => {
    await admin.page.getByText('Lift the hold').first().click()
    await admin.page.getByLabel('Why').first().fill('The matter is settled')
    await admin.page.getByRole('button', { name: 'Lift the hold' }).click()
    await expect(admin.page.getByText('No hold stands.')).toBeVisible()
  })
})

test('the trail says when it was last looked at and by whom, and given-up mail goes out again', async ({ clinic, as }) => {
  const { practiceId } = clinic
  const failed = { practiceId, kind: 'password-changed', payload: { userId: clinic.admin.userId }, dueAt: clinic.now, failedAt: clinic.now }
  await clinic.asSystem((tx) =>
    tx.outbox.createMany({ data: [{ ...failed, id: crypto.randomUUID(), attempts: 8, lastError: 'Error 550' }] }),
  )
  const admin = await as(clinic.admin.actor)
  await admin.open(paths.clinic.audit)
  await admin.page.getByRole('button', { name: 'Verify the chain' }).click()
  await expect(admin.page.getByText(/The chain holds/)).toBeVisible()
  await expect(admin.page.getByText(/Last looked at on .* by Ivy Ibis/)).toBeVisible()
  await admin.page.getByRole('button', { name: 'Verify from the first entry' }).click()
  await expect(admin.page.getByText(/The worker is checking everything|Last looked through from the first entry on/).first()).toBeVisible()
  await admin.open(paths.clinic.mailbox)
  await expect(admin.page.getByText('The mail server said: Error 550')).toBeVisible()
  await admin.page.getByRole('button', { name: 'Try again' }).click()
  await expect(admin.page.getByText('It goes out again in a moment.').first()).toBeVisible()
})

test('an admin writes down what went out to a court, prints the accounting, and takes one out that was another client’s', async ({
  clinic,
  as,
}) => {
  const client = await clinic.client({ name: 'Ada Aster' })
  const { page, open } = await as(clinic.admin.actor)
  await open(paths.clinic.clientTab(client.id, 'record'))
  await page.getByRole('link', { name: 'To whom their information went' }).click()
  await expect(page.getByText('Nothing of yours went out in this time')).toBeVisible()
  for (const to of ['County court', 'Somebody else']) {
    const form = page.locator('details').filter({ hasText: 'Write down what went out without the portal' })
    if (!(await form.evaluate((one: HTMLDetailsElement) => one.open))) await form.locator('summary').click()
    await form.getByLabel('To whom').fill(to)
    await form.getByLabel('Why').selectOption({ label: 'A court ordered it, or a subpoena asked for it.' })
    await form.getByLabel('What they were told').fill('Dates of visits in 2025')
    await form.getByRole('button', { name: 'Put it on the list' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: to })).toContainText('What they were told: Dates of visits in 2025')
  }
  const wrong = page.getByRole('listitem').filter({ hasText: 'Somebody else' })
  await wrong.getByText(/^Take it out: Somebody else/).click()
  await wrong.getByLabel('Why').fill('It was another client')
  await wrong.getByRole('button', { name: 'Take it out' }).click()
  await expect(wrong).toHaveCount(0)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('listitem').filter({ hasText: 'County court' })).toBeVisible()
  await expect(page.getByText('Write down what went out without the portal')).toBeHidden()
  await expect(page.getByText(/^Take it out:/)).toBeHidden()
})
