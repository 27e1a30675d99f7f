import { paths } from '@/lib/paths'
import { expect, test } from '../support/story'

test('how a clinician stands with Medicare is told by day, and a day that was wrong is put right', async ({ clinic, as }) => {
  const { clinicianId, name } = clinic.therapist
  const { page, open } = await as(clinic.admin.actor)
  const address = `${paths.clinic.setting('clinicians')}?open=${clinicianId}`
  await open(address)
  const drawer = page.getByRole('dialog', { name })
  await drawer.getByLabel('Medicare', { exact: true }).selectOption('opted_out')
  await drawer.getByLabel('Since').fill('2026-03-01')
  await drawer.getByRole('button', { name: 'Save' }).click()
  await expect(drawer).toHaveCount(0)

  await open(address)
  await drawer.getByRole('tab', { name: 'Medicare' }).click()
  const told = drawer.getByRole('listitem')
  await expect(told.first()).toContainText('Opted out')
  await expect(told).toHaveCount(2)
  await drawer.getByRole('button', { name: /^Correct “Opted out”/ }).click()
  await told.first().getByLabel('Since').fill('2026-04-01')
  await told.first().getByRole('button', { name: 'Correct', exact: true }).click()
  await expect(drawer).toHaveCount(0)

  await open(address)
  await drawer.getByRole('tab', { name: 'Medicare' }).click()
  await expect(told.first()).toContainText(/Opted out.*(?:Apr|04)/)
})
