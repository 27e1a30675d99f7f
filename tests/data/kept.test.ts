import { expect, test } from 'vitest'
import { Kept } from '@/lib/data/kept'

const MINUTE = 60_000

test('many who ask at once ask the database once, and all get its answer', async () => {
  const kept = new Kept<string>(MINUTE)
  let asked = 0
  const ask = async () => {
    asked += 1
    await new Promise((resolve) => setTimeout(resolve, 10))
    return 'here'
  }
  const answers = await Promise.all(Array.from({ length: 200 }, () => kept.of('host', ask)))
  expect(new Set(answers)).toEqual(new Set(['here']))
  expect(asked).toBe(1)
})

test('an answer holds for its time, and is asked for again after it', async () => {
  const kept = new Kept<number>(MINUTE)
  let value = 1
  const at = (milliseconds: number) => kept.of('host', async () => value, milliseconds)
  expect(await at(0)).toBe(1)
  value = 2
  expect(await at(MINUTE - 1)).toBe(1)
  expect(await at(MINUTE)).toBe(2)
})

test('a database that is away leaves the last answer standing for minutes, not for ever', async () => {
  const kept = new Kept<string>(MINUTE)
  await kept.of('host', async () => 'here', 0)
  const away = async () => Promise.reject(new Error('away'))
  expect(await kept.of('host', away, 2 * MINUTE)).toBe('here')
  await expect(kept.of('host', away, 30 * MINUTE)).rejects.toThrow('away')
  await expect(kept.of('another', away, 0)).rejects.toThrow('away')
  expect(await kept.of('another', async () => 'there', 0)).toBe('there')
})

test('nothing is not kept, and no more than a few hundred are', async () => {
  const kept = new Kept<string | null>(MINUTE)
  expect(await kept.of('new', async () => null, 0)).toBeNull()
  expect(await kept.of('new', async () => 'opened', 0)).toBe('opened')
  for (let made = 0; made < 600; made += 1) await kept.of(`host ${made}`, async () => 'here', 0)
  expect(await kept.of('host 0', async () => 'asked again', 1)).toBe('asked again')
  expect(await kept.of('host 599', async () => 'asked again', 1)).toBe('here')
})
