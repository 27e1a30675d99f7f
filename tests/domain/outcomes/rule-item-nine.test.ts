import { expect, test } from 'vitest'
import { type ItemNineFacts, ruleItemNine } from '@/lib/domain/outcomes/rule-item-nine'
import { ruleset, said } from '../credentials/fixtures'

const ask = (given: Partial<ItemNineFacts>) =>
  said(ruleItemNine({ itemNine: 1, takenAt: new Date('2026-12-01T15:00Z'), cssrsTakenAt: null, ...given }, ruleset))

test('T41 a PHQ-9 of 8 with a ninth answer of 1 asks for the Columbia screener now', () => {
  expect(ask({})).toEqual(['hold CSSRS_REQUIRED_NOW'])
})

test('a ninth answer of zero, or none, asks for nothing', () => {
  expect(ask({ itemNine: 0 })).toEqual([])
  expect(ask({ itemNine: null })).toEqual([])
})

test('asked since, or within the hour before, is asked', () => {
  expect(ask({ cssrsTakenAt: new Date('2026-12-01T15:01Z') })).toEqual([])
  expect(ask({ cssrsTakenAt: new Date('2026-12-01T14:00Z') })).toEqual([])
  expect(ask({ cssrsTakenAt: new Date('2026-12-01T13:59Z') })).toEqual(['hold CSSRS_REQUIRED_NOW'])
})
