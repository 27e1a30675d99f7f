import { expect, test } from 'vitest'
import { type AddendumFacts, type NoteFacts, ruleAddendum, ruleChangeNote, ruleSignNote } from '@/lib/domain/notes/rule-note'
import { said } from '../coverage/facts'

const facts: NoteFacts = {
  status: 'draft',
  authorClinicianId: 'therapist-1',
  clinicianId: 'therapist-1',
  hasText: true,
  startedAt: new Date('2026-12-01T16:00:00Z'),
  stoppedAt: new Date('2026-12-01T16:55:00Z'),
  cameAt: null,
  visitEndedAt: new Date('2026-12-01T16:55:00Z'),
  diagnosisCodes: ['F33.2'],
  now: new Date('2026-12-01T17:00:00Z'),
  visit: { on: '2026-12-01', timeZone: 'America/Chicago', longestMinutes: 180, besideMinutes: 30 },
  timesReason: null,
  groupId: null,
  otherSessions: [],
}
const elsewhere = (changes: Partial<NoteFacts['otherSessions'][number]> = {}) => ({
  clinicianId: 'therapist-1',
  session: { start: new Date('2026-12-01T16:30:00Z'), end: new Date('2026-12-01T17:00:00Z') },
  groupSessionId: null,
  ...changes,
})
const addendum: AddendumFacts = {
  hasText: true,
  parentSigned: true,
  moves: false,
  authorClinicianId: 'therapist-1',
  clinicianId: 'therapist-1',
  startedAt: null,
  stoppedAt: null,
  now: facts.now,
  groupId: null,
  otherSessions: [],
  visit: { on: '2026-12-01', timeZone: 'America/Chicago' },
}
const add = (changes: Partial<AddendumFacts> = {}) => said(ruleAddendum({ ...addendum, ...changes }))
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
  expect(add()).toEqual([])
  expect(add({ parentSigned: false })).toEqual(['refuse NOTE_PARENT_NOT_SIGNED'])
  expect(add({ hasText: false })).toEqual(['hold NOTE_EMPTY'])
})

test('times, goal and need are the author’s to correct: over, on the visit’s day, however long, and nobody else’s', () => {
  expect(add({ clinicianId: 'therapist-2' })).toEqual([])
  expect(add({ clinicianId: 'therapist-2', moves: true })).toEqual(['refuse NOTE_NOT_AUTHOR'])
  const timed = (startedAt: string, stoppedAt: string, changes: Partial<AddendumFacts> = {}) =>
    add({ moves: true, startedAt: new Date(startedAt), stoppedAt: new Date(stoppedAt), ...changes })
  expect(timed('2026-12-01T12:00:00Z', '2026-12-01T16:30:00Z')).toEqual([])
  expect(timed('2026-11-30T16:00:00Z', '2026-11-30T16:55:00Z')).toEqual(['hold NOTE_TIMES_NOT_ON_VISIT_DAY'])
  expect(timed('2026-12-01T16:00:00Z', '2026-12-01T17:30:00Z')).toEqual(['refuse NOTE_TIMES_AHEAD'])
  expect(timed('2026-12-01T15:00:00Z', '2026-12-01T16:00:00Z', { otherSessions: [elsewhere()] })).toEqual([])
  expect(timed('2026-12-01T16:00:00Z', '2026-12-01T16:55:00Z', { otherSessions: [elsewhere()] })).toEqual(['hold NOTE_TIMES_TAKEN'])
})

test('a second note cannot be signed for an hour that another says was somebody else’s, unless both sat in one group', () => {
  expect(sign({ otherSessions: [elsewhere()] })).toEqual(['hold NOTE_TIMES_TAKEN'])
  expect(sign({ otherSessions: [elsewhere({ clinicianId: 'therapist-2' })] })).toEqual([])
  expect(sign({ otherSessions: [elsewhere({ groupSessionId: 'group-1' })], groupId: 'group-1' })).toEqual([])
  expect(sign({ otherSessions: [elsewhere()], timesReason: 'Both at once.' })).toEqual(['hold NOTE_TIMES_TAKEN'])
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

test.each([
  ['2026-12-01T15:20:00Z', '2026-12-01T16:15:00Z', []],
  ['2026-12-01T15:19:00Z', '2026-12-01T16:15:00Z', ['hold NOTE_OUTSIDE_VISIT']],
  ['2026-12-01T16:30:00Z', '2026-12-01T17:25:00Z', []],
  ['2026-12-01T16:30:00Z', '2026-12-01T17:26:00Z', ['hold NOTE_OUTSIDE_VISIT']],
] as const)('a note lies within its visit, half an hour beside it at most without a reason: %s', (start, stop, found) => {
  const cameAt = new Date('2026-12-01T15:50:00Z')
  const times = { cameAt, startedAt: new Date(start), stoppedAt: new Date(stop), now: new Date('2026-12-01T18:00:00Z') }
  expect(sign(times)).toEqual(found)
  expect(sign({ ...times, timesReason: 'The room was not free.' })).toEqual([])
  expect(sign({ ...times, cameAt: null })).toEqual([])
})
