import { paths } from '@/lib/paths'
import { nobodyDrives } from '../support/clinic/care'
import { dayFrom, expect, type Person, test } from '../support/story'
import { comesAlive } from './steps/alive'
import { bookTheCall, fillConsult, firstTime } from './steps/consult'
import { nameDriver } from './steps/day'

const widths = [390, 1440] as const
const narrow = ({ page }: Person, width: number) => page.setViewportSize({ width, height: 844 })

for (const width of widths) {
  test(`a long form says what is missing and takes the reader there, at ${width} px`, async ({ clinic, as }) => {
    const client = await clinic.client()
    const person = await as(client.actor)
    await narrow(person, width)
    const { page, open } = person
    await open(`${paths.portal.intake}?part=health`)
    const form = page.getByRole('main').locator('form')
    await comesAlive(form)
    await test.step('nothing answered: a list, the first question in focus, and the title says so', async () => {
      await form.getByRole('button', { name: 'Go on', exact: true }).click()
      await expect(form.getByText(/answers need another look/)).toBeVisible()
      await expect(page).toHaveTitle(/^Error: /)
      await expect(form.getByRole('radio').first()).toBeFocused()
    })
    await test.step('the list leads to each question', async () => {
      const links = form.getByRole('listitem').getByRole('link')
      const count = await links.count()
      expect(count).toBe(await form.getByRole('radiogroup').count())
      await links.last().click()
      await expect(form.getByRole('radiogroup').last().getByRole('radio').first()).toBeFocused()
    })
    await test.step('one button says no to all, and the next group comes with the title mended', async () => {
      await form.getByRole('button', { name: 'None of these' }).click()
      await expect(form.getByText(/answers need another look/)).toHaveCount(0)
      await expect(page).not.toHaveTitle(/^Error: /)
      await form.getByRole('button', { name: 'Go on', exact: true }).click()
      await expect(form.getByText('Group 2 of 8')).toBeVisible()
    })
    await test.step('the parts of a day are one question', async () => {
      await open(`${paths.portal.intake}?part=details`)
      await comesAlive(form)
      for (const part of ['Month', 'Day', 'Year']) await page.getByLabel(part, { exact: true }).fill('')
      await page.getByLabel('City').fill('')
      await page.getByRole('button', { name: 'Save and go on' }).click()
      await expect(page.getByLabel('Month')).toBeFocused()
      await expect(form.getByRole('link', { name: 'Date of birth' })).toHaveCount(1)
    })
  })

  test(`a consult form outlives a reload, is looked over, and its confirmation has an address, at ${width} px`, async ({ as }) => {
    const person = await as()
    await narrow(person, width)
    const { page } = person
    await fillConsult(person, 'Sorrel Swift')
    await page.getByLabel('State', { exact: true }).selectOption('NV')
    await expect(page.getByText('None of us is licensed in Nevada yet')).toBeVisible()
    await page.getByLabel('State', { exact: true }).selectOption('MO')
    await firstTime(person).click()
    await expect(page.getByText('We are holding this time for you until')).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('Your name')).toHaveValue('Sorrel Swift')
    await expect(page.getByRole('radiogroup', { name: 'How are you covered?' }).getByRole('radio').first()).toBeChecked()
    await expect(page.getByText('We are holding this time for you until')).toBeVisible()
    await page.waitForTimeout(3_000)
    await page.getByRole('button', { name: 'Check your answers' }).click()
    await expect(page.getByRole('heading', { name: 'Check your answers, then book the call' })).toBeFocused()
    await page.getByRole('button', { name: 'Change something' }).click()
    await page.getByLabel('Your name').fill('Sorrel Swan')
    await bookTheCall(person)
    await expect(page).toHaveURL(/\/consult\/manage\//)
    await page.reload()
    await expect(page.getByText('Your call is booked')).toBeVisible()
    await expect(page.getByText(/ calls you\.$/)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Add to calendar' })).toHaveAttribute('href', /\/api\/calendar\/consult\//)
  })

  test(`where no time is open, a number that was typed outlives a reload and is gone once it was left, at ${width} px`, async ({
    clinic,
    as,
  }) => {
    // No call fits into ten minutes of a night.
    const night = { opens: '00:00', closes: '00:10' }
    await clinic.asSystem((tx) => tx.clinicianHours.updateMany({ where: { practiceId: clinic.practiceId }, data: night }))
    const person = await as()
    await narrow(person, width)
    const { page, open } = person
    await open(paths.site.consult)
    await comesAlive(page.getByRole('main').locator('form'))
    await page.getByLabel('Your name').fill('Sorrel Swift')
    await page.getByLabel('Phone').fill('816-555-0142')
    await page.reload()
    await expect(page.getByLabel('Your name')).toHaveValue('Sorrel Swift')
    await expect(page.getByLabel('Phone')).toHaveValue('816-555-0142')
    await page.getByLabel('State', { exact: true }).selectOption('MO')
    // A form that is sent within three seconds of its page is a machine's.
    await page.waitForTimeout(3_000)
    await page.getByRole('button', { name: 'Call me' }).click()
    await expect(page.getByText('We have your number and will call you')).toBeVisible()
    await open(paths.site.consult)
    await expect(page.getByLabel('Your name')).toHaveValue('')
  })

  test(`the estimator follows what one types, and gives no coverage's price to another, at ${width} px`, async ({ as }) => {
    const person = await as()
    await narrow(person, width)
    const { page, open } = person
    await open(paths.site.estimator)
    await comesAlive(page.getByRole('main').locator('form'))
    await page.getByLabel('Deductible left this year').fill('100')
    await page.getByRole('button', { name: 'Show what it would cost' }).click()
    const answer = page.getByRole('region', { name: 'Four ways to do it, side by side' })
    await expect(answer.getByText(/^With: /)).toBeVisible()
    await page.getByLabel('Deductible left this year').fill('-5')
    await page.getByLabel('How are you covered?').selectOption('medicaid')
    await expect(answer.getByText('With: Medicaid')).toBeVisible()
    await expect(page.getByText('You pay nothing for any visit.')).toBeVisible()
    await page.getByRole('button', { name: 'Show what it would cost' }).click()
    await expect(page.getByText('You pay nothing for any visit.')).toBeVisible()
  })

  test(`a driver who cannot says so, and home asks for another, at ${width} px`, async ({ clinic, as }) => {
    const client = await clinic.ordered()
    const journey = await clinic.visit(client, { kind: 'journey', on: dayFrom(clinic, 6), status: 'tentative' })
    await clinic.asSystem((tx) => tx.rideHome.updateMany({ where: { appointmentId: journey }, data: nobodyDrives }))
    const person = await as(client.actor)
    await narrow(person, width)
    const link = await nameDriver(person, journey)
    await person.open(paths.portal.visit(journey))
    await expect(person.page.getByRole('button', { name: 'Show the link for Juniper Jay again' })).toBeVisible()
    await expect(person.page.getByRole('link', { name: 'Add to calendar' })).toHaveAttribute('href', paths.api.visitCalendar(journey))
    await expect(person.page.getByRole('heading', { name: 'Before your visit' })).toBeVisible()
    const driver = await as()
    await narrow(driver, width)
    await driver.open(link)
    await driver.page.getByRole('button', { name: 'I cannot' }).click()
    await driver.page.getByRole('alertdialog').getByRole('button', { name: 'I cannot' }).click()
    await expect(driver.page.getByText('Thank you for telling us')).toBeVisible()
    await person.open(paths.portal.home)
    await expect(person.page.getByText(/^Waits for how you get home, and with whom/)).toBeVisible()
  })
}

for (const width of widths) {
  test(`without scripts the consult page gives the telephone number and no form; the notice is there for everybody, at ${width} px`, async ({
    as,
    browser,
  }) => {
    const stranger = await as()
    await narrow(stranger, width)
    await stranger.open(paths.site.privacyPractices)
    await expect(stranger.page.getByText(/^THIS NOTICE DESCRIBES HOW MEDICAL INFORMATION/)).toBeVisible()
    const { origin } = new URL(stranger.page.url())
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 844 } })
    const page = await context.newPage()
    await page.goto(`${origin}${paths.site.consult}`)
    await expect(page.getByText(/This form needs JavaScript/)).toBeVisible()
    await expect(page.getByRole('main').locator('a[href^="tel:"]').first()).toBeVisible()
    await expect(page.getByLabel('ZIP code')).toBeHidden()
    await page.goto(`${origin}${paths.site.estimator}`)
    await expect(page.getByLabel('How are you covered?')).toBeHidden()
    await page.getByRole('main').getByRole('link', { name: 'Formats and cost' }).click()
    await expect(page.getByRole('table', { name: 'A session and a course, at our fees' })).toBeVisible()
    await context.close()
  })
}
