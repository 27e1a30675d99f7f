import { expect, test } from 'vitest'
import { headLine, headText, isCheckpointDue, isWholeLookDue } from '@/lib/domain/practice/audit-head'
import { rulesetOn } from '@/lib/domain/ruleset'

const day = { today: '2026-11-24', timeZone: 'America/Chicago', ruleset: rulesetOn('2026-11-24') } as const
const last = (seq: number, madeAt: string) => ({ seq, madeAt: new Date(madeAt) })

test('the head is signed once a day, sooner after many entries, and never when nothing was written', () => {
  expect(isCheckpointDue(0, null, day)).toBe(false)
  expect(isCheckpointDue(1, null, day)).toBe(true)
  expect(isCheckpointDue(9, last(5, '2026-11-24T05:59:00Z'), day)).toBe(true)
  expect(isCheckpointDue(9, last(5, '2026-11-24T06:00:00Z'), day)).toBe(false)
  expect(isCheckpointDue(10_004, last(5, '2026-11-24T06:00:00Z'), day)).toBe(false)
  expect(isCheckpointDue(10_005, last(5, '2026-11-24T06:00:00Z'), day)).toBe(true)
  expect(isCheckpointDue(5, last(5, '2026-11-20T06:00:00Z'), day)).toBe(false)
})

test('everything is looked through again after seven days', () => {
  expect(isWholeLookDue(null, day)).toBe(true)
  expect(isWholeLookDue(new Date('2026-11-17T12:00:00Z'), day)).toBe(true)
  expect(isWholeLookDue(new Date('2026-11-18T12:00:00Z'), day)).toBe(false)
})

test('what is signed stays as it is: a verifier elsewhere writes the same text', () => {
  const head = { practiceId: 'p', seq: 7, hash: 'ab', at: '2026-11-24T06:00:00.000Z' }
  expect(headText(head)).toBe('sojourn audit head 1\np\n7\nab\n2026-11-24T06:00:00.000Z\n')
  expect(JSON.parse(headLine({ ...head, key: 'k', signature: 's' }))).toEqual({
    practice: 'p',
    seq: 7,
    hash: 'ab',
    at: '2026-11-24T06:00:00.000Z',
    key: 'k',
    signature: 's',
  })
})
