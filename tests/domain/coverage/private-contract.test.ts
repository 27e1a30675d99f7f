import { expect, test } from 'vitest'
import { contractDaysProblem } from '@/lib/domain/coverage/contract-dates'
import { privateContractOn, standingOf } from '@/lib/domain/coverage/medicare-standing'
import { ruleMedicareClinician } from '@/lib/domain/coverage/rule-medicare-clinician'
import { rulesetOn } from '@/lib/domain/ruleset'

const contract = { clinicianId: 'wren', signedOn: '2026-11-20', fromOn: '2026-11-23', toOn: '2028-11-22' } as const
const on = (day: '2026-11-19' | '2026-11-22' | '2026-11-23' | '2028-11-22' | '2028-11-23', clinicianId = 'wren') =>
  privateContractOn([contract], { clinicianId, on: day })

test('a contract holds with its own therapist, from its first day to its last', () => {
  expect(on('2026-11-23')).toBe('2026-11-20')
  expect(on('2028-11-22')).toBe('2026-11-20')
  expect(on('2026-11-22')).toBeNull()
  expect(on('2028-11-23')).toBeNull()
  expect(on('2026-11-23', 'lark')).toBeNull()
})

test('one signed only after the day is late, not missing', () => {
  expect(on('2026-11-19')).toBe('2026-11-20')
  const coverages = [
    { id: 'a', program: 'medicare' as const, status: 'active' as const, priority: 1, startsOn: '2020-01-01' as const, endsOn: null },
  ]
  const said = (day: '2026-11-19' | '2026-11-22' | '2026-11-23') =>
    ruleMedicareClinician({
      on: day,
      coverages,
      medicare: standingOf([{ status: 'opted_out', fromOn: '2026-01-01' }], [contract], { clinicianId: 'wren', on: day }),
    }).map(({ code }) => code)
  expect(said('2026-11-19')).toEqual(['MEDICARE_CONTRACT_LATE'])
  expect(said('2026-11-22')).toEqual(['MEDICARE_CONTRACT_MISSING'])
  expect(said('2026-11-23')).toEqual([])
})

test('a contract is signed before the care and holds for two years at most', () => {
  const ruleset = rulesetOn('2026-11-23')
  const days = (fromOn: '2026-11-22' | '2026-11-23', toOn: '2026-11-22' | '2028-11-22' | '2028-11-23') =>
    contractDaysProblem({ fromOn, toOn, today: '2026-11-23' }, ruleset)
  expect(days('2026-11-23', '2028-11-22')).toBeNull()
  expect(days('2026-11-23', '2028-11-23')).toBe('too-long')
  expect(days('2026-11-22', '2028-11-22')).toBe('begins-before-signing')
  expect(days('2026-11-23', '2026-11-22')).toBe('ends-before-beginning')
})

test('a contract may hold for one day', () => {
  const oneDay = { fromOn: '2026-11-23', toOn: '2026-11-23', today: '2026-11-23' } as const
  expect(contractDaysProblem(oneDay, rulesetOn('2026-11-23'))).toBeNull()
})

test('on the day it is signed a contract that begins later is not late', () => {
  expect(privateContractOn([contract], { clinicianId: 'wren', on: '2026-11-20' })).toBeNull()
})
