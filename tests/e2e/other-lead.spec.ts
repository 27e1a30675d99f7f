import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { paths } from '@/lib/paths'
import { done } from '../support/clinic'
import { dayFrom, expect, test } from '../support/story'

test('the desk gives a cycle to another lead from the plan: who could is said before, the times stay, and the client is told', async ({
  clinic,
  as,
}) => {
  test.setTimeout(60_000)
  const client = await clinic.ordered()
  const [cycleId = ''] = (await clinic.regimen(client)).cycleIds
  const by = clinic.therapist.clinicianId
  const people = { preparationBy: by, journeyBy: by, integrationBy: by }
  const asked = {
    cycleId,
    locationId: clinic.locationId,
    format: 'B',
    setting: 'office',
    journeyOn: dayFrom(clinic, 8),
    journeyAt: '10:00',
  }
  await done(clinic.run(scheduleCycle, { ...asked, ...people }, clinic.frontDesk.actor))
  const { page, open } = await as(clinic.frontDesk.actor)
  await open(paths.clinic.clientTab(client.id, 'regimen'))
  await page.getByRole('link', { name: 'Another lead' }).first().click()
  await page.getByRole('button', { name: new RegExp(`^${clinic.otherTherapist.name}`) }).click()
  await expect(page.getByRole('button', { name: new RegExp(`^${clinic.otherTherapist.name}`) })).toContainText('Can give all of it')
  await expect(page.getByText(`Same time, before with ${clinic.therapist.name}`).first()).toBeVisible()
  await page.getByRole('button', { name: `Hand them to ${clinic.otherTherapist.name}` }).click()
  await expect(page.getByText(`${clinic.otherTherapist.name} gives them now. The client is told by e-mail.`)).toBeVisible()
  const given = await clinic.asSystem((tx) => tx.appointment.findMany({ where: { cycleId }, select: { clinicianId: true } }))
  expect(given.map(({ clinicianId }) => clinicianId)).toEqual(given.map(() => clinic.otherTherapist.clinicianId))
})
