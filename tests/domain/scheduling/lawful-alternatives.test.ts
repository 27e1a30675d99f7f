import { expect, test } from 'vitest'
import { type Finding, hold, type Ruling, refuse, rulingOf, warn } from '@/lib/domain/finding'
import { type AlternativesOptions, lawfulAlternatives } from '@/lib/domain/scheduling/lawful-alternatives'

type Request = { readonly format: string; readonly day: number; readonly place: string }
const asked: Request = { format: 'A', day: 5, place: 'office' }
const menu = { format: ['A', 'B', 'C'], day: [4, 5, 6], place: ['office', 'home'] }
const cites = ['practice.booking'] as const

const ask =
  (rule: (request: Request) => Finding[]) =>
  (request: Request): Ruling<string> =>
    rulingOf(rule(request), { rulesetVersion: 'test', evaluatedAt: new Date('2026-12-01T00:00Z') })

const find = (rule: (request: Request) => Finding[], options?: AlternativesOptions<Ruling>) =>
  lawfulAlternatives(asked, menu, ask(rule), options).map(({ request, overridableBy }) => ({ ...request, by: overridableBy }))
const plain = (rule: (request: Request) => Finding[], options?: AlternativesOptions<Ruling>) =>
  find(rule, options).map(({ format, day, place }) => `${format}${day}${place}`)

test('one change comes before two, in the order of the menu, and the request itself is not offered', () => {
  expect(plain(() => [])).toEqual(['B5office', 'C5office', 'A4office', 'A6office', 'A5home'])
})

test('two changes where one does not do', () => {
  expect(plain(({ format, place }) => (format === 'A' || place === 'office' ? [refuse('NO', cites)] : []))).toEqual(['B5home', 'C5home'])
})

test('what only warns is allowed, what waits or is refused is not', () => {
  expect(
    plain(({ format }) => (format === 'B' ? [warn('MIND', cites)] : format === 'C' ? [hold('WAITS', cites)] : [refuse('NO', cites)])),
  ).toEqual(['B5office'])
})

test('a hold that would wait with any request does not stand in the way when told so', () => {
  const rule = ({ format }: Request) => [hold('DRIVER', cites), ...(format === 'A' ? [refuse('NO', cites)] : [])]
  expect(plain(rule)).toEqual([])
  expect(plain(rule, { stops: ({ effect }) => effect === 'refuse' })).toEqual(['B5office', 'C5office'])
})

test('what somebody may allow comes last and names those who may allow all of it', () => {
  const rule = ({ format, day }: Request) => [
    ...(format === 'A' ? [hold('POLICY', cites, { overridableBy: ['billing-lead', 'clinical-director'] })] : []),
    ...(format === 'A' && day === 4 ? [refuse('OTHER_POLICY', cites, { overridableBy: ['clinical-director'] })] : []),
    ...(day === 6 ? [refuse('LAW', cites)] : []),
  ]
  expect(find(rule, { withOverride: true, changes: 1 })).toEqual([
    { format: 'B', day: 5, place: 'office', by: [] },
    { format: 'C', day: 5, place: 'office', by: [] },
    { format: 'A', day: 4, place: 'office', by: ['clinical-director'] },
    { format: 'A', day: 5, place: 'home', by: ['billing-lead', 'clinical-director'] },
  ])
  expect(find(rule, { changes: 1 })).toHaveLength(2)
})

test('so many are found and so often the rules are asked, no more', () => {
  expect(plain(() => [], { most: 2 })).toEqual(['B5office', 'C5office'])
  expect(plain(() => [], { mostOfAKind: 1 })).toEqual(['B5office', 'A4office', 'A5home'])
  let count = 0
  find(
    () => {
      count += 1
      return [refuse('NO', cites)]
    },
    { asks: 4 },
  )
  expect(count).toBe(4)
})

test('six at most, three of a kind, four hundred questions, where nothing else is said', () => {
  const wide = { format: ['A', 'B', 'C', 'D', 'E'], day: [1, 2, 3, 4, 5], place: ['office', 'home', 'clinic', 'garden', 'lake'] }
  const offered = lawfulAlternatives(
    asked,
    wide,
    ask(() => []),
  ).map(({ changed }) => changed.join())
  expect(offered).toEqual(['format', 'format', 'format', 'day', 'day', 'day'])
  let count = 0
  const many = { ...wide, day: Array.from({ length: 500 }, (_, index) => index + 10) }
  lawfulAlternatives(asked, many, (request) => {
    count += 1
    return ask(() => [refuse('NO', cites)])(request)
  })
  expect(count).toBe(400)
})

test('of two changes that would each do, both together are not offered; a change that shares one part with them is', () => {
  const rule = ({ format, day }: Request) => (format === 'B' || (format === 'C' && day === 6) ? [] : [refuse('NO', cites)])
  expect(plain(rule)).toEqual(['B5office', 'C6office'])
})

test('once enough are found, the rules are not asked again', () => {
  let count = 0
  const counted = () => {
    count += 1
    return []
  }
  expect(plain(counted, { most: 2 })).toHaveLength(2)
  expect(count).toBe(2)
})

test('of those that somebody could allow, no more change the same part than wanted', () => {
  const policy = () => [hold('POLICY', cites, { overridableBy: ['billing-lead' as const] })]
  expect(plain(policy, { withOverride: true, changes: 1, mostOfAKind: 1 })).toEqual(['B5office', 'A4office', 'A5home'])
  expect(plain(() => [hold('LAW', cites)], { withOverride: true, changes: 1 })).toEqual([])
})

test.each([
  [1, ['B4office', 'B5home']],
  [2, ['B4office', 'B5home', 'C5home']],
])('two changes are of a kind when both parts are the same: %i of a kind', (mostOfAKind, expected) => {
  const rule = ({ format, day, place }: Request) =>
    (format === 'B' && day === 4) || (format !== 'A' && day === 5 && place === 'home') ? [] : [refuse('NO', cites)]
  expect(plain(rule, { mostOfAKind })).toEqual(expected)
})
