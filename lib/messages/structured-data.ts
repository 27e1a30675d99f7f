import type { OpenStretch } from '../domain/practice/open-week.ts'
import type { SiteWords } from '../domain/practice/site/site-words.ts'
import type { LocalDate } from '../domain/time/local.ts'
import { sayWeekday } from './say-time.ts'

type Place = {
  readonly name: string
  readonly addressLine: string
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly phone: string
  readonly hours: readonly OpenStretch[]
  readonly closedOn: readonly LocalDate[]
}

/** The practice as search engines read it (schema.org), each place with its hours. */
export const practiceAsData = (practice: { readonly name: string; readonly phone: string }, places: readonly Place[]) => ({
  '@context': 'https://schema.org',
  '@type': 'MedicalBusiness',
  name: practice.name,
  telephone: practice.phone,
  address: places.map(addressOf),
  location: places.map((place) => ({
    '@type': 'Place',
    name: place.name,
    telephone: place.phone,
    address: addressOf(place),
    openingHoursSpecification: place.hours.map(({ weekday, opens, closes }) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: sayWeekday(weekday),
      opens,
      closes: closes === '24:00' ? '23:59' : closes,
    })),
    specialOpeningHoursSpecification: place.closedOn.map((day) => ({
      '@type': 'OpeningHoursSpecification',
      validFrom: day,
      validThrough: day,
      opens: '00:00',
      closes: '00:00',
    })),
  })),
})

const addressOf = ({ addressLine, city, state, zip }: Place) => ({
  '@type': 'PostalAddress',
  streetAddress: addressLine,
  addressLocality: city,
  addressRegion: state,
  postalCode: zip,
  addressCountry: 'US',
})

/** Questions with their answers as search engines read them (schema.org): all that stands below each. */
export const questionsAsData = (questions: readonly SiteWords[]) => ({
  '@context': 'https://schema.org',
  '@type': 'FAQPage',
  mainEntity: questions.map(({ title, text, list, steps, facts }) => ({
    '@type': 'Question',
    name: title,
    acceptedAnswer: { '@type': 'Answer', text: [...text, ...list, ...steps, ...facts.map(({ says }) => says)].join(' ') },
  })),
})
