import { expect, test } from 'vitest'
import { type DeaRegistrationFacts, ruleDeaRegistration } from '@/lib/domain/credentials/rule-dea-registration'
import { dea, moment, said } from './fixtures'

const ask = (given: Partial<DeaRegistrationFacts> = {}) =>
  said(
    ruleDeaRegistration({
      credentials: [dea()],
      state: 'KS',
      moment: moment(),
      placeRegistered: 'not-stored',
      stateRegistration: 'not-required',
      ...given,
    }),
  )

test('D1 a registration without 3N does not cover ketamine', () => {
  expect(ask()).toEqual([])
  expect(ask({ credentials: [dea({ schedules: ['2', '3', '4', '5'] })] })).toEqual(['refuse DEA_WITHOUT_SCHEDULE'])
})

test('D2 a registration of another state is none here, and the place that stores the drug has its own', () => {
  expect(ask({ state: 'MO' })).toEqual(['refuse CREDENTIAL_MISSING'])
  expect(ask({ placeRegistered: 'yes' })).toEqual([])
  expect(ask({ placeRegistered: 'no' })).toEqual(['refuse DEA_PLACE_NOT_REGISTERED'])
  expect(ask({ placeRegistered: 'unknown' })).toEqual(['hold DEA_PLACE_UNKNOWN'])
})

test('D3 where the state has its own licence, it is needed too', () => {
  expect(ask({ stateRegistration: 'yes' })).toEqual([])
  expect(ask({ stateRegistration: 'no' })).toEqual(['refuse STATE_REGISTRATION_MISSING'])
  expect(ask({ stateRegistration: 'unknown' })).toEqual(['hold STATE_REGISTRATION_UNKNOWN'])
})

test('a lapse does not hide a missing schedule', () => {
  const credentials = [dea({ expiresOn: '2026-11-01', schedules: ['2'] })]
  expect(ask({ credentials })).toEqual(['refuse CREDENTIAL_LAPSED', 'refuse DEA_WITHOUT_SCHEDULE'])
})

test('a renewal that lost the schedule counts, not the old row', () => {
  const credentials = [dea({ expiresOn: '2026-11-30' }), dea({ id: 'next', issuedOn: '2026-12-01', schedules: ['4'] })]
  expect(ask({ credentials })).toEqual(['refuse DEA_WITHOUT_SCHEDULE'])
})

test('of several in force one with the schedule is enough, and an old one without it does not matter', () => {
  const without = { schedules: ['4'] }
  expect(ask({ credentials: [dea(), dea({ id: 'other', ...without })] })).toEqual([])
  expect(ask({ credentials: [dea({ id: 'old', expiresOn: '2026-11-01', ...without }), dea()] })).toEqual([])
})

test('of several that have lapsed each must have had the schedule', () => {
  const lapsed = { expiresOn: '2026-11-01' } as const
  expect(ask({ credentials: [dea(lapsed), dea({ id: 'other', ...lapsed, schedules: ['4'] })] })).toEqual([
    'refuse CREDENTIAL_LAPSED',
    'refuse DEA_WITHOUT_SCHEDULE',
  ])
  expect(ask({ credentials: [dea(lapsed)] })).toEqual(['refuse CREDENTIAL_LAPSED'])
})
