import { expect, test } from 'vitest'
import { extendedHours, psychotherapyAddOn, psychotherapyCode } from '@/lib/domain/billing/psychotherapy-code'
import { medicareEsketamineCode } from '@/lib/domain/billing/service-code'

test('T62 minutes fall into their band', () => {
  expect([52, 53, 37, 38, 15].map(psychotherapyCode)).toEqual(['90834', '90837', '90832', '90834', null])
})

test('the bands meet without a gap and the last one has no end', () => {
  expect([0, 15, 16, 37, 38, 52, 53, 60, 180, 600].map(psychotherapyCode)).toEqual([
    null,
    null,
    '90832',
    '90832',
    '90834',
    '90834',
    '90837',
    '90837',
    '90837',
    '90837',
  ])
})

test('the add-ons have the same bands', () => {
  expect([15, 16, 38, 53].map(psychotherapyAddOn)).toEqual([null, '90833', '90836', '90838'])
})

test('T64 Medicare esketamine 56 mg and 84 mg', () => {
  expect([28, 56, 57, 84].map(medicareEsketamineCode)).toEqual(['G2082', 'G2082', 'G2083', 'G2083'])
})

test('an hour beyond the insured one counts once more than half of it has passed, and never more than agreed', () => {
  const hours = (minutes: number) => extendedHours(minutes, { insuredMinutes: 60, agreedHours: 2 })
  expect([0, 15, 45, 60, 90, 91, 120, 150, 151, 180, 240].map(hours)).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2])
})
