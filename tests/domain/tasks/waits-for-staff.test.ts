import { expect, test } from 'vitest'
import { isNewInThread } from '@/lib/domain/tasks/new-in-thread'

const noon = new Date('2026-11-24T12:00:00Z')
const before = new Date('2026-11-24T11:59:59Z')
const thread = { audience: 'client_visible', lastMessageAt: noon, lastBy: 'client', readAt: null }

test.each([
  ['the client wrote and nobody read it', {}, true],
  ['the client wrote after it was read', { readAt: before }, true],
  ['it was read since', { readAt: noon }, false],
  ['a colleague has answered', { lastBy: 'therapist' }, false],
  ['a colleague wrote among those who treat', { audience: 'care_team', lastBy: 'therapist' }, true],
  ['a prescriber wrote among those who treat', { audience: 'care_team', lastBy: 'prescriber' }, true],
  ['what a colleague wrote was read', { audience: 'care_team', lastBy: 'therapist', readAt: noon }, false],
])('%s', (_, over, isNew) => expect(isNewInThread({ ...thread, ...over })).toBe(isNew))
