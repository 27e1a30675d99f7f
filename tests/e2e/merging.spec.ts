import { paths } from '@/lib/paths'
import { expect, test } from '../support/story'

test('the desk finds a second chart of somebody, ends what is open on it, merges it, and takes it back', async ({ clinic, as }) => {
  test.setTimeout(120_000)
  const stays = await clinic.client({ name: 'Ada Aster' })
  const goes = await clinic.client({ name: 'Ada Aster', program: 'self_pay' })
  await clinic.asSystem((tx) =>
    tx.slotHold.createMany({
      data: [
        {
          ...{ practiceId: clinic.practiceId, id: crypto.randomUUID(), clientId: goes.id, purpose: 'consult', tokenHash: 'held' },
          ...{ startsAt: clinic.now, endsAt: clinic.now, expiresAt: new Date(clinic.now.getTime() + 600_000) },
        },
      ],
    }),
  )
  const { page, open } = await as(clinic.frontDesk.actor)

  await open(paths.clinic.client(stays.id))
  const other = page.getByRole('region').or(page.locator('section')).filter({ hasText: 'Another chart of this person' }).last()
  await other.getByRole('link', { name: 'Look at both' }).click()
  await expect(page.getByText('Stops it')).toBeVisible()
  await expect(page.getByText('1 visit is ahead or going on.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Merge the charts' })).toHaveCount(0)

  await clinic.asSystem((tx) => tx.slotHold.updateMany({ where: { clientId: goes.id }, data: { releasedAt: clinic.now } }))
  await page.reload()
  await expect(page.getByText('Both charts have a portal account.')).toBeVisible()
  await page.getByRole('button', { name: 'Merge the charts' }).click()
  await expect(page.getByText('Say why in a sentence.', { exact: true })).toBeVisible()
  await page.getByLabel('Why these two are one person').fill('Converted twice from two calls.')
  await page.getByRole('button', { name: 'Merge the charts' }).click()

  await expect(page.getByRole('heading', { name: /From the other chart of/ })).toBeVisible()
  await expect(page.getByText('Owed on both charts together: $0.00.')).toBeVisible()
  await page.getByRole('link', { name: 'Papers: 4' }).click()
  await expect(page.getByText('This chart was merged into Ada Aster')).toBeVisible()

  await open(paths.clinic.clientTab(goes.id, 'messages'))
  await page.getByRole('button', { name: /Undo the merge/ }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo the merge' }).click()
  await expect(page.getByText('The two charts are apart again.').first()).toBeVisible()
  await expect(page.getByText('This chart was merged into')).toHaveCount(0)
})
