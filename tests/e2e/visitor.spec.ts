import type { Locator, Page } from 'playwright/test'
import { sayDay } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { pictureOf, programBytes } from '../support/pictures'
import { dayFrom, expect, test } from '../support/story'

test('a visitor reads what is known, whom they will meet and today’s prices; an admin changes words with a preview', async ({
  clinic,
  as,
}) => {
  test.setTimeout(120_000)
  await clinic.asSystem((tx) => tx.clinician.updateMany({ where: { id: clinic.therapist.clinicianId }, data: { isPublished: true } }))
  const stranger = await as()
  const admin = await as(clinic.admin.actor)
  await stranger.page.setViewportSize({ width: 390, height: 900 })

  await test.step('five studies with their sources, and words in the margin', async () => {
    await stranger.open(paths.site.evidence)
    await expect(stranger.page.locator('a[href^="https://doi.org/"]')).toHaveCount(9)
    await expect(stranger.page.getByRole('heading', { name: 'What is not known' })).toBeVisible()
    await expect(stranger.page.getByRole('complementary', { name: 'Words on this page' })).toContainText('Glutamate')
  })

  await test.step('search engines read the practice, its questions and its public pages, and nothing behind the sign-in', async () => {
    const { page, open } = stranger
    const told = () => page.locator('script[type="application/ld+json"]').evaluate((element) => JSON.parse(element.textContent ?? '{}'))
    await open(paths.home)
    const { name } = await clinic.asSystem((tx) => tx.practice.findFirstOrThrow({ where: { id: clinic.practiceId } }))
    expect(await told()).toMatchObject({ '@type': 'MedicalBusiness', name, telephone: expect.any(String) })
    expect((await told()).location[0].openingHoursSpecification.length).toBeGreaterThan(0)
    await open(paths.site.faq)
    await expect(page).toHaveTitle(new RegExp(`${name}$`))
    const { mainEntity } = await told()
    expect(mainEntity.length).toBeGreaterThan(5)
    expect(mainEntity[0]).toMatchObject({ '@type': 'Question', acceptedAnswer: { '@type': 'Answer', text: expect.stringMatching(/\w/) } })
    const { host } = new URL(page.url())
    const read = (address: string) => page.evaluate(async (asked) => (await fetch(asked)).text(), address)
    const map = await read('/sitemap.xml')
    for (const address of [paths.site.evidence, paths.site.faq, paths.site.privacyPractices]) expect(map).toContain(`${host}${address}<`)
    expect(map).not.toMatch(/portal|clinic\/|sign-in|token/)
    expect(await read('/robots.txt')).toContain(`Disallow: ${paths.clinic.today}`)
  })

  await test.step('the price is the rate an admin has just changed', async () => {
    const course = stranger.page.getByRole('table', { name: 'A session and a course, at our fees' })
    await admin.open(`${paths.clinic.setting('services')}?rate-open=new`)
    const form = admin.page.getByRole('dialog')
    await form.getByLabel('Code').fill('90837')
    await form.getByLabel('Amount').fill('231')
    await form.getByLabel('Holds from').fill(clinic.today)
    await form.getByRole('button', { name: 'Set' }).click()
    await expect(form).toBeHidden()
    await stranger.open(paths.site.formats)
    await expect(course.getByRole('row', { name: /Three days/ })).toContainText('$693.00')
  })

  await test.step('and whom they will meet', async () => {
    await stranger.open(paths.site.people)
    await expect(stranger.page.getByRole('heading', { name: /Wren Willow/ })).toBeVisible()
  })
})

test('words are published with a preview; tomorrow’s are not shown today', async ({ clinic, as }) => {
  const stranger = await as()
  const admin = await as(clinic.admin.actor)
  await admin.open(`${paths.clinic.setting('site')}?open=how.getting-home`)
  const form = admin.page.getByRole('dialog')
  await form.getByLabel('Heading').fill('Your way home')
  await form.getByLabel('Paragraphs').fill('It cures everything.')
  await expect(form.getByRole('region', { name: 'Preview' })).toContainText('It cures everything.')
  await form.getByLabel('Read over by').fill('Ivy Ibis, director')
  await form.getByRole('button', { name: 'Publish' }).click()
  await expect(form.getByText('This promises what nobody can.', { exact: false }).first()).toBeVisible()
  await form.getByLabel('Paragraphs').fill('Somebody you name takes you home.')
  await form.getByRole('button', { name: 'Publish' }).click()
  await expect(form).toBeHidden()
  await stranger.open(paths.site.kap)
  await expect(stranger.page.getByRole('heading', { name: 'Your way home' })).toBeVisible()

  await admin.open(`${paths.clinic.setting('site')}?open=how.getting-home`)
  await form.getByLabel('Heading').fill('Tomorrow’s heading')
  await form.getByLabel('Holds from').fill(dayFrom(clinic, 1))
  await form.getByLabel('Read over by').fill('Ivy Ibis, director')
  await form.getByRole('button', { name: 'Publish' }).click()
  await expect(form).toBeHidden()
  await stranger.open(paths.site.kap)
  await expect(stranger.page.getByRole('heading', { name: 'Your way home' })).toBeVisible()
  await expect(stranger.page.getByText('Tomorrow’s heading')).toHaveCount(0)
})

