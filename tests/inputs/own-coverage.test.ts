import { expect, test } from 'vitest'
import { ownCoverageInput, saveCoverageInput } from '@/lib/inputs/coverage'

const typed = {
  ...{
    id: null,
    version: null,
    clientId: '0b6ff7a4-8f7e-4f5c-9d0f-6b1b6b0f7a10',
    program: 'commercial',
    payerId: '',
    status: 'active',
    priority: 1,
  },
  ...{
    planName: '',
    memberId: '',
    groupNumber: '',
    relation: 'self',
    insuredName: '',
    startsOn: '2026-01-01',
    endsOn: '',
    inNetwork: true,
  },
}
const asked = (changes: object) =>
  ownCoverageInput.safeParse({ ...typed, ...changes }).error?.issues.map(({ path }) => path.join('.')) ?? []

test('a client says which plan it is, by its insurer or by what stands on the card; who pays without one says nothing more', () => {
  expect(asked({})).toEqual(['planName'])
  expect([asked({ planName: 'Thistle Gold' }), asked({ payerId: typed.clientId }), asked({ program: 'self_pay' })]).toEqual([[], [], []])
})

test('the desk may not know it yet', () => {
  expect(saveCoverageInput.safeParse(typed).success).toBe(true)
})
