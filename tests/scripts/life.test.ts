import { expect, test } from 'vitest'
import { type Stage, stopOrder } from '../../scripts/support/life'

const orderOf = (all: readonly (readonly [name: string, stage: Stage])[]) => {
  const ended: string[] = []
  const kept = all.map(([name, stage]) => ({ stage, cleanUp: async () => void ended.push(name) }))
  for (const cleanUp of stopOrder(kept)) void cleanUp()
  return ended
}

test('the portal ends before the worker, and both before the database', () => {
  expect(
    orderOf([
      ['database', 'database'],
      ['portal', 'portal'],
      ['worker', 'worker'],
    ]),
  ).toEqual(['portal', 'worker', 'database'])
})

test('what was started again meanwhile keeps its place', () => {
  expect(
    orderOf([
      ['database', 'database'],
      ['portal', 'portal'],
      ['worker', 'worker'],
      ['database again', 'database'],
      ['worker again', 'worker'],
      ['portal again', 'portal'],
      ['a task', 'task'],
    ]),
  ).toEqual(['a task', 'portal again', 'portal', 'worker again', 'worker', 'database again', 'database'])
})
