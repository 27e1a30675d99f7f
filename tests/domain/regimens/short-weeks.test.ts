import { expect, test } from 'vitest'
import type { CycleToPlace, RegimenToPlace } from '@/lib/domain/regimens/regimen-proposal'
import { shortWeeks } from '@/lib/domain/regimens/short-weeks'
import type { LocalDate } from '@/lib/domain/time/local'

const from = '2026-12-07' as LocalDate
const cycle: CycleToPlace = { ...{ id: 'one', number: 1, format: 'B', setting: 'office', after: null, before: null } }
const asked: RegimenToPlace = {
  ...{ locationId: 'here', cycles: [cycle], facilityId: null, from, to: '2026-12-27' },
  weekdays: new Set([1, 2, 3]),
}
const noRoom = { of: 'taken', kind: 'room' } as const
const nobody = { of: 'taken', kind: 'clinician' } as const

test('a client counts in a week in which every day is closed, for what closes most of them', () => {
  const whyNot = (_: CycleToPlace, on: LocalDate) => (on >= '2026-12-21' ? null : on === '2026-12-08' ? nobody : noRoom)
  expect(shortWeeks([{ asked, whyNot }], from, 3)).toEqual([{ why: noRoom, weeks: [1, 1, 0] }])
})

test('what is short for more clients comes first, and days that are not theirs count for nothing', () => {
  const whyNot = () => nobody
  const onlyLate = { ...asked, cycles: [{ ...cycle, after: '2026-12-13' as LocalDate }] }
  expect(
    shortWeeks(
      [
        { asked, whyNot: () => noRoom },
        { asked, whyNot },
        { asked: onlyLate, whyNot },
      ],
      from,
      2,
    ),
  ).toEqual([
    { why: nobody, weeks: [1, 2] },
    { why: noRoom, weeks: [1, 1] },
  ])
  expect(shortWeeks([{ asked: { ...asked, cycles: [] }, whyNot }], from, 2)).toEqual([])
})
