import { describe, expect, it } from 'vitest'
import { sayClock, sayDay, sayDayAt, sayRange, sayStretch, sayZone } from '@/lib/messages/say-time'

const chicago = 'America/Chicago'

describe('times as people read them', () => {
  it('shows the clock and the day of the practice, whatever the zone of the machine', () => {
    const at = new Date('2026-12-01T04:30:00Z')
    expect(sayClock(at, chicago)).toBe('10:30 PM')
    expect(sayDayAt(at, chicago)).toBe('Mon, Nov 30')
  })

  it('names the zone as people do, summer and winter', () => {
    expect(['America/Chicago', 'America/New_York', 'America/Phoenix'].map(sayZone)).toEqual(['Central', 'Eastern', 'Arizona time'])
  })

  it('names a zone elsewhere by its city, as that is called today', () => {
    expect(
      ['Asia/Calcutta', 'Asia/Kolkata', 'Asia/Saigon', 'Europe/Kiev', 'America/Indianapolis', 'America/New_York'].map(sayZone),
    ).toEqual(['Kolkata time', 'Kolkata time', 'Ho Chi Minh City time', 'Kyiv time', 'Eastern', 'Eastern'])
    expect(['America/Mexico_City', 'Etc/GMT+5', 'UTC'].map(sayZone)).toEqual(['Mexico City time', 'Etc/GMT+5', 'UTC'])
  })

  it('uses plain spaces only', () => {
    expect(sayClock(new Date('2026-12-01T16:00Z'), chicago)).toMatch(/^[\x20-\x7e]+$/)
  })

  it('names the half of the day once when it is the same', () => {
    expect(sayRange(new Date('2026-12-01T16:00Z'), new Date('2026-12-01T16:55Z'), chicago)).toBe('10:00 to 10:55 AM')
    expect(sayRange(new Date('2026-12-01T16:00Z'), new Date('2026-12-01T19:00Z'), chicago)).toBe('10:00 AM to 1:00 PM')
    expect(sayStretch(new Date('2026-12-01T16:00Z'), new Date('2026-12-01T16:55Z'), chicago)).toBe('10:00 to 10:55 AM Central')
  })

  it('gives a calendar day no zone to slip in', () => {
    expect(sayDay('2026-12-01')).toBe('Tue, Dec 1')
    expect(sayDay('2026-12-01', 'long')).toBe('Tuesday, December 1, 2026')
  })
})
