import { expect, test } from 'vitest'
import { type ClientStatus, clientStatuses, isOnTheWay, reopensTo, ruleClientStatusChange } from '@/lib/domain/clients/client-status'
import { said } from '../credentials/fixtures'

const change = (from: ClientStatus, to: ClientStatus, visitsKept = 0, owedCents = 0) =>
  said(ruleClientStatusChange({ from, to, visitsKept, owedCents }))

test('through intake, and back from anywhere', () => {
  const possible = (from: ClientStatus) => clientStatuses.filter((to) => change(from, to).length === 0)
  expect(possible('invited')).toEqual(['intake', 'closed'])
  expect(possible('active')).toEqual(['paused', 'completed', 'closed'])
  expect(possible('closed')).toEqual(['intake'])
  expect(change('invited', 'active')).toEqual(['refuse CLIENT_STATUS_CHANGE_NOT_POSSIBLE'])
})

test('a closed record has no visit ahead; a paused and a completed one may keep some', () => {
  expect(change('active', 'closed', 1)).toEqual(['refuse CLIENT_HAS_VISITS'])
  expect(change('active', 'paused', 3)).toEqual([])
  expect(change('active', 'completed', 1)).toEqual([])
})

test('what is owed is said when somebody leaves, and stops nobody', () => {
  expect(change('active', 'closed', 0, 1)).toEqual(['warn CLIENT_OWES'])
  expect(change('active', 'completed', 0, 48_000)).toEqual(['warn CLIENT_OWES'])
  expect(change('active', 'paused', 0, 48_000)).toEqual([])
})

test('whoever comes back goes on where they were; a closed record goes through intake again', () => {
  expect(reopensTo('paused', true)).toBe('active')
  expect(reopensTo('paused', false)).toBe('intake')
  expect(reopensTo('completed', true)).toBe('active')
  expect(reopensTo('closed', true)).toBe('intake')
  expect(reopensTo('intake', true)).toBe('intake')
})

test('whoever is not through and not gone is on the way', () => {
  expect(clientStatuses.filter(isOnTheWay)).toEqual(['invited', 'intake', 'active', 'paused'])
})
