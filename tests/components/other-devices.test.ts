import { expect, test } from 'vitest'
import { lookForNews } from '@/components/journeys/use-other-devices'

/** How often a page drawn from one stamp is drawn anew when it is told these, one look after the other. */
async function refreshed(drawn: string, told: readonly (string | null)[]): Promise<number> {
  let [now, times] = [drawn, 0]
  for (const stamp of told)
    await lookForNews(
      () => now,
      async () => stamp,
      () => {
        times += 1
        now = stamp ?? now
      },
    )
  return times
}

test('what was entered elsewhere after the page was drawn is seen at the first look', async () => {
  expect(await refreshed('arrived 1', ['arrived 2'])).toBe(1)
  expect(await refreshed('arrived 1', ['arrived 2', 'arrived 2', 'arrived 3'])).toBe(2)
})

test('a page that shows how it stands stays as it is, and so does one that hears nothing', async () => {
  expect(await refreshed('arrived 1', ['arrived 1', null, 'arrived 1'])).toBe(0)
})
