import { describe, expect, test } from 'vitest'
import { ruleScreening, type ScreeningFacts } from '@/lib/domain/clients/rule-screening'
import {
  clientScreenKeys,
  medicineClassKeys,
  type ScreenChoice,
  type ScreenKey,
  screenItem,
  screenKeys,
} from '@/lib/domain/clients/screening'
import { said } from '../credentials/fixtures'

const allNo = Object.fromEntries(screenKeys.map((key) => [key, 'no'])) as Record<ScreenKey, ScreenChoice>

const facts = (given: Partial<ScreeningFacts> = {}): ScreeningFacts => ({
  answers: { items: allNo, medicines: [] },
  clearedFor: [],
  failedTreatments: 2,
  ...given,
})
const ask = (given: Partial<ScreeningFacts>) => said(ruleScreening(facts(given)))
const answering = (key: ScreenKey, choice: ScreenChoice, clearedFor: string[] = []) =>
  ask({ answers: { items: { ...allNo, [key]: choice }, medicines: [] }, clearedFor })

test('all no, treatments tried: nothing to say', () => {
  expect(ask({})).toEqual([])
})

test('T36 pregnancy yes', () => {
  expect(answering('pregnancy', 'yes')).toEqual(['refuse SCREEN_STOPS_UNTIL_CLEARED'])
  expect(answering('pregnancy', 'yes', ['pregnancy'])).toEqual(['warn SCREEN_CLEARED'])
})

test('T37 a past bleed in the brain, and no decision lifts it', () => {
  expect(answering('brain_bleed', 'yes')).toEqual(['refuse SCREEN_STOPS'])
  expect(answering('brain_bleed', 'yes', ['brain_bleed'])).toEqual(['refuse SCREEN_STOPS'])
})

describe('the list of 4.1', () => {
  test.each(['aneurysm', 'av_malformation', 'brain_bleed', 'ketamine_allergy', 'psychosis', 'mania', 'cannot_consent'] as const)(
    '%s stops for good',
    (key) => {
      expect(answering(key, 'yes', [key])).toEqual(['refuse SCREEN_STOPS'])
    },
  )

  test.each(['pregnancy', 'blood_pressure_uncontrolled', 'heart_unstable'] as const)('%s stops until the prescriber lifts it', (key) => {
    expect(answering(key, 'yes')).toEqual(['refuse SCREEN_STOPS_UNTIL_CLEARED'])
    expect(answering(key, 'yes', [key])).toEqual(['warn SCREEN_CLEARED'])
  })

  test.each([
    'blood_pressure_treated',
    'heart_history',
    'bipolar_1',
    'family_psychosis',
    'dissociative',
    'borderline',
    'head_pressure',
    'eyes',
    'seizures',
    'thyroid',
    'liver',
    'bladder',
    'kidney_or_lung',
    'sleep_apnea',
    'substance_use',
    'ketamine_misuse',
    'drug_screen_positive',
  ] as const)('%s waits for the prescriber', (key) => {
    expect(answering(key, 'yes')).toEqual(['hold SCREEN_WAITS'])
    expect(answering(key, 'yes', [key])).toEqual(['warn SCREEN_CLEARED'])
  })

  test('every item is in one of the three lists above', () => {
    expect(screenKeys).toHaveLength(7 + 3 + 17)
  })

  test('substance use is kept under Part 2', () => {
    const part2 = screenKeys.filter((key) => screenItem(key).seenBy === 'care_team_part_2')
    expect(part2).toEqual(['substance_use', 'ketamine_misuse', 'drug_screen_positive'])
    expect(screenItem('substance_use').cites).toContain('42-cfr-2')
  })

  test('a positive drug screen is staff’s to fill in, not asked of the client', () => {
    expect(clientScreenKeys).not.toContain('drug_screen_positive')
    expect(clientScreenKeys).toHaveLength(screenKeys.length - 1)
  })
})

test('unsure waits, whatever a yes would do', () => {
  expect(answering('pregnancy', 'unsure')).toEqual(['hold SCREEN_UNSURE'])
  expect(answering('brain_bleed', 'unsure')).toEqual(['hold SCREEN_UNSURE'])
  expect(answering('liver', 'unsure', ['liver'])).toEqual(['warn SCREEN_CLEARED'])
})

test.each(medicineClassKeys)('%s is gone through with the prescriber', (medicine) => {
  const answers = { items: allNo, medicines: [medicine] }
  expect(ask({ answers })).toEqual(['hold SCREEN_MEDICINES'])
  expect(ask({ answers, clearedFor: ['medicines'] })).toEqual(['warn SCREEN_CLEARED'])
})

test('unsure about medicines waits too', () => {
  expect(ask({ answers: { items: allNo, medicines: 'unsure' } })).toEqual(['hold SCREEN_MEDICINES_UNSURE'])
})

test('no failed treatment is said: payers will ask', () => {
  expect(ask({ failedTreatments: 0 })).toEqual(['warn NO_TREATMENT_TRIED'])
})

test('what was not answered is counted', () => {
  const findings = ruleScreening(facts({ answers: { items: {}, medicines: null } }))
  expect(said(findings)).toEqual(['hold SCREEN_INCOMPLETE'])
  expect(findings[0]?.params).toEqual({ unanswered: clientScreenKeys.length + 1 })
})

test('every question says why it is asked', () => {
  for (const key of screenKeys) {
    expect(screenItem(key).question.length).toBeGreaterThan(10)
    expect(screenItem(key).why.length).toBeGreaterThan(10)
  }
})

test('a single answer that is missing is enough to wait', () => {
  const [first, ...others] = clientScreenKeys
  const items = Object.fromEntries(others.map((key) => [key, 'no'])) as typeof allNo
  const incomplete = { code: 'SCREEN_INCOMPLETE', effect: 'hold', params: { unanswered: 1 } }
  expect(first).toBeDefined()
  expect(ruleScreening(facts({ answers: { items, medicines: [] } }))).toMatchObject([incomplete])
  expect(ruleScreening(facts({ answers: { items: allNo, medicines: null } }))).toMatchObject([incomplete])
})
