import { expect, test } from 'vitest'
import { type DisclosureFacts, ruleDisclosure } from '@/lib/domain/notes/rule-disclosure'
import { said } from '../coverage/facts'

const ask = (changes: Partial<DisclosureFacts> = {}) =>
  said(ruleDisclosure({ kind: 'progress_note', purpose: 'appeal', separateAuthorization: false, restricted: false, ...changes }))

test('a progress note may go into an appeal', () => {
  expect(ask()).toEqual([])
})

test('T82 a psychotherapy note in an appeal', () => {
  expect(ask({ kind: 'psychotherapy_note' })).toEqual(['refuse DISCLOSURE_PSYCHOTHERAPY_NOTE'])
})

test.each(['claim', 'appeal', 'petition', 'export', 'portal'] as const)(
  'a psychotherapy note is never in a %s, whatever was signed',
  (purpose) => {
    expect(ask({ kind: 'psychotherapy_note', purpose, separateAuthorization: true })).toEqual(['refuse DISCLOSURE_PSYCHOTHERAPY_NOTE'])
  },
)

test('elsewhere it needs an authorization of its own', () => {
  expect(ask({ kind: 'psychotherapy_note', purpose: 'court' })).toEqual(['refuse DISCLOSURE_NEEDS_AUTHORIZATION'])
  expect(ask({ kind: 'psychotherapy_note', purpose: 'court', separateAuthorization: true })).toEqual([])
})

test('what was kept from the plan stays kept from it', () => {
  expect(ask({ restricted: true })).toEqual(['refuse DISCLOSURE_RESTRICTED'])
  expect(ask({ restricted: true, purpose: 'care_team' })).toEqual([])
})