test('a visitor reads when the practice is open and when it is closed all the same, and all an answer says', async ({ clinic, as }) => {
  const { page, open } = await as()
  await page.setViewportSize({ width: 390, height: 844 })
  const admin = await as(clinic.admin.actor)

  await test.step('hours, and a day that an admin has just closed', async () => {
    await open(paths.site.contact)
    await expect(page.getByText('8:00 AM to 6:00 PM').first()).toBeVisible()
    await expect(page.getByText(/^Closed on/)).toHaveCount(0)
    const closedOn = dayFrom(clinic, 3)
    await admin.open(paths.clinic.setting('locations'))
    await admin.page.getByRole('button', { name: 'Northside' }).click()
    const drawer = admin.page.getByRole('dialog')
    await drawer.getByRole('tab', { name: 'Days closed' }).click()
    await drawer.getByRole('textbox', { name: 'Day', exact: true }).fill(closedOn)
    await drawer.getByRole('button', { name: 'Close a day' }).click()
    await expect(drawer.getByText(sayDay(closedOn, 'year'))).toBeVisible()
    await open(paths.site.contact)
    await expect(page.getByText(`Closed on ${sayDay(closedOn)}.`)).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })

  await test.step('a list and a source that were published for an answer stand below its question', async () => {
    await admin.open(`${paths.clinic.setting('site')}?open=questions.is-it-safe`)
    const form = admin.page.getByRole('dialog')
    await form.getByLabel('List').fill('Tell us what else you take.')
    await form.getByLabel('Read over by').fill('Ivy Ibis, director')
    await form.getByRole('button', { name: 'Publish' }).click()
    await expect(form).toBeHidden()
    await open(paths.site.faq)
    await page.getByText('Is it safe?').click()
    await expect(page.getByText('Tell us what else you take.')).toBeVisible()
    await expect(
      page
        .getByText(/ · checked /)
        .filter({ visible: true })
        .first(),
    ).toBeVisible()
  })

  await test.step('the first page begins with words of the practice’s own', async () => {
    await admin.open(`${paths.clinic.setting('site')}?open=home.welcome`)
    const form = admin.page.getByRole('dialog')
    await form.getByLabel('Heading').fill('Come as you are')
    await form.getByLabel('Read over by').fill('Ivy Ibis, director')
    await form.getByRole('button', { name: 'Publish' }).click()
    await expect(form).toBeHidden()
    await open(paths.home)
    await expect(page.getByRole('heading', { level: 1, name: 'Come as you are' })).toBeVisible()
  })
})

test('a therapist is met by her picture while it is there, and by her initials before and after', async ({ clinic, as }) => {
  test.setTimeout(120_000)
  const { clinicianId } = clinic.therapist
  await clinic.asSystem((tx) => tx.clinician.updateMany({ where: { id: clinicianId }, data: { isPublished: true } }))
  const stranger = await as()
  await stranger.page.setViewportSize({ width: 390, height: 844 })
  const therapist = await as(clinic.therapist.actor)
  await therapist.page.setViewportSize({ width: 390, height: 844 })
  const admin = await as(clinic.admin.actor)
  await admin.page.setViewportSize({ width: 1440, height: 900 })
  const shown = stranger.page.getByRole('img', { name: 'Wren Willow' })
  const choose = (page: Page) => page.locator('input[type=file]:is([aria-label="Add a picture"], [aria-label="Replace it"])')
  const loaded = (image: Locator) => expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(320)

  await test.step('initials stand where there is no picture', async () => {
    await stranger.open(paths.site.people)
    await expect(stranger.page.getByRole('heading', { name: /Wren Willow/ })).toBeVisible()
    await expect(stranger.page.getByText('WW', { exact: true })).toBeVisible()
    await expect(shown).toHaveCount(0)
  })

  await test.step('she adds one on her own page; what is no picture is refused in words', async () => {
    await therapist.open(paths.account)
    await expect(therapist.page).toHaveTitle('Your account · Fern Practice')
    await choose(therapist.page).setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer: programBytes() })
    await expect(therapist.page.getByText('This is no PDF, JPEG, PNG or WebP, whatever it is called.')).toBeVisible()
    await choose(therapist.page).setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer: await pictureOf({ words: 'WREN' }) })
    await loaded(therapist.page.getByRole('img', { name: 'Wren Willow' }).first())
    expect(await therapist.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await stranger.open(paths.site.people)
    await loaded(shown)
    expect(await stranger.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })

  await test.step('an admin replaces it and takes it away', async () => {
    await admin.open(paths.clinic.setting('clinicians'))
    await admin.page
      .getByRole('button', { name: /Wren Willow/ })
      .first()
      .click()
    const drawer = admin.page.getByRole('dialog')
    await loaded(drawer.getByRole('img', { name: 'Wren Willow' }))
    const before = await shown.getAttribute('src')
    await choose(admin.page).setInputFiles({
      name: 'her.png',
      mimeType: 'image/png',
      buffer: await pictureOf({ format: 'png', words: 'W' }),
    })
    await expect(admin.page.getByText('The picture is saved.').first()).toBeVisible()
    await stranger.open(paths.site.people)
    await loaded(shown)
    expect(await shown.getAttribute('src')).not.toBe(before)
    await drawer.getByRole('button', { name: 'Take it away' }).click()
    await expect(drawer.getByText('No picture yet: visitors see initials.')).toBeVisible()
    await stranger.open(paths.site.people)
    await expect(stranger.page.getByText('WW', { exact: true })).toBeVisible()
  })
})
