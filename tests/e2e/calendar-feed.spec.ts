import { paths } from '@/lib/paths'
import { expect, test } from '../support/story'

test('a therapist makes a calendar address, a calendar reads it, is told when nothing changed, and finds nothing once it is taken back', async ({
  clinic,
  as,
}) => {
  const client = await clinic.client()
  await clinic.visit(client, { kind: 'preparation', on: clinic.today })
  const { page, open } = await as(clinic.therapist.actor)
  await open(paths.account)
  const card = page.getByRole('region', { name: 'Your visits in a calendar of your own' }).or(page.locator('main')).first()
  await card.getByRole('button', { name: 'Make an address' }).click()
  const address = (await card.locator('code').textContent()) ?? ''
  expect(address).toContain('/api/calendar/feed/')
  const stranger = await as()
  const read = (headers = {}) => stranger.page.request.get(address, { headers })
  const first = await read()
  expect([first.status(), first.headers()['content-type']]).toEqual([200, 'text/calendar; charset=utf-8; method=PUBLISH'])
  const file = await first.text()
  expect(file).toContain('BEGIN:VEVENT')
  expect(file).not.toContain(client.name)
  const etag = first.headers().etag ?? ''
  expect((await read({ 'if-none-match': etag })).status()).toBe(304)
  await card.getByRole('button', { name: 'Take it back' }).click()
  await expect(card.getByRole('button', { name: 'Make an address' })).toBeVisible()
  expect((await read({ 'if-none-match': etag })).status()).toBe(404)
})
