import { expect, test } from 'vitest'
import { startingServices } from '@/lib/domain/practice/starting-services'

test('a practice starts with the lengths its rules give its visits', () => {
  const services = new Map(startingServices().map((service) => [service.key, service]))
  expect(services.get('preparation')).toMatchObject({ minutes: 55, bufferMinutes: 5, code: '90837' })
  expect(services.get('journey')).toMatchObject({ minutes: 180, bufferMinutes: 30 })
  expect(services.get('consult')).toMatchObject({ minutes: 20, code: null })
  expect(services.get('extended-care')).toMatchObject({ code: 'KAP-EXT', isPublic: false })
})
