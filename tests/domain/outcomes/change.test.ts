import { expect, test } from 'vitest'
import { bandOf } from '@/lib/domain/outcomes/band'
import { changeSince, isResponse } from '@/lib/domain/outcomes/change'
import { ruleset } from '../credentials/fixtures'

test('T42 PHQ-9 from 18 to 9: response, no remission, mild', () => {
  expect(changeSince('phq9', 18, 9, ruleset)).toMatchObject({
    points: -9,
    percent: -50,
    response: true,
    remission: false,
    meaningful: 'better',
  })
  expect(bandOf('phq9', 9, ruleset)).toBe('mild')
})

test('one point short of half is no response', () => {
  expect(changeSince('phq9', 18, 10, ruleset).response).toBe(false)
  expect(changeSince('phq9', 19, 10, ruleset).response).toBe(false)
  expect(changeSince('phq9', 19, 9, ruleset).response).toBe(true)
})

test('remission is below five', () => {
  expect(changeSince('phq9', 18, 5, ruleset).remission).toBe(false)
  expect(changeSince('phq9', 18, 4, ruleset).remission).toBe(true)
  expect(changeSince('gad7', 12, 5, ruleset).remission).toBe(false)
  expect(changeSince('gad7', 12, 4, ruleset).remission).toBe(true)
})

test.each([
  ['phq9', 12, 8, 'same'],
  ['phq9', 12, 7, 'better'],
  ['phq9', 12, 16, 'same'],
  ['phq9', 12, 17, 'worse'],
  ['gad7', 12, 9, 'same'],
  ['gad7', 12, 8, 'better'],
  ['gad7', 12, 16, 'worse'],
  ['pcl5', 50, 41, 'same'],
  ['pcl5', 50, 40, 'better'],
  ['pcl5', 50, 60, 'worse'],
] as const)('%s from %i to %i is %s by as much as matters', (kind, baseline, total, meaningful) => {
  expect(changeSince(kind, baseline, total, ruleset).meaningful).toBe(meaningful)
})

test('PCL-5: fifteen points are reliable, and significant at 28 or below; response and remission are not defined', () => {
  expect(changeSince('pcl5', 50, 36, ruleset)).toMatchObject({ reliable: 'same', significant: false, response: null, remission: null })
  expect(changeSince('pcl5', 50, 35, ruleset)).toMatchObject({ reliable: 'better', significant: false })
  expect(changeSince('pcl5', 50, 28, ruleset)).toMatchObject({ reliable: 'better', significant: true })
  expect(changeSince('pcl5', 43, 29, ruleset).significant).toBe(false)
  expect(changeSince('pcl5', 40, 28, ruleset)).toMatchObject({ reliable: 'same', significant: false })
})

test('from a baseline of zero there is no response and no percent', () => {
  expect(changeSince('phq9', 0, 0, ruleset)).toMatchObject({ response: false, percent: null, remission: true })
})

test('what counts as help: response, or for PCL-5 a drop that matters', () => {
  expect(isResponse(changeSince('phq9', 18, 9, ruleset))).toBe(true)
  expect(isResponse(changeSince('phq9', 18, 11, ruleset))).toBe(false)
  expect(isResponse(changeSince('pcl5', 50, 40, ruleset))).toBe(true)
})

test('how much in a hundred, rounded; from nothing no share can be told', () => {
  expect(changeSince('phq9', 18, 12, ruleset).percent).toBe(-33)
  expect(changeSince('phq9', 9, 18, ruleset).percent).toBe(100)
  expect(changeSince('phq9', 0, 6, ruleset)).toMatchObject({ percent: null, response: false, meaningful: 'worse' })
  expect(changeSince('phq9', 200, 100, ruleset).response).toBe(true)
  expect(changeSince('phq9', 201, 101, ruleset).response).toBe(false)
})

test('from one to none is a response', () => {
  expect(changeSince('phq9', 1, 0, ruleset)).toMatchObject({ response: true, percent: -100 })
})

test.each([
  ['phq9', 0, 'minimal'],
  ['gad7', 0, 'minimal'],
  ['pcl5', 0, 'below_cut'],
] as const)('%s of %i lies in the lowest band', (kind, total, band) => {
  expect(bandOf(kind, total, ruleset)).toBe(band)
})
