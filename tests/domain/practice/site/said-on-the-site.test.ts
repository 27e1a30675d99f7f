import { describe, expect, it } from 'vitest'
import { toCents } from '@/lib/domain/money'
import { coursePrices } from '@/lib/domain/practice/site/course-price'
import { isReviewDue, siteProblems } from '@/lib/domain/practice/site/said-on-the-site'
import { partsOf, releasedParts } from '@/lib/domain/practice/site/site-pages'
import { inForce, type SiteVersion, wordsOf } from '@/lib/domain/practice/site/site-words'
import { EXTENDED_CARE } from '@/lib/domain/reference/billing-codes'

const TODAY = '2026-12-01'
const fact = { about: '', says: 'Some people slept better.', source: 'A journal, 2024', url: '', on: '2026-11-01' } as const
const problems = (words: Partial<Parameters<typeof wordsOf>[0]>) => siteProblems(wordsOf({ title: 'A part', ...words }), TODAY)

/** Parts that say something of the world that a visitor may want to look up. */
const ofTheWorld = [
  ...['how what-ketamine-is', 'how what-it-may-feel-like', 'evidence how-it-may-work', 'evidence studies', 'evidence known'],
  ...['evidence not-known', 'evidence spravato', 'questions is-this-approved', 'questions can-i-become-dependent', 'costs ways-to-pay'],
  ...['veterans five-steps', 'veterans conditions', 'who who-may-prescribe', 'who pharmacies', 'insurance if-your-plan-says-no'],
  ...[
    'insurance medicaid',
    'insurance groups-and-the-deductible',
    'insurance parity',
    'insurance what-an-appeal-is-made-of',
    'insurance advocacy',
  ],
  ...['evidence chronic-pain', 'evidence lengths', 'costs why-three-hours-are-not-insured', 'resources before-you-use-a-copay-card'],
  ...['questions will-it-help-me', 'questions is-it-safe'],
]

describe('what may be said on the public pages', () => {
  it.each([
    'It cures depression.',
    'Relief is guaranteed.',
    'A risk-free treatment.',
    'It is proven to work.',
    'It works for everyone.',
    'Without side effects.',
    'It will heal your trauma.',
  ])('no promise: %s', (line) => {
    expect(problems({ text: [line] })).toEqual([{ field: 'text', is: 'promise' }])
  })

  it.each(['Nobody can say that it cures anything.', 'It may help some people.', 'Your plan answers within 30 days.'])(
    'but: %s',
    (line) => {
      expect(problems({ text: [line] })).toEqual([])
    },
  )

  it.each(['70% get better.', 'A visit is $250.', 'It helps 7 percent.'])('no figure without its source: %s', (line) => {
    expect(problems({ list: [line] })).toEqual([{ field: 'list', is: 'figure-without-source' }])
  })

  it('a fact has a source, and a day that has come', () => {
    expect(problems({ facts: [fact, { ...fact, says: '70% slept better.' }] })).toEqual([])
    expect(problems({ facts: [{ ...fact, source: ' ' }] })).toEqual([{ field: 'facts.0.source', is: 'no-source' }])
    expect(problems({ facts: [fact, { ...fact, on: '2026-12-02' }] })).toEqual([{ field: 'facts.1.on', is: 'day-to-come' }])
    expect(problems({ facts: [{ ...fact, on: '2026-12-01' }] })).toEqual([])
    expect(problems({ facts: [{ ...fact, says: 'It cures.' }] })).toEqual([{ field: 'facts.0.says', is: 'promise' }])
  })

  it('a figure in plain words stands with a source of the part, which has a name and a day that has come', () => {
    const source = { source: 'A journal, 2024', url: '', on: '2026-11-01' } as const
    const text = ['70% slept better.']
    expect(problems({ text, sources: [] })).toEqual([{ field: 'text', is: 'figure-without-source' }])
    expect(problems({ text, sources: [source] })).toEqual([])
    expect(problems({ text, sources: [source, { ...source, source: ' ' }] })).toEqual([{ field: 'sources.1.source', is: 'no-source' }])
    expect(problems({ text, sources: [{ ...source, on: '2026-12-02' }] })).toEqual([{ field: 'sources.0.on', is: 'day-to-come' }])
    expect(problems({ text: ['It cures.'], sources: [source] })).toEqual([{ field: 'text', is: 'promise' }])
  })

  it('what the release says of the medicine, the law and payers names where it stands', () => {
    const cited = releasedParts().filter(({ words }) => words.facts.length > 0 || (words.sources ?? []).length > 0)
    const named = cited.map(({ page, part }) => `${page} ${part}`)
    expect(named).toEqual(expect.arrayContaining(ofTheWorld))
    for (const { words } of cited)
      for (const { source, on } of words.sources ?? []) expect(`${source} ${on}`).toMatch(/^\S.{5,} 202\d-\d\d-\d\d$/)
  })

  it('the words of the release keep to it', () => {
    expect(releasedParts().flatMap(({ page, part, words }) => siteProblems(words, TODAY).map((one) => ({ page, part, ...one })))).toEqual(
      [],
    )
    const studies = releasedParts().find(({ part }) => part === 'studies')
    expect(studies?.words.facts.filter(({ url }) => url.startsWith('https://doi.org/'))).toHaveLength(5)
  })
})

const version = (number: number, effectiveFrom: SiteVersion['effectiveFrom'], isShown = true): SiteVersion => ({
  page: 'how',
  part: 'getting-home',
  version: number,
  words: wordsOf({ title: `Version ${number}` }),
  isShown,
  effectiveFrom,
  reviewedBy: null,
  reviewedOn: null,
})

describe('the words that hold on a day', () => {
  const versions = [version(1, '2025-01-01'), version(2, '2026-11-30'), version(3, '2026-12-02')]

  it('are the latest whose day has come', () => {
    expect(inForce(versions, TODAY).map((one) => one.version)).toEqual([2])
    expect(inForce(versions, '2026-12-02').map((one) => one.version)).toEqual([3])
    expect(inForce(versions, '2024-12-31')).toEqual([])
    expect(inForce([version(1, TODAY), version(2, TODAY)], TODAY).map((one) => one.version)).toEqual([2])
  })

  it('and none where the practice took the part off the page', () => {
    expect(partsOf('how', inForce([...versions, version(4, TODAY, false)], TODAY)).map((one) => one.version)).toEqual([])
    expect(partsOf('how', inForce(versions, TODAY))).toHaveLength(1)
  })
})

it('words are read over again when nobody has since the day, to the day', () => {
  expect([null, '2025-11-30', '2025-12-01', TODAY].map((on) => isReviewDue(on as never, '2025-12-01'))).toEqual([true, true, false, false])
})

it('a course costs what the fees say, and is not told without a fee', () => {
  const fees = { '90837': toCents(20_000), '90853': toCents(6_000), [EXTENDED_CARE]: toCents(17_500) }
  expect(coursePrices(fees, 6).find(({ format }) => format === 'B')).toEqual({ format: 'B', one: 60_000, all: 360_000 })
  expect(coursePrices(fees, 6).find(({ format }) => format === 'C')).toEqual({ format: 'C', one: 46_000, all: 276_000 })
  expect(coursePrices({ '90837': toCents(20_000) }, 6).map(({ format }) => format)).toEqual(['B'])
})
