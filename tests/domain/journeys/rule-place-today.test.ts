import { expect, test } from 'vitest'
import { licensedIn } from '@/lib/domain/credentials/licensed-in'
import { type PlaceTodayFacts, rulePlaceToday } from '@/lib/domain/journeys/rule-place-today'
import { inWords } from './facts'

const facts: PlaceTodayFacts = {
  setting: 'telehealth',
  today: '2026-12-01',
  place: { address: '5 Sedge Court, Prairie', state: 'MO', toldOn: '2026-12-01' },
  licensedIn: ['MO', 'KS'],
}
const said = (over: Partial<PlaceTodayFacts>) => inWords(rulePlaceToday({ ...facts, ...over }))

test('where the client is today is asked today, by telehealth and at home only', () => {
  for (const setting of ['telehealth', 'home'] as const) {
    expect(said({ setting })).toEqual([])
    expect(said({ setting, place: null })).toEqual(['hold PLACE_NOT_ASKED'])
    expect(said({ setting, place: { address: '5 Sedge Court', state: 'MO', toldOn: '2026-11-30' } })).toEqual(['hold PLACE_NOT_ASKED'])
    expect(said({ setting, place: { address: ' ', state: 'MO', toldOn: '2026-12-01' } })).toEqual(['hold PLACE_NOT_ASKED'])
  }
  for (const setting of ['office', 'facility'] as const) expect(said({ setting, place: null })).toEqual([])
})

test('nobody is treated in a state where whoever treats holds no licence', () => {
  const place = { address: '1 Lake Road, Lakeside', state: 'TX', toldOn: '2026-12-01' as const }
  expect(said({ place })).toEqual(['refuse PLACE_OUT_OF_STATE'])
  expect(said({ place, licensedIn: ['TX'] })).toEqual([])
  expect(said({ place, licensedIn: [] })).toEqual(['refuse PLACE_OUT_OF_STATE'])
  expect(said({ place, licensedIn: null })).toEqual([])
  expect(rulePlaceToday({ ...facts, place }).map(({ overridableBy }) => overridableBy)).toEqual([[]])
})

test('a licence counts where it is in force on the day', () => {
  const license = (state: string, expiresOn: '2026-12-31' | '2026-11-30') =>
    ({ kind: 'license', state, issuedOn: '2025-01-01', expiresOn, revokedOn: null }) as never
  expect(licensedIn([license('MO', '2026-12-31'), license('KS', '2026-11-30')], '2026-12-01')).toEqual(['MO'])
})
