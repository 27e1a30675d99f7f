import { expect, test } from 'vitest'
import { startingServices } from '@/lib/domain/practice/starting-services'

test('a practice starts with the lengths its rules give its visits', () => {
  const services = new Map(startingServices().map((service) => [service.key, service]))
  expect(services.get('preparation')).toMatchObject({ minutes: 55, bufferMinutes: 5, code: '90837' })
  expect(services.get('journey')).toMatchObject({ minutes: 180, bufferMinutes: 30 })
  expect(services.get('consult')).toMatchObject({ minutes: 20, code: null })
  expect(services.get('extended-care')).toMatchObject({ code: 'KAP-EXT', isPublic: false })
})

test('each kind of visit is offered once, and the extended hour by itself; a prescriber’s evaluation is not public', () => {
  expect(startingServices().map(({ key, minutes, bufferMinutes, isPublic }) => [key, minutes, bufferMinutes, isPublic])).toEqual([
    ['consult', 20, 0, true],
    ['intake', 55, 5, true],
    ['preparation', 55, 5, true],
    ['journey', 180, 30, true],
    ['integration', 55, 5, true],
    ['follow-up', 55, 5, true],
    ['group', 55, 5, true],
    ['prescriber-evaluation', 55, 5, false],
    ['extended-care', 60, 0, false],
  ])
})
