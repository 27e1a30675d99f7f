import { expect, test } from 'vitest'
import { isForStaff } from '@/lib/domain/tasks/waits-for-staff'

test.each([
  ['the client wrote', { audience: 'client_visible', by: 'client' }, true],
  ['a colleague has answered', { audience: 'client_visible', by: 'therapist' }, false],
  ['a colleague wrote among those who treat', { audience: 'care_team', by: 'therapist' }, true],
  ['a prescriber wrote among those who treat', { audience: 'care_team', by: 'prescriber' }, true],
])('%s', (_, thread, waits) => expect(isForStaff(thread)).toBe(waits))
