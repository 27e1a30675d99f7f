import { expect, test } from 'vitest'
import { type Stage, stopOrder, wordsOf } from '../../scripts/support/life'
import { PlainError } from '../../scripts/support/terminal'

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

test('what can be put right is one sentence, a bug keeps its trace', () => {
  const refused = (code: string) => Object.assign(new Error('raw'), { code, path: '/srv/sojourn/.data' })
  expect(wordsOf(new PlainError('Choose another port.'))).toBe('Choose another port.')
  expect(wordsOf(refused('ENOSPC'))).toBe('/srv/sojourn/.data could not be written or read: the disk is full (No space left on device).')
  expect(wordsOf(refused('EROFS'))).toMatch(/read only\.$/)
  expect(wordsOf(refused('ECONNRESET'))).toMatch(/raw\n\s+at /)
  expect(wordsOf(new TypeError('a bug'))).toMatch(/a bug\n\s+at /)
})
