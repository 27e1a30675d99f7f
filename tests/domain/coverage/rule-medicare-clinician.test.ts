import { expect, test } from 'vitest'
import { isPrivateContract, type MedicareStanding, ruleMedicareClinician } from '@/lib/domain/coverage/rule-medicare-clinician'
import { commercial, coverage, enrolled, on, said } from './facts'

const ask = (medicare: MedicareStanding, coverages = [coverage('medicare')]) => said(ruleMedicareClinician({ on, coverages, medicare }))
const optedOut = (privateContractSignedOn: MedicareStanding['privateContractSignedOn']): MedicareStanding => ({
  status: 'opted_out',
  privateContractSignedOn,
})

test('an enrolled clinician may treat, and so may one who opted out with a contract signed by then', () => {
  expect(ask(enrolled)).toEqual([])
  expect(ask(optedOut(on))).toEqual([])
})

test('without a contract it waits, with one signed after care it is too late', () => {
  expect(ask(optedOut(null))).toEqual(['hold MEDICARE_CONTRACT_MISSING'])
  expect(ask(optedOut('2026-12-02'))).toEqual(['refuse MEDICARE_CONTRACT_LATE'])
})

test('neither enrolled nor opted out is refused, unknown waits', () => {
  expect(ask({ status: 'neither', privateContractSignedOn: null })).toEqual(['refuse MEDICARE_CLINICIAN_NEITHER'])
  expect(ask({ status: 'unknown', privateContractSignedOn: null })).toEqual(['hold MEDICARE_STATUS_UNKNOWN'])
})

test('it is nobody else’s concern', () => {
  expect(ask({ status: 'neither', privateContractSignedOn: null }, [commercial()])).toEqual([])
})

test('a private contract is one only with Medicare, opting out and a signature in time', () => {
  const at = (medicare: MedicareStanding, coverages = [coverage('medicare')]) => isPrivateContract({ on, coverages, medicare })
  expect([at(optedOut(on)), at(optedOut(null)), at(optedOut('2026-12-02')), at(enrolled), at(optedOut(on), [commercial()])]).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
})

test('no private contract takes a client with Medicaid past the wall', () => {
  const dual = [coverage('medicare'), coverage('medicaid', { priority: 2 })]
  expect(ask(optedOut(on), dual)).toEqual(['refuse MEDICARE_CONTRACT_WITH_MEDICAID'])
  expect(isPrivateContract({ on, coverages: dual, medicare: optedOut(on) })).toBe(false)
})
