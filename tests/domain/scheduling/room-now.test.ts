import { expect, test } from 'vitest'
import { type RoomUse, roomNow } from '@/lib/domain/scheduling/room-now'

const at = (time: string) => new Date(`2026-12-01T${time}:00Z`)
const use = (from: string, to: string, isUnderWay = false): RoomUse => ({ startsAt: at(from), endsAt: at(to), isUnderWay })
const standing = (uses: readonly RoomUse[], time: string, isRestedIn = false) => roomNow(uses, { now: at(time), isRestedIn })

test('a room is in use until the visit of this moment ends, and free from that minute', () => {
  const uses = [use('10:00', '11:00')]
  expect(standing(uses, '10:00')).toEqual({ is: 'in-use', until: at('11:00') })
  expect(standing(uses, '11:00')).toEqual({ is: 'free', until: null })
})

test('a free room says when the next begins, however the uses are sorted', () => {
  expect(standing([use('15:00', '16:00'), use('13:00', '14:00'), use('08:00', '09:00')], '12:00')).toEqual({
    is: 'free',
    until: at('13:00'),
  })
})

test('a room is not free while somebody is still in it after their time; what is planned for now comes first', () => {
  const late = use('08:00', '11:00', true)
  expect(standing([late, use('13:00', '14:00')], '12:00')).toEqual({ is: 'in-use', until: null })
  expect(standing([late, use('11:30', '12:30')], '12:00')).toEqual({ is: 'in-use', until: at('12:30') })
})

test('who comes early takes no room before their time', () => {
  expect(standing([use('13:00', '14:00', true)], '12:00')).toEqual({ is: 'free', until: at('13:00') })
})

test('a room in which a client rests is nobody else’s, whatever was planned', () => {
  expect(standing([use('10:00', '11:00')], '10:30', true)).toEqual({ is: 'rested-in' })
})
