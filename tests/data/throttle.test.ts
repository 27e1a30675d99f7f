import { expect, test } from 'vitest'
import { forgive, giveBack, spend, spendShared } from '@/lib/data/throttle'
import { newId } from '@/lib/ids'

const spendTimes = async (key: string, times: number) => {
  const answers = []
  for (let time = 0; time < times; time += 1) answers.push(await spend('reset', key))
  return answers
}

test('a budget is spent, says how long to wait, and is another one for another key', async () => {
  const key = newId()
  expect(await spendTimes(key, 3)).toEqual([null, null, null])
  expect(await spend('reset', key)).toBeGreaterThan(3_500)
  expect(await spend('reset', newId())).toBeNull()
})

test('what was no guess is given back, and a success forgives all', async () => {
  const key = newId()
  await spendTimes(key, 3)
  await giveBack('reset', key)
  expect(await spend('reset', key)).toBeNull()
  await forgive('reset', key)
  expect(await spendTimes(key, 3)).toEqual([null, null, null])
})

test('fifty at once get no more than there is', async () => {
  const key = newId()
  const answers = await Promise.all(Array.from({ length: 50 }, () => spend('reset', key)))
  expect(answers.filter((answer) => answer === null)).toHaveLength(3)
})

test('what many share, when it is spent, leaves each fewer and nobody none', async () => {
  const network = newId()
  const answers = []
  for (let time = 0; time < 21; time += 1) answers.push(await spendShared('reset-network', network))
  expect(answers.filter((load) => load === 'busy')).toHaveLength(1)
  const key = newId()
  expect(await spend('reset', key, true)).toBeNull()
  expect(await spend('reset', key, true)).toBeGreaterThan(3_500)
  expect(await spend('reset', newId(), true)).toBeNull()
})

test('a network that goes on and on is shut, the practice as a whole never', async () => {
  const often = async (budget: 'reset-network' | 'public-form-all', times: number) => {
    const key = newId()
    const loads = await Promise.all(Array.from({ length: times }, () => spendShared(budget, key)))
    return loads.filter((load) => load === 'shut').length
  }
  expect(await often('reset-network', 202)).toBe(2)
  expect(await often('public-form-all', 320)).toBe(0)
}, 60_000)
