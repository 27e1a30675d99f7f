import { expect, test } from 'vitest'
import type { WhyNone } from '@/lib/domain/law/openings'
import { sayDays, sayWhyNoCycle } from '@/lib/messages/word-why-none'

const said = (why: WhyNone | null) => sayDays([{ on: '2026-12-02', starts: 0, why }], 'America/Chicago')[0]?.why

test('a day says in a word and in a sentence why nothing is open', () => {
  expect(said(null)).toBeNull()
  expect(said({ of: 'soon' })).toEqual({ short: 'too soon', says: 'Visits are booked with more notice.' })
  expect(said({ of: 'far' })?.short).toBe('too far off')
  expect(said({ of: 'together' })?.short).toBe('full')
  expect(said({ of: 'nobody', kind: 'chair' })?.says).toBe('There is no chair this could be booked with.')
  expect(said({ of: 'closed', kind: 'room' })?.says).toBe('No room is open for long enough.')
  expect(said({ of: 'taken', kind: 'client' })).toEqual({ short: 'full', says: 'The client has other visits.' })
})

test('what the law has against it is told in its own words', () => {
  const finding = {
    code: 'CLIENT_CLOSED',
    params: {},
    effect: 'refuse',
    cites: [],
    overridableBy: [],
    row: 'x',
    bite: 'stops',
    dueAt: null,
    isUrgent: false,
  } as const
  const why = said({ of: 'law', findings: [finding] })
  expect(why?.short).toBe('not allowed')
  expect(why?.says).toContain('care has ended')
})

test('of a cycle it is said which visit finds no place', () => {
  const taken = (visit: string): WhyNone => ({
    of: 'law',
    findings: [
      {
        ...{ code: 'TIME_TAKEN', params: { visit, resource: 'clinician' }, effect: 'refuse', cites: [], overridableBy: [] },
        ...{ row: 'time.taken', bite: 'stops', dueAt: null, isUrgent: false },
      },
    ],
  })
  const says = (why: WhyNone) => sayWhyNoCycle(why, 'America/Chicago')
  expect(says(taken('preparation'))).toMatch(/^Preparation: The clinician is already booked then/)
  expect(says(taken('integration'))).toMatch(/^Integration: /)
  expect(says(taken('follow_up'))).toMatch(/^The clinician is already booked then/)
  expect(says({ of: 'taken', kind: 'room' })).toBe('Journey: Every room is taken.')
})
