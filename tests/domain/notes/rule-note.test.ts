import { expect, test } from 'vitest'
import { type NoteFacts, ruleChangeNote, ruleSignNote } from '@/lib/domain/notes/rule-note'
import { said } from '../coverage/facts'

const facts: NoteFacts = {
  kind: 'integration',
  status: 'draft',
  authorClinicianId: 'therapist-1',
  clinicianId: 'therapist-1',
  hasText: true,
  startedAt: new Date('2026-12-01T16:00:00Z'),
  stoppedAt: new Date('2026-12-01T16:55:00Z'),
  visitEndedAt: new Date('2026-12-01T16:55:00Z'),
  diagnosisCodes: ['F33.2'],
  parentSigned: false,
  now: new Date('2026-12-01T17:00:00Z'),
}
const sign = (changes: Partial<NoteFacts> = {}) => said(ruleSignNote({ ...facts, ...changes }))

test('its author signs a finished note', () => {
  expect(sign()).toEqual([])
})

test('nobody else does, and nobody twice', () => {
  expect(sign({ clinicianId: 'therapist-2' })).toEqual(['refuse NOTE_NOT_AUTHOR'])
  expect(sign({ status: 'signed' })).toEqual(['refuse NOTE_ALREADY_SIGNED'])
})

test('an empty note, one without times or without a diagnosis waits', () => {
  expect(sign({ hasText: false })).toEqual(['hold NOTE_EMPTY'])
  expect(sign({ stoppedAt: null })).toEqual(['hold NOTE_TIMES_MISSING'])
  expect(sign({ diagnosisCodes: [] })).toEqual(['hold NOTE_DIAGNOSIS_MISSING'])
})

test('a visit is over before its note is signed', () => {
  expect(sign({ visitEndedAt: null })).toEqual(['hold NOTE_VISIT_NOT_OVER'])
  expect(sign({ visitEndedAt: new Date('2026-12-01T17:00:01Z') })).toEqual(['hold NOTE_VISIT_NOT_OVER'])
})

test('times run forward and not into the future', () => {
  expect(sign({ stoppedAt: facts.startedAt })).toEqual(['refuse NOTE_TIMES_REVERSED'])
  expect(sign({ stoppedAt: new Date('2026-12-01T17:00:01Z') })).toEqual(['refuse NOTE_TIMES_AHEAD'])
})

test('an addendum needs a signed note and no times of its own', () => {
  const addendum = { kind: 'addendum', startedAt: null, stoppedAt: null, visitEndedAt: null, diagnosisCodes: [] } as const
  expect(sign({ ...addendum, parentSigned: true })).toEqual([])
  expect(sign({ ...addendum, parentSigned: false })).toEqual(['refuse NOTE_PARENT_NOT_SIGNED'])
})

test('a signed note is locked, for its author too', () => {
  expect(said(ruleChangeNote({ ...facts, status: 'signed' }))).toEqual(['refuse NOTE_ALREADY_SIGNED'])
  expect(said(ruleChangeNote({ ...facts, clinicianId: 'therapist-2' }))).toEqual(['refuse NOTE_NOT_AUTHOR'])
  expect(ruleChangeNote(facts)).toEqual([])
})
