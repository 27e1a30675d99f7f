import { paths } from '@/lib/paths'
import { expect, test } from '../support/story'

test('a client whose care is over signs words on a phone, an admin is told and shows them, and taken back they are gone', async ({
  clinic,
  as,
}) => {
  test.setTimeout(120_000)
  const client = await clinic.client({ name: 'Ada Aster' })
  await clinic.asSystem((tx) => tx.client.updateMany({ where: { id: client.id }, data: { status: 'completed' } }))
  const { page, open } = await as(client.actor)
  await page.setViewportSize({ width: 390, height: 844 })
  const admin = await as(clinic.admin.actor)
  const stranger = await as()
  const shown = stranger.page.getByRole('region', { name: 'In their own words' })

  await test.step('the paper says what it allows; she writes and signs', async () => {
    await open(paths.portal.home)
    await expect(page.getByRole('heading', { name: 'Your care here has ended' })).toBeVisible()
    await open(paths.portal.documents)
    await expect(page.getByRole('heading', { name: 'To read and sign' })).toHaveCount(0)
    await page.getByRole('link', { name: 'Read the paper and write' }).click()
    await expect(page.getByText('You can take it back at any time', { exact: false }).first()).toBeVisible()
    await page.getByLabel('Your words').fill('I slept again.')
    await page.getByLabel('The name or initials beside them').fill('A. A.')
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    await page.getByLabel('Type your full name to sign').fill('Ada Aster')
    await page.getByRole('button', { name: 'Sign', exact: true }).click()
    await expect(page.getByText('We have your words as A. A.')).toBeVisible()
    await stranger.open(paths.home)
    await expect(shown).toHaveCount(0)
  })

  await test.step('an admin has it on the list, goes there and shows them', async () => {
    await admin.open(paths.clinic.tasks)
    const task = admin.page.getByRole('listitem').filter({ hasText: 'A client has signed words for the public pages' })
    await task.locator('summary').first().click()
    await task.getByRole('link', { name: 'Open clients’ own words' }).click()
    await admin.page.getByRole('button', { name: 'Show the words of A. A.' }).click()
    await expect(admin.page.getByText('The words of A. A. are on the public pages.').first()).toBeVisible()
    await stranger.open(paths.home)
    await expect(shown).toContainText('I slept again.')
    await admin.open(paths.clinic.tasks)
    await expect(admin.page.getByText('A client has signed words for the public pages')).toHaveCount(0)
  })

  await test.step('she reads that they are shown, and takes them back', async () => {
    await open(paths.portal.documents)
    await expect(page.getByText('Your words as A. A. are on our public pages', { exact: false })).toBeVisible()
    await page.getByText('Take back: Your words on our public pages').click()
    await page.getByRole('textbox', { name: 'Why, in a few words' }).fill('I changed my mind.')
    await page.getByRole('button', { name: 'Take it back' }).click()
    await expect(page.getByText('Taken back: Your words on our public pages.').first()).toBeVisible()
    await stranger.open(paths.home)
    await expect(shown).toHaveCount(0)
    await admin.open(paths.clinic.setting('site'))
    await expect(admin.page.getByText('Taken back', { exact: true })).toBeVisible()
    await expect(admin.page.getByRole('button', { name: 'Show the words of A. A.' })).toHaveCount(0)
  })
})
