import { expect, test } from 'vitest'
import { type Interval, overlaps } from '@/lib/domain/time/interval'

const at = (time: string) => new Date(`2026-11-24T${time}:00Z`)
const from = (start: string, end: string): Interval => ({ start: at(start), end: at(end) })

test('a visit may begin the minute another one ends', () => {
  expect(overlaps(from('10:00', '11:00'), from('11:00', '12:00'))).toBe(false)
  expect(overlaps(from('10:00', '11:01'), from('11:00', '12:00'))).toBe(true)
})
