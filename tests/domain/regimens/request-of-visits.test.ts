import { expect, test } from 'vitest'
import { requestOfVisits } from '@/lib/domain/regimens/request-of-visits'
import { visitsOf } from '../law/ready'
import { timeZone } from '../law/world'

const request = (visits = visitsOf('journey')) => requestOfVisits(visits, timeZone)

test('without a journey there is nothing to ask for', () => {
  expect(request([])).toBeNull()
  expect(request(visitsOf('hour'))).toBeNull()
})

test('a cycle of three days as it stands', () => {
  expect(request()).toEqual({
    format: 'B',
    groupPhase: 'preparation',
    groupId: null,
    setting: 'office',
    facilityId: null,
    journeyOn: '2026-12-02',
    journeyAt: '10:00',
    journeyBy: 'wren',
    preparationSetting: 'office',
    preparationOffset: -1,
    preparationAt: '10:00',
    preparationBy: 'wren',
    integrationSetting: 'office',
    integrationOffset: 1,
    integrationAt: '10:00',
    integrationBy: 'wren',
  })
})

test('its own days, times, people and places, told by the clock of the place', () => {
  const [before, journey, after] = visitsOf('journey')
  if (!before || !journey || !after) throw new Error('A cycle of three days has three visits.')
  const moved = [
    {
      ...before,
      on: '2026-11-29' as const,
      startsAt: new Date('2026-11-29T15:30:00Z'),
      clinicianId: 'lark',
      setting: 'telehealth' as const,
    },
    { ...journey, format: 'D' as const, setting: 'home' as const, clinicianId: null, facilityId: 'heron' },
    { ...after, on: '2026-12-05' as const, startsAt: new Date('2026-12-05T20:00:00Z'), clinicianId: null, setting: 'home' as const },
  ]
  expect(request(moved)).toMatchObject({
    format: 'D',
    setting: 'home',
    facilityId: 'heron',
    journeyBy: null,
    preparationSetting: 'telehealth',
    preparationOffset: -3,
    preparationAt: '09:30',
    preparationBy: 'lark',
    integrationSetting: 'telehealth',
    integrationOffset: 3,
    integrationAt: '14:00',
    integrationBy: null,
  })
})

test('a group is asked for by name, and leaves its phase without a time of its own', () => {
  expect(request(visitsOf('format C'))).toMatchObject({
    format: 'C',
    groupPhase: 'integration',
    groupId: 'group',
    preparationAt: '10:00',
    integrationOffset: 1,
    integrationAt: null,
    integrationBy: null,
  })
  const first = visitsOf('format C')
    .filter(({ kind }) => kind !== 'preparation')
    .map((visit) => (visit.groupId === null ? visit : { ...visit, phase: 'preparation' as const }))
  expect(request(first)).toMatchObject({ groupPhase: 'preparation', preparationOffset: -1, preparationAt: null })
})

test('a journey that names no format is of three days; all in one has nothing around it', () => {
  expect(request(visitsOf('journey').map((visit) => ({ ...visit, format: null })))?.format).toBe('B')
  expect(request(visitsOf('format A'))).toMatchObject({
    format: 'A',
    preparationAt: null,
    preparationOffset: -1,
    integrationAt: null,
    integrationOffset: 1,
  })
})

test('whatever order the visits come in', () => {
  expect(request([...visitsOf('journey')].reverse())).toEqual(request())
})
