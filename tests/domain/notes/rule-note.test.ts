import { expect, test } from 'vitest'
import { type NoteFacts, ruleAddendum, ruleChangeNote, ruleSignNote } from '@/lib/domain/notes/rule-note'
import { said } from '../coverage/facts'

const facts: NoteFacts = {
  status: 'draft',
  authorClinicianId: 'therapist-1',
  clinicianId: 'therapist-1',
  hasText: true,
  startedAt: new Date('2026-12-01T16:00:00Z'),
  stoppedAt: new Date('2026-12-01T16:55:00Z'),
  visitEndedAt: new Date('2026-12-01T16:55:00Z'),
  diagnosisCodes: ['F33.2'],
  now: new Date('2026-12-01T17:00:00Z'),
  visit: { on: '2026-12-01', timeZone: 'America/Chicago', longestMinutes: 180 },
  timesReason: null,
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

test('times on another day than the visit’s, or longer than such a visit takes, want a reason', () => {
  const at = (startedAt: string, stoppedAt: string) => ({ startedAt: new Date(startedAt), stoppedAt: new Date(stoppedAt) })
  const dayBefore = at('2026-11-30T16:00:00Z', '2026-11-30T16:55:00Z')
  expect(sign(dayBefore)).toEqual(['hold NOTE_TIMES_NOT_ON_VISIT_DAY'])
  expect(sign({ ...dayBefore, timesReason: 'Moved by phone.' })).toEqual([])
  // 11 PM Central the evening before is the day before there, though not in UTC.
  expect(sign(at('2026-12-01T05:00:00Z', '2026-12-01T05:55:00Z'))).toEqual(['hold NOTE_TIMES_NOT_ON_VISIT_DAY'])
  const long = at('2026-12-01T13:00:00Z', '2026-12-01T16:00:00Z')
  expect(sign(long)).toEqual([])
  expect(sign({ ...long, stoppedAt: new Date('2026-12-01T16:01:00Z') })).toEqual(['hold NOTE_LONGER_THAN_MAXIMUM'])
  expect(sign({ ...long, stoppedAt: new Date('2026-12-01T16:01:00Z'), timesReason: 'A crisis.' })).toEqual([])
})

test('words are added to a signed note, and not without words', () => {
  expect(ruleAddendum({ hasText: true, parentSigned: true })).toEqual([])
  expect(said(ruleAddendum({ hasText: true, parentSigned: false }))).toEqual(['refuse NOTE_PARENT_NOT_SIGNED'])
  expect(said(ruleAddendum({ hasText: false, parentSigned: true }))).toEqual(['hold NOTE_EMPTY'])
})

test('a signed note is locked, for its author too', () => {
  expect(said(ruleChangeNote({ ...facts, status: 'signed' }))).toEqual(['refuse NOTE_ALREADY_SIGNED'])
  expect(said(ruleChangeNote({ ...facts, clinicianId: 'therapist-2' }))).toEqual(['refuse NOTE_NOT_AUTHOR'])
  expect(ruleChangeNote(facts)).toEqual([])
})

test('a note can be signed in the minute its visit ends', () => {
  expect(sign({ visitEndedAt: facts.now })).toEqual([])
  expect(sign({ stoppedAt: facts.now })).toEqual([])
})

test('a minute is a time, none is not', () => {
  const after = (milliseconds: number) => new Date((facts.startedAt?.getTime() ?? 0) + milliseconds)
  expect(sign({ stoppedAt: after(60_000) })).toEqual([])
  expect(sign({ stoppedAt: after(0) })).toEqual(['refuse NOTE_TIMES_REVERSED'])
  expect(sign({ stoppedAt: after(-60_000) })).toEqual(['refuse NOTE_TIMES_REVERSED'])
})

test('times that want a reason say the days and the minutes', () => {
  const params = (changes: Partial<NoteFacts>) => ruleSignNote({ ...facts, ...changes }).map((finding) => finding.params)
  expect(params({ startedAt: new Date('2026-11-30T16:00:00Z'), stoppedAt: new Date('2026-11-30T16:55:00Z') })).toEqual([
    { visitOn: '2026-12-01', startedOn: '2026-11-30' },
  ])
  expect(params({ startedAt: new Date('2026-12-01T13:00:00Z'), stoppedAt: new Date('2026-12-01T16:01:00Z') })).toEqual([
    { minutes: 181, longest: 180 },
  ])
})
