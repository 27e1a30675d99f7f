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
  await stranger.open('/')
  const read = (etag = '') =>
    stranger.page.evaluate(
      async ([url, had]) => {
        const answer = await fetch(url, { cache: 'no-store', headers: had ? { 'if-none-match': had } : {} })
        const { headers, status } = answer
        return { status, type: headers.get('content-type'), etag: headers.get('etag') ?? '', file: await answer.text() }
      },
      [address, etag] as const,
    )
  const first = await read()
  expect([first.status, first.type]).toEqual([200, 'text/calendar; charset=utf-8; method=PUBLISH'])
  expect(first.file).toContain('BEGIN:VEVENT')
  expect(first.file).not.toContain(client.name)
  expect((await read(first.etag)).status).toBe(304)
  await card.getByRole('button', { name: 'Take it back' }).click()
  await expect(card.getByRole('button', { name: 'Make an address' })).toBeVisible()
  expect((await read(first.etag)).status).toBe(404)
})
