import { expect, test } from 'vitest'
import { type Interval, overlaps, subtract } from '@/lib/domain/time/interval'

const at = (time: string) => new Date(`2026-11-24T${time}:00Z`)
const from = (start: string, end: string): Interval => ({ start: at(start), end: at(end) })

test('a visit may begin the minute another one ends', () => {
  expect(overlaps(from('10:00', '11:00'), from('11:00', '12:00'))).toBe(false)
  expect(overlaps(from('10:00', '11:01'), from('11:00', '12:00'))).toBe(true)
})

test('cuts out of order are cut in order', () => {
  expect(subtract([from('09:00', '17:00')], [from('14:00', '15:00'), from('10:00', '11:00')])).toEqual([
    from('09:00', '10:00'),
    from('11:00', '14:00'),
    from('15:00', '17:00'),
  ])
})

test('a cut inside another leaves nothing behind', () => {
  expect(subtract([from('09:00', '17:00')], [from('09:00', '16:00'), from('10:00', '11:00')])).toEqual([from('16:00', '17:00')])
})
