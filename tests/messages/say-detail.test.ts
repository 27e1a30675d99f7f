import { expect, test } from 'vitest'
import { sayDetail, sayDetailName } from '@/lib/messages/say-detail'

const say = (key: string, value: Parameters<typeof sayDetail>[1]) => `${sayDetailName(key)}: ${sayDetail(key, value, 'America/Chicago')}`

test('what the trail keeps of an act is said in words: days, times, money, choices, from what to what', () => {
  expect(say('serviceOn', '2026-11-23')).toBe('Service on: Mon, Nov 23, 2026')
  expect(say('startsAt', '2026-11-25T16:00:00.000Z')).toBe('Starts at: Wed, Nov 25, 2026 at 10:00 AM Central')
  expect(say('amountCents', 12_050)).toBe('Amount: $120.50')
  expect(say('indication', { from: 'treatment_resistant_depression', to: 'ptsd' })).toBe(
    'What brings them: From Treatment resistant depression to Ptsd',
  )
  expect(say('codes', ['EMERGENCY_CONTACT_MISSING'])).toBe('Codes: Emergency contact missing')
  expect(say('isAnother', false)).toBe('Is another: No')
  expect(say('files', [])).toBe('Files: None')
  expect(say('reason', null)).toBe('Reason: –')
})

test('a number of the practice, an id and a code of a diagnosis are left as they are', () => {
  const id = '0199b7c4-8f1a-7abc-8def-0123456789ab'
  expect(say('claimId', id)).toBe(`Claim id: ${id}`)
  expect(sayDetail('code', '90837', 'America/Chicago')).toBe('90837')
  expect(sayDetail('rows', 12, 'America/Chicago')).toBe('12')
  expect(sayDetail('what', { kind: 'clients', rows: 3 }, 'America/Chicago')).toBe('Kind: Clients; Rows: 3')
})
