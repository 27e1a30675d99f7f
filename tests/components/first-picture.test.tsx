import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { HomeHero } from '@/components/site/home-hero'

test('the first picture draws the three days in their order, and says them to who does not see it', () => {
  const html = renderToStaticMarkup(<HomeHero practiceName="Fern Practice" welcome={undefined} />)
  const days = [...html.matchAll(/<li\b.*?<\/li>/g)].map(([day]) => day.replaceAll(/<[^>]+>/g, ' '))
  expect(days.map((day) => /Preparation|Journey|Integration/.exec(day)?.[0])).toEqual(['Preparation', 'Journey', 'Integration'])
  expect(html).toMatch(/<figcaption[^>]*>[^<]+<\/figcaption>/)
})
