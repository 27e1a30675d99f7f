import { paths } from '@/lib/paths'
import { overflowOf } from '../support/every-page/look'
import { expect, type Person, test } from '../support/story'

const onPhone = ({ page }: Person) => page.setViewportSize({ width: 390, height: 844 })
const answer = ({ page }: Person, word: 'Yes' | 'No') => page.getByRole('button', { name: word, exact: true }).click()

test('on a phone, from the safety questions to the page with who to call, and its closing by a clinician', async ({ clinic, as }) => {
  test.setTimeout(180_000)
  const client = await clinic.client({ screened: false })
  const person = await as(client.actor)
  await onPhone(person)
  const { page, open } = person

  await test.step('a yes shows who to call, and a reload asks the next question of the same form', async () => {
    await open(`${paths.portal.intake}?part=safety`)
    await answer(person, 'Yes')
    await expect(page.getByRole('alert').getByRole('link', { name: 'Call 988' })).toBeVisible()
    await expect(page.getByRole('main').getByText('Have you actually had any thoughts about killing yourself?')).toBeVisible()
    await expect.poll(() => clinic.asSystem((tx) => tx.safetyEpisode.count({ where: { clientId: client.id } }))).toBe(1)
    await page.reload()
    await expect(page.getByRole('main').getByText('In the past month')).toBeVisible()
    await expect(page.getByRole('main').getByText('Have you actually had any thoughts about killing yourself?')).toBeVisible()
    for (const word of ['Yes', 'No', 'Yes', 'No', 'No'] as const) await answer(person, word)
  })

  await test.step('the page has calling first, says what is true, and stands in place of home', async () => {
    await expect(page).toHaveURL(new RegExp(`${paths.portal.crisis}$`))
    await expect(page.getByRole('main').getByRole('link').first()).toHaveText('Call 988')
    await expect(page.getByText(/Told at .* Nobody has answered yet/)).toBeVisible()
    await open(paths.portal.home)
    await expect(page).toHaveURL(new RegExp(`${paths.portal.crisis}$`))
    await open(`${paths.portal.intake}?part=safety`)
    await expect(page).toHaveURL(new RegExp(`${paths.portal.crisis}$`))
    expect(await overflowOf(page)).toBeNull()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await overflowOf(page)).toBeNull()
  })

  const therapist = await as(clinic.therapist.actor)
  await test.step('the therapist reads it at the top of every page, and takes it', async () => {
    await therapist.open(paths.clinic.clients)
    await therapist.page.getByRole('link', { name: /Safety questions: high/ }).click()
    await therapist.page.getByRole('button', { name: 'I have it: I call within 15 min' }).click()
    await expect(therapist.page.getByText(/Wren Willow saw it/).first()).toBeVisible()
    await page.reload()
    await expect(page.getByText(/Wren Willow saw this at .* and calls you before/).first()).toBeVisible()
  })

  await test.step('without a next contact it stays open; with it, it is closed', async () => {
    const form = therapist.page
    await form.getByLabel('How you reached the client').selectOption('spoke')
    await form.getByLabel('What was done').selectOption('same_day_care')
    await form.getByLabel('What happened').fill('Spoke for half an hour. Her sister stays tonight.')
    await form.getByRole('button', { name: 'Close the alert' }).click()
    await expect(form.getByText('Choose a time.').first()).toBeVisible()
    await form.getByLabel('Next contact on').fill(`${Number(clinic.today.slice(0, 4)) + 1}-01-04`)
    await form.getByLabel('At', { exact: true }).fill('09:00')
    await form.getByRole('button', { name: 'Close the alert' }).click()
    await expect(form.getByText(/^Closed /)).toBeVisible()
    await open(paths.portal.home)
    await expect(page).toHaveURL(new RegExp(`${paths.portal.home}$`))
  })
})
