import { expect, test } from 'vitest'
import { ruleRegimenLength } from '@/lib/domain/regimens/rule-regimen-length'
import { rulesetOn } from '@/lib/domain/ruleset'

const codes = (cycles: number) =>
  ruleRegimenLength({ cycles, ruleset: rulesetOn('2026-12-01') }).map(({ code, effect }) => `${effect} ${code}`)

test('a regimen has one to twelve whole journeys', () => {
  expect([1, 6, 12].flatMap(codes)).toEqual([])
  for (const cycles of [0, 13, -1, 2.5, Number.NaN]) expect(codes(cycles)).toEqual(['refuse REGIMEN_LENGTH'])
})
