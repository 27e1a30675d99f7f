import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import QuestionsPage from '@/app/(site)/questions/page'
import { HomeHero } from '@/components/site/home-hero'
import { PlaceCard } from '@/components/site/place-card'
import { WordList } from '@/components/site/word-list'
import type { SiteVersion } from '@/lib/domain/practice/site/site-words'

const site = vi.hoisted(() => ({ parts: [] as SiteVersion[] }))
vi.mock('@/lib/auth/site-parts', () => ({ currentSitePage: async () => ({ parts: site.parts, words: [], content: {} }) }))
vi.mock('@/components/site/json-ld', () => ({ JsonLd: () => null }))

const source = { source: 'Anand A et al.', url: 'https://doi.org/10.1056/NEJMoa2302399', on: '2026-11-27' } as const
const part = (words: Partial<SiteVersion['words']>): SiteVersion => ({
  ...{ page: 'questions', part: 'is-it-safe', version: 2, isShown: true, effectiveFrom: '2026-11-01', reviewedBy: null, reviewedOn: null },
  words: { title: 'Is it safe?', text: ['It has risks.'], list: [], steps: [], facts: [], ...words },
})
const textOf = (shown: ReactNode) =>
  renderToStaticMarkup(shown)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

const all = {
  ...{ list: ['Blood pressure rises.'], steps: ['Tell us what you take.'], sources: [{ ...source, source: 'Label' }] },
  facts: [{ about: 'A study', says: '403 people took part.', ...source }],
}
const shownOfAll = [
  'It has risks.',
  'Blood pressure rises.',
  'Tell us what you take.',
  '403 people took part.',
  'Label · checked Nov 27, 2026',
]

test('the questions show all that an admin sees in the preview: lists, steps, facts and where it stands', async () => {
  site.parts = [part(all)]
  const text = textOf(await QuestionsPage())
  for (const words of shownOfAll) expect(text).toContain(words)
})

test('so does the list of words in the margin', () => {
  const text = textOf(<WordList words={[part(all)]} />)
  for (const words of shownOfAll) expect(text).toContain(words)
})

test('the first page begins with the practice’s own words, and with its name where it shows none', () => {
  const welcome = part({ title: 'Come as you are', text: ['We listen first.'], list: ['No hurry.'] }).words
  expect(renderToStaticMarkup(<HomeHero practiceName="Fern Practice" welcome={welcome} />)).toMatch(/<h1[^>]*>Come as you are<\/h1>/)
  expect(textOf(<HomeHero practiceName="Fern Practice" welcome={welcome} />)).toContain('We listen first. No hurry.')
  expect(renderToStaticMarkup(<HomeHero practiceName="Fern Practice" welcome={undefined} />)).toMatch(/<h1[^>]*>Fern Practice<\/h1>/)
})

test('a place says when it is open, on whose clock, when it is closed all the same, and its own number', () => {
  const place = {
    ...{ name: 'Elm House', addressLine: '12 Elm Street', city: 'Denver', state: 'CO', zip: '80202', phone: '+17205550101' },
    ...{ timeZone: 'America/Denver', hours: [{ weekday: 1, opens: '08:00', closes: '19:00' }], closedOn: ['2026-12-25'] as const },
  }
  const practice = { phone: '+18165550100', timeZone: 'America/Chicago' }
  const text = textOf(<PlaceCard place={place} practice={practice} />)
  for (const words of ['Monday 8:00 AM to 7:00 PM', 'Times are Mountain.', 'Closed on Fri, Dec 25.', '(720) 555-0101'])
    expect(text).toContain(words)
  const own = textOf(<PlaceCard place={{ ...place, ...practice, hours: [], closedOn: [] }} practice={practice} />)
  for (const words of ['Times are', 'Closed on', '(816) 555-0100']) expect(own).not.toContain(words)
})
