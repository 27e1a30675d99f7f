import { expect, test } from 'vitest'
import { wordsOfMarks } from '@/components/ui/chart-marks'
import { fc } from '../support/property'

const journeys = (...places: readonly number[]) =>
  places.map((at, index) => ({ at, label: `Journey ${index + 1}`, short: String(index + 1) }))
const wordsAt = (...places: readonly number[]) => wordsOfMarks(journeys(...places)).map(({ words }) => words)

/** As wide as words of this length are drawn at most. */
const halfOf = ({ words }: { readonly words: string }) => words.length * 3

test('on a desktop every mark says its whole name, on a phone the first does and the others their number', () => {
  expect(wordsAt(120, 260, 400, 540)).toEqual(['Journey 1', 'Journey 2', 'Journey 3', 'Journey 4'])
  expect(wordsAt(105, 152, 190, 218)).toEqual(['Journey 1', '2', '3', '4'])
  expect(wordsAt(105, 120, 190, 218)).toEqual(['1', '2', '3', '4'])
})

test('marks on one place say the first of them, and one alone says its whole name', () => {
  expect(wordsAt(100, 102, 104, 300)).toEqual(['1', '4'])
  expect(wordsAt(100)).toEqual(['Journey 1'])
  expect(wordsAt()).toEqual([])
})

test('no two words run into each other, wherever the marks stand, and the first is always said', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 330 }), { minLength: 1, maxLength: 30 }), (places) => {
      const said = wordsOfMarks(journeys(...places))
      expect(said[0]?.at).toBe(Math.min(...places))
      for (const [index, one] of said.entries()) {
        const next = said[index + 1]
        if (next) expect(next.at - halfOf(next)).toBeGreaterThan(one.at + halfOf(one))
      }
    }),
  )
})
