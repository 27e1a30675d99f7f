import { expect, test } from 'vitest'
import { changesAskedAtCheckIn, itemsToAskAgain, ruleRescreen } from '@/lib/domain/clients/rule-rescreen'
import { changesTold } from '@/lib/domain/journeys/changes-told'
import { notAsked } from '@/lib/domain/journeys/rule-check-in'
import { said } from '../credentials/fixtures'

const at = (time: string) => new Date(`2026-12-02T${time}:00Z`)

test('any change at check-in holds the dose, once each, until the questions are answered again after it', () => {
  expect(ruleRescreen([], null)).toEqual([])
  const told = [
    { change: 'pregnancy', at: at('15:00') },
    { change: 'pregnancy', at: at('15:05') },
    { change: 'medicines', at: at('15:20') },
  ] as const
  expect(said(ruleRescreen(told, null))).toEqual(['hold RESCREEN_NEEDED', 'hold RESCREEN_NEEDED'])
  expect(ruleRescreen(told, at('15:10')).map(({ params }) => params.change)).toEqual(['medicines'])
  expect(ruleRescreen(told, at('15:20'))).toHaveLength(1)
  expect(ruleRescreen(told, at('15:21'))).toEqual([])
})

test('a no does not take back the yes before it', () => {
  const before = [{ question: 'pressureChanged', answer: true, askedBy: 'june', answeredAt: at('15:00') }]
  const no = { ...notAsked, pressureChanged: false }
  expect(changesTold(no, before, at('15:30'))).toEqual([{ change: 'blood_pressure', at: at('15:00') }])
  expect(changesTold({ ...no, psychosisChanged: true }, [], at('15:30'))).toEqual([{ change: 'psychosis', at: at('15:30') }])
})

test('each change names the questions to ask again', () => {
  expect(changesAskedAtCheckIn.map((change) => itemsToAskAgain[change].length)).toEqual([1, 3, 1, 2])
})
