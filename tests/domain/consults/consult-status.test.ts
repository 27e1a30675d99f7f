import { expect, test } from 'vitest'
import { consultStatuses, ruleConsultStatusChange } from '@/lib/domain/consults/consult-status'
import { said } from '../credentials/fixtures'

test('a call is worked forward, and a missed one can be booked again', () => {
  const possible = (from: (typeof consultStatuses)[number]) =>
    consultStatuses.filter((to) => ruleConsultStatusChange(from, to).length === 0)
  expect(possible('booked')).toEqual(['held', 'converted', 'declined', 'cancelled', 'no_show'])
  expect(possible('no_show')).toContain('booked')
  expect(possible('converted')).toEqual([])
  expect(said(ruleConsultStatusChange('converted', 'booked'))).toEqual(['refuse CONSULT_STATUS_CHANGE_NOT_POSSIBLE'])
})
