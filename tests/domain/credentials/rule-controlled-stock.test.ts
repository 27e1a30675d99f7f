import { expect, test } from 'vitest'
import { logKeptThrough, ruleControlledStock } from '@/lib/domain/credentials/rule-controlled-stock'
import type { LocalDate } from '@/lib/domain/time/local'
import { ruleset, said } from './fixtures'

const ask = (lastCountedOn: LocalDate | null, on: LocalDate = '2026-11-22', holdsStock = true) =>
  said(ruleControlledStock({ holdsStock, lastCountedOn, on }, ruleset))

test('D8 stock is counted every two years; that day still counts', () => {
  expect(ask('2024-11-22')).toEqual(['warn INVENTORY_DUE_SOON'])
  expect(ask('2024-11-21')).toEqual(['hold INVENTORY_OVERDUE'])
  expect(ask('2024-12-22')).toEqual(['warn INVENTORY_DUE_SOON'])
  expect(ask('2024-12-23')).toEqual([])
  expect(ask(null)).toEqual(['hold INVENTORY_OVERDUE'])
})

test('D8 a place without stock counts nothing', () => {
  expect(ask(null, '2026-11-22', false)).toEqual([])
})

test('D8 a log is kept for two years', () => {
  expect(logKeptThrough('2024-02-29', ruleset)).toBe('2026-02-28')
})
