import { expect, type Person } from '../../support/story'

/** Says no to every health question, group by group, and saves. */
export async function answerHealth({ page }: Person) {
  const form = page
    .getByRole('main')
    .locator('form')
    .filter({ hasText: /Group \d of \d/ })
  for (let group = 1; group <= 6; group += 1) {
    await expect(form.getByText(`Group ${group} of 8`)).toBeVisible()
    const none = form.getByRole('button', { name: 'None of these' })
    if (await none.isVisible()) await none.click()
    else for (const no of await form.getByRole('radio', { name: 'No', exact: true }).all()) await no.check()
    await form.getByRole('button', { name: 'Go on', exact: true }).click()
  }
  await form.getByRole('radio', { name: 'None of these' }).check()
  await form.getByRole('button', { name: 'Go on', exact: true }).click()
  await form.getByRole('button', { name: 'Save and go on' }).click()
}
