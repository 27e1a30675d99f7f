import { describe, expect, it } from 'vitest'
import { clockText, dayText, dayTextAt, rangeText, zoneText } from '@/components/time/format-time'

const chicago = 'America/Chicago'

describe('times as people read them', () => {
  it('shows the clock and the day of the practice, whatever the zone of the machine', () => {
    const at = new Date('2026-12-01T04:30:00Z')
    expect(clockText(at, chicago)).toBe('10:30 PM')
    expect(dayTextAt(at, chicago)).toBe('Mon, Nov 30')
  })

  it('names the zone alike in summer and winter', () => {
    expect(zoneText(new Date('2026-01-15T12:00Z'), chicago)).toBe('Central')
    expect(zoneText(new Date('2026-07-15T12:00Z'), chicago)).toBe('Central')
    expect(zoneText(new Date('2026-07-15T12:00Z'), 'America/New_York')).toBe('Eastern')
  })

  it('uses plain spaces only', () => {
    expect(clockText(new Date('2026-12-01T16:00Z'), chicago)).toMatch(/^[\x20-\x7e]+$/)
  })

  it('names the half of the day once when it is the same', () => {
    expect(rangeText(new Date('2026-12-01T16:00Z'), new Date('2026-12-01T16:55Z'), chicago)).toBe('10:00 to 10:55 AM')
    expect(rangeText(new Date('2026-12-01T16:00Z'), new Date('2026-12-01T19:00Z'), chicago)).toBe('10:00 AM to 1:00 PM')
  })

  it('gives a calendar day no zone to slip in', () => {
    expect(dayText('2026-12-01')).toBe('Tue, Dec 1')
    expect(dayText('2026-12-01', 'long')).toBe('Tuesday, December 1, 2026')
  })
})
