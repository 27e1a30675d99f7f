import { expect, test } from 'vitest'
import { practiceAsData } from '@/lib/messages/structured-data'

test('a search engine reads of a practice its name, its telephone and each address with its ZIP code', () => {
  const place = { addressLine: '12 Elm Street', city: 'Kansas City', state: 'MO', zip: '64111' }
  expect(practiceAsData({ name: 'Fern Practice', phone: '+15555550100' }, [place])).toMatchObject({
    ...{ '@type': 'MedicalBusiness', name: 'Fern Practice', telephone: '+15555550100' },
    address: [
      { streetAddress: '12 Elm Street', addressLocality: 'Kansas City', addressRegion: 'MO', postalCode: '64111', addressCountry: 'US' },
    ],
  })
})
