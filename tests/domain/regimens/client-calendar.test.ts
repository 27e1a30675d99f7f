import { expect, test } from 'vitest'
import { decideVisit } from '@/lib/domain/law/decide-visit'
import { clientCalendar } from '@/lib/domain/regimens/client-calendar'
import { addMinutes } from '@/lib/domain/time/interval'
import { sceneOf, visitOf } from '../law/scene'

const { actor, now, act } = sceneOf('at home', 'confirm')
const { visit, world } = visitOf(sceneOf('at home', 'confirm'))
const alone = { ...visit, setting: 'home' as const, needs: ['client'] as const, chosen: { client: world.client.id } }
const codes = (one: typeof alone) =>
  decideVisit(world, one, 'confirm', { actor, now, act })
    .findings.filter(({ row }) => row === 'time.hours')
    .map(({ code }) => code)
const later = (minutes: number) => ({
  ...alone,
  startsAt: addMinutes(alone.startsAt, minutes),
  endsAt: addMinutes(alone.endsAt, minutes),
})

test('a dose alone at home is taken while the practice is open, at no hour of the night', () => {
  expect(codes(alone)).toEqual([])
  expect(codes(later(14.5 * 60))).toEqual(['OUTSIDE_OPENING_HOURS'])
})

test('a client keeps no hours of their own otherwise, and a place without a room none either', () => {
  expect(clientCalendar(world, visit)?.hours).toBeNull()
  expect(clientCalendar(world, { ...alone, phases: ['integration'] })?.hours).toBeNull()
  expect(clientCalendar({ ...world, roomIds: [] }, alone)?.hours).toBeNull()
  expect(clientCalendar({ ...world, calendars: new Map() }, alone)).toBeUndefined()
})
