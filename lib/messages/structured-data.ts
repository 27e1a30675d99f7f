type Place = { readonly addressLine: string; readonly city: string; readonly state: string; readonly zip: string }

/** The practice as search engines read it (schema.org). */
export const practiceAsData = (practice: { readonly name: string; readonly phone: string }, places: readonly Place[]) => ({
  '@context': 'https://schema.org',
  '@type': 'MedicalBusiness',
  name: practice.name,
  telephone: practice.phone,
  address: places.map(({ addressLine, city, state, zip }) => ({
    '@type': 'PostalAddress',
    streetAddress: addressLine,
    addressLocality: city,
    addressRegion: state,
    postalCode: zip,
    addressCountry: 'US',
  })),
})

/** Questions with their answers as search engines read them (schema.org). */
export const questionsAsData = (questions: readonly { readonly title: string; readonly text: readonly string[] }[]) => ({
  '@context': 'https://schema.org',
  '@type': 'FAQPage',
  mainEntity: questions.map(({ title, text }) => ({
    '@type': 'Question',
    name: title,
    acceptedAnswer: { '@type': 'Answer', text: text.join(' ') },
  })),
})
