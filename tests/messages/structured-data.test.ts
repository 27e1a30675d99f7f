import { expect, test } from 'vitest'
import { practiceAsData, questionsAsData } from '@/lib/messages/structured-data'

const place = { name: 'Elm House', addressLine: '12 Elm Street', city: 'Kansas City', state: 'MO', zip: '64111', phone: '+15555550101' }
const week = [
  { weekday: 1, opens: '08:00', closes: '19:00' },
  { weekday: 6, opens: '18:00', closes: '24:00' },
]

test('a search engine reads of a practice its name, its telephone and each address with its ZIP code', () => {
  expect(practiceAsData({ name: 'Fern Practice', phone: '+15555550100' }, [{ ...place, hours: [], closedOn: [] }])).toMatchObject({
    ...{ '@type': 'MedicalBusiness', name: 'Fern Practice', telephone: '+15555550100' },
    address: [
      { streetAddress: '12 Elm Street', addressLocality: 'Kansas City', addressRegion: 'MO', postalCode: '64111', addressCountry: 'US' },
    ],
  })
})

test('and of each place when it is open, and the days it is closed all the same', () => {
  const { location } = practiceAsData({ name: 'Fern Practice', phone: '+15555550100' }, [
    { ...place, hours: week, closedOn: ['2026-12-25'] },
  ])
  expect(location).toMatchObject([
    {
      ...{ '@type': 'Place', name: 'Elm House', telephone: '+15555550101' },
      openingHoursSpecification: [
        { dayOfWeek: 'Monday', opens: '08:00', closes: '19:00' },
        { dayOfWeek: 'Saturday', opens: '18:00', closes: '23:59' },
      ],
      specialOpeningHoursSpecification: [{ validFrom: '2026-12-25', validThrough: '2026-12-25', opens: '00:00', closes: '00:00' }],
    },
  ])
})

test('an answer is all that stands below its question', () => {
  const fact = { about: 'A study', says: 'It was found once.', source: 'Anand A', url: '', on: '2026-11-27' } as const
  const words = { title: 'Will it help?', text: ['It may.'], list: ['For some.'], steps: ['Ask us.'], facts: [fact] }
  const { mainEntity } = questionsAsData([words])
  expect(mainEntity).toMatchObject([{ name: 'Will it help?', acceptedAnswer: { text: 'It may. For some. Ask us. It was found once.' } }])
})
