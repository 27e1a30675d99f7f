import { expect, test } from 'vitest'
import { ruleWhoMayOrder, type WhoMayOrderFacts } from '@/lib/domain/credentials/rule-who-may-order'
import { said } from './fixtures'

const ask = (given: Partial<WhoMayOrderFacts>) =>
  said(ruleWhoMayOrder({ act: 'order-dose', role: 'prescriber', profession: 'physician', isClientsPrescriber: true, ...given }))

test('T18 a therapist does not change a dose', () => {
  expect(ask({ act: 'change-dose', role: 'therapist', profession: null })).toEqual(['refuse ONLY_PRESCRIBER_ORDERS'])
})

test('T123 a social worker does not place a pharmacy order', () => {
  expect(ask({ act: 'place-pharmacy-order', role: 'therapist', profession: 'lcsw' })).toEqual([
    'refuse ONLY_PRESCRIBER_ORDERS',
    'refuse PROFESSION_CANNOT_ORDER',
  ])
})

test('the client’s own prescriber orders, another does not', () => {
  expect(ask({})).toEqual([])
  expect(ask({ isClientsPrescriber: false })).toEqual(['refuse NOT_THE_CLIENTS_PRESCRIBER'])
})

test('a role without the profession does not order', () => {
  expect(ask({ profession: 'lmft' })).toEqual(['refuse PROFESSION_CANNOT_ORDER'])
})

test('S0-3 the care team proposes; clients, desk and machines do not', () => {
  expect(ask({ act: 'propose-dose', role: 'therapist', profession: 'lcsw' })).toEqual([])
  expect(ask({ act: 'propose-dose' })).toEqual([])
  for (const role of ['client', 'front-desk', 'admin', 'system', 'visitor', 'link'] as const) {
    expect(ask({ act: 'propose-dose', role })).toEqual(['refuse ONLY_CARE_TEAM_PROPOSES'])
    expect(ask({ role })).toContain('refuse ONLY_PRESCRIBER_ORDERS')
  }
})
