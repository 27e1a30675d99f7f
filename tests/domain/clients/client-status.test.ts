import { expect, test } from 'vitest'
import { clientStatuses, ruleClientStatusChange } from '@/lib/domain/clients/client-status'
import { said } from '../credentials/fixtures'

test('through intake, and back from anywhere', () => {
  const possible = (from: (typeof clientStatuses)[number]) => clientStatuses.filter((to) => ruleClientStatusChange(from, to).length === 0)
  expect(possible('invited')).toEqual(['intake', 'closed'])
  expect(possible('active')).toEqual(['paused', 'completed', 'closed'])
  expect(possible('closed')).toEqual(['intake'])
  expect(said(ruleClientStatusChange('invited', 'active'))).toEqual(['refuse CLIENT_STATUS_CHANGE_NOT_POSSIBLE'])
})
