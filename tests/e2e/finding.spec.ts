import type { Page } from 'playwright/test'
import { newId } from '@/lib/ids'
import { paths } from '@/lib/paths'
import type { Clinic } from '../support/clinic'
import { expect, test } from '../support/story'

const widths = [390, 1440] as const

async function people(clinic: Clinic) {
  const named = async (name: string, changes: { phone?: string; email?: string; bornOn?: Date }) => {
    const client = await clinic.client({ name, screened: false })
    await clinic.asSystem((tx) => tx.client.updateMany({ where: { practiceId: clinic.practiceId, id: client.id }, data: changes }))
    return client
  }
  return {
    sean: await named('Sean O’Brien', { phone: '+17165550188' }),
    ines: await named('Inés Núñez', { email: 'ines@example.com' }),
    mary: await named('Mary Lee', { bornOn: new Date('1985-03-04T00:00:00Z') }),
  }
}

const searchOf = (page: Page) => page.getByRole('searchbox', { name: 'Search: Clients' })

for (const width of widths) {
  test(`at ${width} the desk finds a person as it types them, in the list and in the palette`, async ({ clinic, as }) => {
    test.setTimeout(120_000)
    await people(clinic)
    const { page, open } = await as(clinic.frontDesk.actor)
    await page.setViewportSize({ width, height: 900 })
    await test.step('the list: apostrophe, accent, order, telephone number, day of birth', async () => {
      await open(paths.clinic.clients)
      const pairs = [
        ["o'brien", 'Sean O’Brien'],
        ['nunez', 'Inés Núñez'],
        ['Lee, Mary', 'Mary Lee'],
        ['555-0188', 'Sean O’Brien'],
        ['3/4/1985', 'Mary Lee'],
      ] as const
      for (const [typed, name] of pairs) {
        await searchOf(page).fill(typed)
        await expect(page.getByRole('table').getByRole('link')).toHaveText([new RegExp(name)])
      }
      await searchOf(page).fill('%%')
      await expect(page.getByText('Nothing matches')).toBeVisible()
    })
    await test.step('the palette goes to the client, and remembers them', async () => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill('obrien')
      await page.getByRole('option', { name: /Sean O’Brien/ }).click()
      await expect(page.getByRole('heading', { name: /Sean O’Brien/ }).first()).toBeVisible()
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('group', { name: 'Recent' }).getByRole('option', { name: /Sean O’Brien/ })).toBeVisible()
    })
    await test.step('the palette does something for a client who is named after it', async () => {
      await page.getByRole('option', { name: 'Take a payment' }).click()
      await page.getByRole('combobox').fill('nunez')
      await page.getByRole('option', { name: /Inés Núñez/ }).click()
      await page.waitForURL(/\/money$/)
    })
  })
}

for (const width of widths) {
  test(`a list comes back as it was left, and a call without an outcome says so, at ${width} px`, async ({ clinic, as }) => {
    test.setTimeout(120_000)
    await people(clinic)
    await clinic.asSystem(async (tx) => {
      const [{ practiceId, now }, id] = [clinic, newId()]
      const startsAt = new Date(now.getTime() - 3 * 3_600_000)
      await tx.consultRequest.createMany({
        data: [
          {
            ...{
              practiceId,
              id,
              status: 'booked',
              name: 'Thistle Thorn',
              email: 'thistle@example.com',
              phone: '+15555550177',
              state: 'MO',
            },
            ...{ indication: 'treatment_resistant_depression', coverageType: 'self_pay', goals: [], hasPrescriber: 'no', mayText: false },
          },
        ],
      })
      await tx.appointment.createMany({
        data: [
          {
            ...{
              practiceId,
              id: newId(),
              consultId: id,
              kind: 'consult',
              status: 'confirmed',
              setting: 'telehealth',
              timeZone: clinic.timeZone,
            },
            ...{
              startsAt,
              endsAt: new Date(startsAt.getTime() + 900_000),
              serviceOn: new Date(startsAt.toISOString().slice(0, 10)),
              clinicianId: clinic.therapist.clinicianId,
            },
          },
        ],
      })
    })
    const { page, open } = await as(clinic.frontDesk.actor)
    await page.setViewportSize({ width, height: 900 })
    await open(paths.clinic.clients)
    await page.getByRole('button', { name: /^Filter: Status/ }).click()
    await page.getByRole('checkbox', { name: 'Active' }).click()
    await expect(page).toHaveURL(/status=active/)
    await open(paths.clinic.consults)
    await expect(page.getByText('1 call needs an outcome')).toBeVisible()
    await page.getByRole('link', { name: /^Say how it went/ }).click()
    await expect(page.getByText('How the call went')).toBeVisible()
    await open(paths.clinic.clients)
    await expect(page).toHaveURL(/status=active/)
    await open(paths.clinic.tasks)
    await page.getByLabel('Whose', { exact: true }).selectOption('all')
    await expect(page).toHaveURL(/whose=all/)
    await open(paths.clinic.tasks)
    await expect(page).toHaveURL(/whose=all/)
  })
}
