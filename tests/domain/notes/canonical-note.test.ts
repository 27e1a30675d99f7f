import { expect, test } from 'vitest'
import { canonicalNote } from '@/lib/domain/notes/canonical-note'

const note = {
  id: 'note',
  clientId: 'client',
  appointmentId: null,
  parentId: null,
  clinicianId: 'wren',
  kind: 'progress',
  body: { b: [{ d: 1, c: null }, 'text'], a: 2 },
  startedAt: new Date('2026-11-24T15:00:00Z'),
  stoppedAt: null,
  diagnosisCodes: ['F33.1', 'F43.10'],
  timesReason: null,
  signedAt: new Date('2026-11-24T16:00:00Z'),
  signedBy: 'user',
}

test('a note is one text, whatever order its parts are stored in', () => {
  const other = { ...note, body: { a: 2, b: [{ c: null, d: 1 }, 'text'] } }
  expect(canonicalNote(other)).toBe(canonicalNote(note))
  expect(JSON.parse(canonicalNote(note))).toEqual([
    ['note', 'client', null, null, 'wren', 'progress'],
    [
      ['a', 2],
      [
        'b',
        [
          [
            ['c', null],
            ['d', 1],
          ],
          'text',
        ],
      ],
    ],
    ['2026-11-24T15:00:00.000Z', null, ['F33.1', 'F43.10']],
    ['2026-11-24T16:00:00.000Z', 'user'],
  ])
})

test.each([
  ['its words', { body: { ...note.body, a: 3 } }],
  ['the order of a list', { body: { ...note.body, b: ['text', { d: 1, c: null }] } }],
  ['when it ended', { stoppedAt: new Date('2026-11-24T15:50:00Z') }],
  ['why its times are so', { timesReason: 'Moved by phone.' }],
  ['its diagnoses', { diagnosisCodes: ['F33.1'] }],
  ['who signed', { signedBy: 'other' }],
])('another text when %s changed', (_, change) => {
  expect(canonicalNote({ ...note, ...change })).not.toBe(canonicalNote(note))
})
