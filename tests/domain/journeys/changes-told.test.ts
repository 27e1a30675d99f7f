import { expect, test } from 'vitest'
import { changesTold } from '@/lib/domain/journeys/changes-told'
import { notAsked } from '@/lib/domain/journeys/rule-check-in'
import { instant } from './facts'

const before = instant('2026-12-01T15:30')
const now = instant('2026-12-01T15:45')
const told = (question: string, answer: unknown) => ({ question, answer, askedBy: 'june', answeredAt: before })

test('what was told at this door before counts beside what is told now, each with its time', () => {
  expect(changesTold({ ...notAsked, medicinesChanged: true }, [told('medicinesChanged', true)], now)).toEqual([
    { change: 'medicines', at: before },
    { change: 'medicines', at: now },
  ])
})

test('a later no takes nothing back, and a no tells of no change', () => {
  expect(changesTold({ ...notAsked, medicinesChanged: false }, [told('medicinesChanged', true)], now)).toEqual([
    { change: 'medicines', at: before },
  ])
  expect(changesTold({ ...notAsked, medicinesChanged: false }, [told('medicinesChanged', false)], now)).toEqual([])
  expect(changesTold(undefined, [told('pressureChanged', true), told('sober', true)], now)).toEqual([
    { change: 'blood_pressure', at: before },
  ])
  expect(changesTold(undefined, [], now)).toEqual([])
})
