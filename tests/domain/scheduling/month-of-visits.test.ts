import { describe, expect, test } from 'vitest'
import { type MonthVisit, monthDays, monthKindOf, monthWeeks } from '@/lib/domain/scheduling/month-of-visits'
import { addDays, daysBetween, type LocalDate, weekdayOf } from '@/lib/domain/time/local'
import { fc } from '@/tests/support/property'

const timeZone = 'America/Chicago'
const facts = { timeZone, visits: [], absences: [], opensOn: new Set([1, 2, 3, 4, 5]), closures: [] }
const at = (text: string) => new Date(`${text}-06:00`)
const dayOf = (on: LocalDate, told: Partial<Parameters<typeof monthDays>[1]>) =>
  monthDays(monthWeeks('2026-12-10'), { ...facts, ...told }).find((day) => day.on === on)

describe('the weeks of a month', () => {
  test('are whole ones from Monday to Sunday, and hold all its days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), (days) => {
        const day = addDays('2024-01-01', days)
        const { month, from, to } = monthWeeks(day)
        expect([weekdayOf(from), weekdayOf(to)]).toEqual([1, 0])
        expect(month).toBe(`${day.slice(0, 7)}-01`)
        const shown = monthDays({ month, from, to }, facts)
        expect(shown).toHaveLength(daysBetween(from, to) + 1)
        const inMonth = shown.filter(({ isInMonth }) => isInMonth).map(({ on }) => on)
        expect(inMonth[0]).toBe(month)
        expect(addDays(inMonth.at(-1) ?? month, 1).slice(8)).toBe('01')
        expect(shown.length).toBeLessThan(inMonth.length + 14)
      }),
    )
  })
})

describe('a day of a month', () => {
  test('counts by kind on the clock of the place, and what waits', () => {
    const visits: MonthVisit[] = [
      { kind: 'journey', startsAt: at('2026-12-01T10:00:00'), waits: true },
      { kind: 'preparation', startsAt: at('2026-12-01T09:00:00'), waits: false },
      { kind: 'preparation', startsAt: at('2026-12-01T23:30:00'), waits: true },
      { kind: 'preparation', startsAt: at('2026-12-02T00:00:00'), waits: false },
    ]
    expect(dayOf('2026-12-01', { visits })).toMatchObject({
      waits: 2,
      counts: [
        { kind: 'journey', count: 1 },
        { kind: 'preparation', count: 2 },
      ],
    })
    expect(dayOf('2026-12-03', { visits })).toMatchObject({ waits: 0, counts: [] })
  })

  test('is closed by the week of the place or for a reason, and says when a holiday is kept', () => {
    const closures = [{ on: '2026-12-24', reason: 'Staff day' }] as const
    expect(dayOf('2026-12-05', { closures })?.closed).toEqual({ reason: null })
    expect(dayOf('2026-12-24', { closures })?.closed).toEqual({ reason: 'Staff day' })
    expect(dayOf('2026-12-23', { closures })?.closed).toBeNull()
    expect([dayOf('2026-12-25', {})?.isHoliday, dayOf('2026-12-24', {})?.isHoliday]).toEqual([true, false])
  })

  test('names who is away for any part of it, once, and nobody whose time off ended at midnight', () => {
    const absences = [
      { name: 'Wren', start: at('2026-12-02T15:00:00'), end: at('2026-12-04T00:00:00') },
      { name: 'Wren', start: at('2026-12-02T09:00:00'), end: at('2026-12-02T10:00:00') },
    ]
    const away = (on: LocalDate) => dayOf(on, { absences })?.away
    expect([away('2026-12-01'), away('2026-12-02'), away('2026-12-03'), away('2026-12-04')]).toEqual([[], ['Wren'], ['Wren'], []])
  })

  test('counts the parts of a cycle and calls by themselves, the rest together', () => {
    expect((['journey', 'consult', 'follow_up', 'prescriber_evaluation', 'group'] as const).map(monthKindOf)).toEqual([
      'journey',
      'consult',
      'other',
      'other',
      'group',
    ])
  })
})
