import { paths } from '@/lib/paths'
import type { Person } from '../../support/story'

/** Fills in the consult form of the site, up to the choice of a time. Gives the address that was typed. */
export async function fillConsult({ page, open }: Person, name: string) {
  await open(paths.site.consult)
  await page.getByLabel('ZIP code').fill('65203')
  await page.getByLabel('State', { exact: true }).selectOption('MO')
  await page.getByRole('radiogroup', { name: 'What you hope to work on' }).getByRole('radio').first().check()
  await page.getByRole('radiogroup', { name: 'How are you covered?' }).getByRole('radio').first().check()
  await page.getByRole('radiogroup', { name: 'Do you have somebody who can prescribe?' }).getByRole('radio', { name: 'Not sure' }).check()
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Phone').fill('555 555 0142')
  const email = `${name.toLowerCase().replaceAll(' ', '.')}-${Date.now()}@example.com`
  await page.getByLabel('E-mail').fill(email)
  // What is sent within three seconds of opening the form is taken for a machine's.
  await page.waitForTimeout(3_000)
  return email
}

/** An early open time on the day shown, not the very first: that one can fall short of notice while a form is filled in. A time is chosen by its label, as a finger does. */
export const firstTime = ({ page }: Person) =>
  page
    .locator('label')
    .filter({ hasText: /^\d{1,2}:\d{2} [AP]M/ })
    .nth(1)

/** Looks the answers over and books. */
export async function bookTheCall({ page }: Person) {
  await page.getByRole('button', { name: 'Check your answers' }).click()
  await page.getByRole('button', { name: 'Book the call' }).click()
}
